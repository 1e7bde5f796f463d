import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ADDED_GRANT_TYPES,
  changedClient,
  newClient,
  shownClient,
  withAddedGrantTypes,
} from '../../../../../main/practice/gws/client-body.ts';
import { nexusClient } from '../../../../integration/practice-gws/gws-client.ts';

const grantTypes = fc.subarray(['refresh_token', 'password', 'client_credentials', 'implicit', ...ADDED_GRANT_TYPES]);
const timeout = fc.integer({ min: 1, max: 2 ** 31 });

describe('the body of a client', () => {
  test('has what was sent among its grant types, each once, and always the two of the server', () => {
    fc.assert(
      fc.property(grantTypes, (sent) => {
        const client = { ...newClient.parse(nexusClient('s')), authorizedGrantTypes: sent };
        const { authorizedGrantTypes } = withAddedGrantTypes(client);
        expect(authorizedGrantTypes).toEqual(expect.arrayContaining([...sent, ...ADDED_GRANT_TYPES]));
        expect(new Set(authorizedGrantTypes).size).toBe(authorizedGrantTypes.length);
        expect(new Set([...sent, ...ADDED_GRANT_TYPES]).size).toBe(authorizedGrantTypes.length);
      }),
    );
  });

  test('is taken exactly when renewing lasts as long as the access token', () => {
    fc.assert(
      fc.property(timeout, timeout, (access, refresh) => {
        const client = { accessTokenExpirationTimeout: access, refreshTokenExpirationTimeout: refresh };
        expect(newClient.safeParse({ ...nexusClient('s'), ...client }).success).toBe(refresh >= access);
      }),
    );
  });

  test('takes any secret but an empty one, and never shows it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (secret) => {
        const parsed = newClient.safeParse(nexusClient(secret));
        expect(parsed.success).toBe(secret !== '');
        if (parsed.success) expect(shownClient(parsed.data)).not.toHaveProperty('client_secret');
      }),
    );
  });

  test('may hold any of its fields to change them, and none besides', () => {
    const names = Object.keys(nexusClient('s'));
    fc.assert(
      fc.property(fc.subarray(names), fc.string({ minLength: 1 }), (some, other) => {
        const all = nexusClient('s') as { readonly [name: string]: unknown };
        const change = Object.fromEntries(some.map((name) => [name, all[name]]));
        expect(changedClient.parse(change)).toEqual(change);
        fc.pre(![...names, 'contactCenterIds', '__proto__'].includes(other));
        expect(changedClient.safeParse({ ...change, [other]: 1 }).success).toBe(false);
      }),
    );
  });
});
