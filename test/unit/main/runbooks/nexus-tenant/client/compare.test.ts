import { describe, expect, it } from 'vitest';
import { holdsUrl, lacking } from '../../../../../../main/runbooks/nexus-tenant/client/compare.ts';
import { AUTHORITIES, GRANT_TYPES } from '../../../../../../main/systems/gws/writes/clients.ts';

const CCID = '45acae06-6b7c-4f97-9c76-471cb5c21bf7';
const whole = {
  client_id: 'nexus_client',
  redirectURIs: [],
  authorizedGrantTypes: [
    ...GRANT_TYPES,
    'urn:ietf:params:oauth:grant-type:token-exchange',
    'urn:ietf:params:oauth:grant-type:jwt-bearer',
  ],
  authorities: [...AUTHORITIES, 'ROLE_MANAGEMENT_APPLICATION'],
  scope: ['*'],
  contactCenterIds: [],
};

describe('a client that was there before', () => {
  it('may have more than is wanted: the server adds grant types of its own', () => {
    expect(lacking(whole, CCID)).toEqual([]);
  });

  it.each([
    ['a grant type', { authorizedGrantTypes: ['password'] }, 'client_credentials'],
    ['an authority', { authorities: [] }, 'ROLE_INTERNAL_CLIENT'],
    ['the scope', { scope: [] }, '*'],
    ['this contact center', { contactCenterIds: ['578ec98e-f07c-46ad-9675-f36c22f3ba9f'] }, 'contact centers'],
  ])('is said to lack %s', (_what, change, word) => {
    expect(lacking({ ...whole, ...change }, CCID).join()).toContain(word);
  });

  it('is bound to this contact center by an id in any letters', () => {
    expect(lacking({ ...whole, contactCenterIds: [CCID.toUpperCase()] }, CCID)).toEqual([]);
  });

  it('has a redirect address by whole address, with or without a slash at the end', () => {
    expect(holdsUrl(['https://nexus.example/'], 'https://nexus.example')).toBe(true);
    expect(holdsUrl(['https://nexus.example.org', 'https://nexus.example/base'], 'https://nexus.example')).toBe(false);
  });
});
