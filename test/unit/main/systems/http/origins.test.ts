import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OriginNotAllowed } from '../../../../../main/systems/faults/not-sent.ts';
import { allowOrigin, isLoopback } from '../../../../../main/systems/http/origins.ts';

const rules = { hosts: ['api.mypurecloud.ie'], named: ['http://icws.example.com:8018', 'https://digital.example.com'] };

describe('allowOrigin', () => {
  it.each([
    ['https://api.mypurecloud.ie', 'https://api.mypurecloud.ie'],
    ['https://API.mypurecloud.ie:443/', 'https://api.mypurecloud.ie'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://127.9.8.7', 'http://127.9.8.7'],
    ['http://localhost:1', 'http://localhost:1'],
    ['https://[::1]:1', 'https://[::1]:1'],
    ['http://icws.example.com:8018', 'http://icws.example.com:8018'],
    ['https://digital.example.com', 'https://digital.example.com'],
  ])('lets %s through', (origin, normal) => {
    expect(allowOrigin(origin, rules)).toBe(normal);
  });

  it.each([
    'http://api.mypurecloud.ie',
    'https://api.mypurecloud.ie:8443',
    'https://api.mypurecloud.ie.example.com',
    'https://apiXmypurecloud.ie',
    'https://api.mypurecloud.ie@example.com',
    'https://api.mypurecloud.ie/path',
    'https://icws.example.com:8018',
    'http://icws.example.com',
    'http://digital.example.com',
    'http://127.0.0.1.example.com',
    'http://128.0.0.1',
    'ftp://127.0.0.1',
    'file:///etc/passwd',
    '',
    'api.mypurecloud.ie',
  ])('refuses %j', (origin) => {
    expect(() => allowOrigin(origin, rules)).toThrowError(OriginNotAllowed);
  });

  it('never repeats user names, passwords or what is no address', () => {
    for (const text of ['https://user:hush@example.com', 'hush hush', 'https://example.com/?hush']) {
      expect(() => allowOrigin(text, rules)).toThrowError(/^(?!.*hush)/);
    }
  });

  it('lets no host of the internet through that is neither listed nor named', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        const { origin, hostname } = new URL(url);
        fc.pre(!isLoopback(hostname));
        expect(() => allowOrigin(origin, rules)).toThrowError(OriginNotAllowed);
      }),
    );
  });
});
