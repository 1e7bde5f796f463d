import { describe, expect, it } from 'vitest';
import { tenantTarget } from '../../../../../main/runbooks/nexus-tenant/target.ts';

const VALUES = { tenantName: 'Harbour' };
const place = (origin: string) => ({ origin, prefix: '' });

describe('what a run for a tenant locks', () => {
  it('is the contact center, and the Auth that every contact center of the deployment shares', () => {
    const places = { auth: place('https://auth.example'), nexus: place('https://nexus.example:8443') };
    expect(tenantTarget(VALUES, places, undefined)).toEqual({
      origin: 'https://nexus.example:8443',
      label: 'Tenant Harbour on nexus.example:8443',
      also: [{ origin: 'https://auth.example', label: 'Auth on auth.example', organization: 'nexus_client' }],
    });
  });

  it('does not wait for itself where both answer at one address and the contact center is not known', () => {
    const { origin, also = [] } = tenantTarget(
      VALUES,
      { auth: place('https://one.example'), nexus: place('https://one.example') },
      undefined,
    );
    const locks = [{ origin, organization: '' }, ...also].map((lock) => `${lock.origin} ${lock.organization}`);
    expect(new Set(locks).size).toBe(2);
  });

  it('is the practice systems as a whole in a rehearsal', () => {
    const places = { auth: place('http://127.0.0.1:1'), nexus: place('http://127.0.0.1:2') };
    const practice = { genesysCloud: { origin: 'http://127.0.0.1:3' } } as never;
    expect(tenantTarget(VALUES, places, practice)).toMatchObject({
      origin: 'http://127.0.0.1:3',
      label: 'Practice tenant Harbour',
    });
  });
});
