import { describe, expect, it } from 'vitest';
import { loopbackAddress } from '../../../../shared/regions/loopback.ts';

describe('loopbackAddress', () => {
  it.each([
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['  http://localhost:8080/directory/#/x ', 'http://localhost:8080'],
    ['HTTPS://LocalHost', 'https://localhost'],
    ['http://[::1]:9', 'http://[::1]:9'],
  ])('of “%s” is its origin', (text, origin) => expect(loopbackAddress(text)).toBe(origin));

  it.each([
    '',
    '127.0.0.1:8080',
    'http://127.0.0.1.example.com',
    'http://localhost.example.com',
    'http://localhost@example.com',
    'http://127.0.0.1:80@example.com',
    'https://login.mypurecloud.ie',
  ])('“%s” is not on this computer', (text) => expect(loopbackAddress(text)).toBeUndefined());
});
