import { describe, expect, it } from 'vitest';
import { findClient } from '../../../../../main/systems/gws/calls/clients.ts';
import { listContactCenters } from '../../../../../main/systems/gws/calls/contact-centers.ts';
import { listSettings } from '../../../../../main/systems/gws/calls/settings.ts';
import { createGws } from '../../../../../main/systems/gws/system.ts';
import { createClient } from '../../../../../main/systems/gws/writes/clients.ts';
import { Secret } from '../../../../../main/vault/secret.ts';
import { type Answer, answering } from './stub.ts';

const place = { prefix: '/base' };
const password = new Secret('the ops password');

function gwsThat(...answers: readonly Answer[]) {
  const { sent, transport } = answering(...answers);
  const ops = async () => ({ user: 'ops', password });
  return { sent, gws: createGws({ transport, origin: 'https://auth.example.com', place, ops }) };
}

const centers = { contactCenters: [{ id: 'a', domains: ['t100'], auth: 'configServer' }] };
const client = { client_id: 'nexus_client', redirectURIs: ['https://nexus.example'] };

describe('Auth and Environment', () => {
  it('are read below the path of their address, as the ops account', async () => {
    const { gws, sent } = gwsThat({ body: { status: { code: 0 }, data: centers } });
    expect(await gws.read(listContactCenters(place))).toMatchObject([{ id: 'a', domains: ['t100'] }]);
    expect(sent[0]).toMatchObject({
      effect: 'read',
      path: '/base/environment/v3/contact-centers',
      headers: { authorization: { basic: { user: 'ops' } } },
    });
  });

  it('may answer with data alone, as the guide shows it', async () => {
    const { gws } = gwsThat({ body: { data: centers } });
    expect(await gws.read(listContactCenters(place))).toHaveLength(1);
  });

  it.each([
    ['a code other than 0', 200, { status: { code: 5, message: 'No.' } }, 'gws-refused'],
    ['a code other than 0 beside data', 200, { status: { code: 5 }, data: centers }, 'gws-refused'],
    ['nothing', 200, undefined, 'bad-reply'],
    ['something that is not wrapped', 200, centers, 'bad-reply'],
    ['data of another shape', 200, { data: { contactCenters: 'none' } }, 'bad-reply'],
    ['a code that is no number', 200, { status: { code: '0' }, data: centers }, 'bad-reply'],
    ['the code 401', 200, { status: { code: 401, message: 'No.' } }, 'ops-account-refused'],
    ['the code 403', 200, { status: { code: 403 } }, 'ops-account-not-allowed'],
    ['401', 401, { status: { code: 2, message: 'Bad credentials' } }, 'ops-account-refused'],
    ['403', 403, undefined, 'ops-account-not-allowed'],
    ['404', 404, undefined, 'not-found'],
    ['409', 409, undefined, 'conflict'],
    ['400', 400, { status: { code: 9 } }, 'gws-refused'],
  ])('that answer with %s are a failure', async (_what, status, body, code) => {
    await expect(gwsThat({ status, body }).gws.read(listContactCenters(place))).rejects.toMatchObject({ code });
  });

  it('give settings whose shared is a boolean or a text, and whose value may be missing', async () => {
    const setting = (shared: unknown, value?: unknown) => ({ name: 'n', location: '/', value, shared });
    const body = {
      data: { settings: [setting('true', 'v'), setting(true, 'v'), setting('false'), setting(false, 7)] },
    };
    const read = await gwsThat({ body }).gws.read(listSettings(place, 'a b'));
    expect(read.map(({ shared, value }) => [shared, value])).toEqual([
      [true, 'v'],
      [true, 'v'],
      [false, ''],
      [false, '7'],
    ]);
  });

  it('are asked for the settings of an id that cannot leave its place in the path', async () => {
    const { gws, sent } = gwsThat({ body: { data: { settings: [] } } });
    await gws.read(listSettings(place, '../ops?x=1'));
    expect(sent[0]?.path).toBe('/base/environment/v3/contact-centers/..%2Fops%3Fx%3D1/settings');
  });
});

describe('looking for a client', () => {
  it('finds it', async () => {
    const { gws } = gwsThat({ body: { data: client } });
    expect(await findClient(gws, place, 'nexus_client')).toMatchObject(client);
  });

  it.each([
    ['404', { status: 404 }],
    ['HTTP 200 with the code 404', { body: { status: { code: 404 } } }],
    ['HTTP 200 with a code', { body: { status: { code: 7 } } }],
    ['400', { status: 400, body: { status: { code: 7 } } }],
  ])('believes %s only when the list agrees', async (_what, refusal) => {
    const without = { body: { data: [{ client_id: 'nexus_client_2' }] } };
    expect(await findClient(gwsThat(refusal, without).gws, place, 'nexus_client')).toBeUndefined();
    const listed = { body: { data: [{ client_id: 'nexus_client' }] } };
    await expect(findClient(gwsThat(refusal, listed).gws, place, 'nexus_client')).rejects.toThrow();
  });

  it.each([[401], [403]])('does not take %i for absence', async (status) => {
    const { gws, sent } = gwsThat({ status });
    await expect(findClient(gws, place, 'nexus_client')).rejects.toMatchObject({ family: 'permission' });
    expect(sent).toHaveLength(1);
  });
});

describe('creating a client', () => {
  const write = createClient(place, 'ops', {
    redirectURI: 'https://nexus.example',
    accessTokenExpirationTimeout: 1,
    refreshTokenExpirationTimeout: 2,
  });
  const request = {
    kind: 'http',
    system: 'gws',
    method: 'POST',
    path: '/base/auth/v3/ops/clients',
    headers: { authorization: { basic: { user: 'ops', password } } },
    body: { data: { client_secret: new Secret('made') } },
    yields: [],
  } as const;

  it('has a place for the secret and never an empty one', () => {
    expect(write.body).toMatchObject({ data: { client_secret: { $secret: 'clientSecret' } } });
    expect(JSON.stringify(write)).not.toContain('""');
  });

  it('goes out with Basic credentials that stay secrets, and its answer gives no secret on', async () => {
    const data = { ...client, client_secret: 'echoed' };
    const { gws, sent } = gwsThat({ body: { status: { code: 0 }, data } });
    const reply = await gws.sendWrite(request);
    expect(sent[0]?.headers).toEqual({ authorization: { basic: { user: 'ops', password } } });
    expect(reply.body).toEqual({ status: { code: 0 }, data: client });
    expect(JSON.stringify(sent)).not.toContain('made');
  });

  it.each([
    ['409', [{ status: 409 }], 'auth-client-taken'],
    [
      'a code, while there is one',
      [{ body: { status: { code: 4 } } }, { body: { data: client } }],
      'auth-client-taken',
    ],
    ['a code, while there is none', [{ body: { status: { code: 4 } } }, { status: 404 }], 'gws-refused'],
    ['the code 409', [{ body: { status: { code: 409 } } }], 'auth-client-taken'],
    ['the code 401', [{ body: { status: { code: 401 } } }], 'ops-account-refused'],
    ['401', [{ status: 401 }], 'ops-account-refused'],
  ])('that is answered with %s certainly did not happen', async (_what, answers, code) => {
    await expect(gwsThat(...answers).gws.sendWrite(request)).rejects.toMatchObject({ code, acted: 'no' });
  });

  it('sends nothing of another system as the ops account', async () => {
    const { gws, sent } = gwsThat({});
    await expect(gws.sendWrite({ ...request, system: 'nexus' })).rejects.toThrow('nexus');
    expect(sent).toEqual([]);
  });
});
