import { describe, expect, it } from 'vitest';
import { openGenesys, openRegion } from '../../../../../../main/runbooks/auvious-facades/genesys/open-genesys.ts';
import type { Opening } from '../../../../../../main/runs/runnable.ts';
import type { JsonObject } from '../../../../../../shared/json.ts';

const SIGN_IN = { operatorClientId: 'c', operatorClientSecret: { env: 'S' } };

/** Only what is looked at before anything is sent; a secret must not be asked for by then. */
function opening(values: JsonObject, practiceOrigin?: string): Opening {
  const given: Partial<Opening> = {
    values,
    accepted: {},
    transport: (named) => ({ named }) as never,
    secret: () => Promise.reject(new Error('A secret was asked for.')),
    ...(practiceOrigin === undefined ? {} : { practice: { genesysCloud: { origin: practiceOrigin } } as never }),
  };
  return given as Opening;
}

describe('Genesys Cloud behind Auvious', () => {
  it.each([
    ['nothing', {}],
    ['an empty region', { ...SIGN_IN, region: '' }],
    ['a region alone', { region: 'mypurecloud.de' }],
    ['a client without its secret', { region: 'mypurecloud.de', operatorClientId: 'c' }],
    ['a secret without its client', { region: 'mypurecloud.de', operatorClientSecret: { env: 'S' } }],
    ['who signs in, and no region', SIGN_IN],
  ])('is left alone with %s', (_what, values) => {
    expect(openGenesys(opening(values))).toBeUndefined();
  });

  it.each([
    ['a client with its secret', SIGN_IN],
    ['a token', { accessToken: { prompt: true } }],
  ])('is opened with a region and %s, and nobody is asked for a secret yet', (_what, values) => {
    const side = openGenesys(opening({ ...values, region: 'mypurecloud.de' }));
    expect(side?.target).toMatchObject({ apiOrigin: 'https://api.mypurecloud.de', practice: false });
  });

  it('is opened by whoever is only about to sign in', () => {
    expect(openRegion(opening({ region: 'mypurecloud.de' }))?.target.loginOrigin).toBe('https://login.mypurecloud.de');
    expect(openRegion(opening({}))).toBeUndefined();
  });

  it('is the practice organization in a rehearsal, whoever signs in', () => {
    const side = openGenesys(opening({ region: 'mypurecloud.de' }, 'http://127.0.0.1:4999'));
    expect(side?.target).toMatchObject({ apiOrigin: 'http://127.0.0.1:4999', practice: true });
  });

  it.each(['Atlantis', 'http://genesys.example', 'https://api.mypurecloud.evil.example'])(
    'refuses %s before anything goes there',
    (region) => {
      expect(() => openGenesys(opening({ ...SIGN_IN, region }))).toThrow(
        expect.objectContaining({ code: 'region-not-recognised', field: 'region' }),
      );
    },
  );
});
