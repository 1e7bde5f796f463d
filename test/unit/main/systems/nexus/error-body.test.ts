import { describe, expect, it } from 'vitest';
import { nexusFault } from '../../../../../main/systems/nexus/error-body.ts';

const SERVICE = 'https://nexus.example.com/nexus/v3/provisioning/services/cc/SMS';
const KEYS = 'https://nexus.example.com/nexus/v3/provisioning/apikeys';
const TENANTS = 'https://nexus.example.com/nexus/v3/provisioning/tenants';

function fault(status: number, method: string, url: string, message?: string) {
  const body = message === undefined ? undefined : { status: { code: status, message } };
  const exchange = { method, url, status, acted: 'no' } as const;
  return nexusFault({ status, body, exchange, clean: (text) => text });
}

const LIST = 'https://nexus.example.com/nexus/v3/provisioning/services/45acae06-6b7c-4f97-9c76-471cb5c21bf7';

describe('a refusal of Digital Channels', () => {
  it.each([
    [401, 'POST', SERVICE, 'api-key-unknown', 'apiKey'],
    [403, 'GET', SERVICE, 'api-key-not-allowed', 'apiKey'],
    [404, 'POST', SERVICE, 'contact-center-unknown', 'ccid'],
    [404, 'PUT', SERVICE, 'contact-center-unknown', 'ccid'],
    [404, 'GET', SERVICE, 'not-found', undefined],
    [404, 'DELETE', SERVICE, 'not-found', undefined],
    [404, 'POST', KEYS, 'not-found', undefined],
    [405, 'GET', SERVICE, 'method-not-offered', undefined],
    [409, 'POST', SERVICE, 'service-exists', undefined],
    [409, 'POST', KEYS, 'conflict', undefined],
    [401, 'POST', TENANTS, 'tenant-token-refused', 'tenantUser'],
    [403, 'POST', TENANTS, 'tenant-token-refused', 'tenantUser'],
    [404, 'POST', TENANTS, 'backend-unknown', 'gwsURL'],
    [409, 'POST', TENANTS, 'tenant-exists', 'nexusApiKey'],
    [400, 'POST', TENANTS, 'nexus-refused', undefined],
    [400, 'POST', SERVICE, 'nexus-refused', undefined],
    [418, 'POST', SERVICE, 'nexus-refused', undefined],
  ])('%i to %s %s is %s', (status, method, url, code, field) => {
    const { code: found, field: named } = fault(status, method, url, 'Because.');
    expect([found, named]).toEqual([code, field]);
  });

  it.each([
    ['There is no contact center 45acae06.', 'contact-center-unknown'],
    ['Tenant not found', 'contact-center-unknown'],
    ['Cannot GET /nexus/v3/provisioning/services/45acae06', 'not-found'],
    ['The contact center has no services.', 'not-found'],
    [undefined, 'not-found'],
  ])('404 to the list, with the words %o, is %s', (message, code) => {
    expect(fault(404, 'GET', LIST, message).code).toBe(code);
  });

  it.each([401, 403])('%i where keys are made names what was to make one, not the key that is to be made', (status) => {
    const exchange = { method: 'POST', url: KEYS, status, acted: 'no' } as const;
    const reply = { status, body: undefined, exchange, clean: (text: string) => text };
    expect(nexusFault(reply)).toMatchObject({ code: 'key-maker-refused', field: 'clusterKey' });
    expect(nexusFault(reply, 'outGWSAccessToken')).toMatchObject({ field: 'outGWSAccessToken' });
  });

  it.each([400, 401, 403, 409])('of status %i repeats what the server says', (status) => {
    expect(fault(status, 'POST', SERVICE, 'The field url is missing.').message).toContain('The field url is missing.');
  });

  it('without an envelope still says where', () => {
    expect(fault(400, 'POST', SERVICE).message).toContain('HTTP 400');
    expect(fault(401, 'POST', SERVICE).message).toContain('nexus.example.com');
  });

  it('was not acted upon, also when it came with HTTP 200', () => {
    const exchange = { method: 'POST', url: SERVICE, status: 200, acted: 'unknown' } as const;
    const body = { status: { code: 17, message: 'No licence.' } };
    const refused = nexusFault({ status: 200, body, exchange, clean: (text) => text });
    expect(refused).toMatchObject({ code: 'nexus-refused', statusCode: 17, acted: 'no' });
  });
});
