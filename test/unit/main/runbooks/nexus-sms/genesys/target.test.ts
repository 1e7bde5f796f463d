import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesOf, smsTarget } from '../../../../../../main/runbooks/nexus-sms/genesys/target.ts';
import { whereToGenesys } from '../../../../../../main/runbooks/nexus-sms/genesys/where-to.ts';
import { REGIONS } from '../../../../../../shared/regions/table.ts';
import { Fault } from '../../../../../../shared/results/fault.ts';

const PRACTICE = 'http://127.0.0.1:40123';
const REAL = { practiceOrigin: undefined, accepted: undefined };
const anyRegion = fc.constantFrom(...REGIONS);
const faultOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof Fault) return error;
  }
  throw new Error('It was not refused.');
};

describe('login and API address', () => {
  it('of one region lead there; of two they are refused, with the API address that fits', () => {
    fc.assert(
      fc.property(anyRegion, anyRegion, fc.constantFrom(undefined, PRACTICE), (login, api, practiceOrigin) => {
        const values = { gcLoginURL: `https://${login.loginHost}`, gcAPIURL: `https://${api.apiHost}` };
        const look = () => smsTarget(values, { ...REAL, practiceOrigin });
        if (login === api) {
          expect(look().region).toBe(login);
          expect(addressesOf(look())).toEqual(values);
        } else {
          const offer = `https://${login.apiHost}`;
          expect(faultOf(look)).toMatchObject({ code: 'regions-differ', field: 'gcAPIURL', offer });
        }
      }),
    );
  });

  it('of a rehearsal that was remembered lead to the practice organization, and to no other one', () => {
    const gcLoginURL = 'https://login.mypurecloud.com.au';
    const inPractice = { ...REAL, practiceOrigin: PRACTICE };
    expect(smsTarget({ gcLoginURL, gcAPIURL: PRACTICE }, inPractice).apiOrigin).toBe(PRACTICE);
    expect(faultOf(() => smsTarget({ gcLoginURL, gcAPIURL: PRACTICE }, REAL)).code).toBe('regions-differ');
    const ended = { gcLoginURL, gcAPIURL: 'http://127.0.0.1:1' };
    expect(faultOf(() => smsTarget(ended, inPractice)).code).toBe('regions-differ');
  });

  it('need not both be given: the API follows from the login', () => {
    fc.assert(
      fc.property(anyRegion, fc.constantFrom(undefined, ''), (login, gcAPIURL) => {
        const values = { gcLoginURL: `https://${login.loginHost}`, ...(gcAPIURL === undefined ? {} : { gcAPIURL }) };
        const { apiOrigin } = smsTarget(values, REAL);
        expect(apiOrigin).toBe(`https://${login.apiHost}`);
      }),
    );
  });

  it.each(['https://login.mypurecloud.com.evil.example', 'https://login-mypurecloud.com', 'not an address'])(
    '%s is refused at gcLoginURL',
    (gcLoginURL) => {
      expect(faultOf(() => smsTarget({ gcLoginURL }, REAL))).toMatchObject({
        code: 'region-not-recognised',
        field: 'gcLoginURL',
      });
    },
  );

  it('that no region has is accepted at the sign-in by its origin, over https only', () => {
    const gcLoginURL = 'https://cloud.harbour.example';
    expect(faultOf(() => smsTarget({ gcLoginURL }, REAL)).acceptable).toEqual({
      step: 'gca-signin',
      typed: gcLoginURL,
    });
    const accepted = { ...REAL, accepted: gcLoginURL };
    expect(smsTarget({ gcLoginURL }, accepted)).toMatchObject({ apiOrigin: gcLoginURL, named: [gcLoginURL] });
    const other = { gcLoginURL, gcAPIURL: 'https://api.harbour.example' };
    expect(faultOf(() => smsTarget(other, accepted)).code).toBe('regions-differ');
    const plain = { gcLoginURL: 'http://cloud.harbour.example' };
    expect(faultOf(() => smsTarget(plain, { ...REAL, accepted: plain.gcLoginURL })).acceptable).toBeUndefined();
  });
});

describe('where the values lead', () => {
  it('is nowhere without a login address', () => {
    expect(whereToGenesys({}, undefined)).toBeUndefined();
    expect(whereToGenesys({ gcLoginURL: '' }, undefined)).toBeUndefined();
  });

  it('is the region, or the practice organization that stands in for one that exists', () => {
    const gcLoginURL = 'https://login.mypurecloud.ie';
    const real = whereToGenesys({ gcLoginURL }, undefined);
    expect(real).toMatchObject({
      loginOrigin: gcLoginURL,
      named: [],
      target: { origin: 'https://api.mypurecloud.ie' },
    });
    expect(whereToGenesys({ gcLoginURL }, PRACTICE)).toMatchObject({ loginOrigin: PRACTICE, named: [PRACTICE] });
    const unknown = { gcLoginURL: 'https://login.harbour.example' };
    expect(faultOf(() => whereToGenesys(unknown, PRACTICE))).toMatchObject({ field: 'gcLoginURL' });
  });
});
