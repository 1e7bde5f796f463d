import { expect, it } from 'vitest';
import { expose, Secret } from '../../../../main/vault/secret.ts';

it('gives a part of a secret as a secret', () => {
  const link = new Secret('https://auvious.video/t/vyn-kym?lang=en');
  const part = link.part(/\/t\/([^/?#]+)/);
  expect(part instanceof Secret && expose(part)).toBe('vyn-kym');
  expect(`${part}`).not.toContain('vyn');
});

it.each([/\/x\/(.+)/, /\/t\/()/, /auvious/])('gives nothing where %s finds nothing', (expression) => {
  expect(new Secret('https://auvious.video/t/vyn-kym').part(expression)).toBeUndefined();
});
