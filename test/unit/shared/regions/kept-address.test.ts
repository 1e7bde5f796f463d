import fc from 'fast-check';
import { expect, it } from 'vitest';
import { detectRegion } from '../../../../shared/regions/detect.ts';
import { keptAddress } from '../../../../shared/regions/kept-address.ts';

it.each([
  [
    'https://apps.mypurecloud.com.au/directory/#access_token=hidden&expires_in=86399',
    'https://apps.mypurecloud.com.au',
  ],
  ['https://login.mypurecloud.de/oauth/authorize?client_secret=hidden', 'https://login.mypurecloud.de'],
  [
    'https://login.mypurecloud.ie/#/authenticate-adv/org/harbour?token=hidden',
    'https://login.mypurecloud.ie/#/authenticate-adv/org/harbour',
  ],
  ['Asia Pacific (Sydney)  login.mypurecloud.com.au/?hidden', 'Asia Pacific (Sydney)  login.mypurecloud.com.au'],
  [' Sydney ', 'Sydney'],
  ['eu', 'eu'],
  ['http://127.0.0.1:8080/x?token=hidden', 'http://127.0.0.1:8080'],
  ['somewhere?hidden', 'somewhere'],
])('of %s only %s is kept', (given, kept) => {
  expect(keptAddress(given)).toBe(kept);
});

it('leads where the address led, keeps no query, and keeps itself', () => {
  const hosts = fc.constantFrom('login.mypurecloud.com', 'apps.mypurecloud.jp', 'api.mypurecloud.ie');
  fc.assert(
    fc.property(hosts, fc.stringMatching(/^[a-z0-9]{20,40}$/), (host, secret) => {
      const given = `https://${host}/?token=${secret}#access_token=${secret}`;
      const kept = keptAddress(given);
      expect(kept).not.toContain(secret);
      expect(detectRegion(kept).region).toEqual(detectRegion(given).region);
      expect(keptAddress(kept)).toBe(kept);
    }),
  );
});
