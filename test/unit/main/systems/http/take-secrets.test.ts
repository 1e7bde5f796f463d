import { expect, it } from 'vitest';
import { takeSecrets } from '../../../../../main/systems/http/take-secrets.ts';
import { Secret } from '../../../../../main/vault/secret.ts';

it('takes texts out by pointer, nested, escaped and in lists', () => {
  const body = { id: 1, a: { 'x/y~z': 'one' }, list: ['keep', 'two'] };
  const {
    body: rest,
    secrets,
    missing,
  } = takeSecrets(body, [
    { pointer: '/a/x~1y~0z', name: 'first' },
    { pointer: '/list/1', name: 'second' },
  ]);
  expect(rest).toEqual({ id: 1, a: {}, list: ['keep', null] });
  expect(secrets.get('first')?.equals(new Secret('one'))).toBe(true);
  expect(secrets.get('second')?.equals(new Secret('two'))).toBe(true);
  expect(missing).toEqual([]);
  expect(body.a).toEqual({ 'x/y~z': 'one' });
});

it.each(['/none', '/empty', '/number', '/id/deep', '/toString', ''])('reports %j as missing', (pointer) => {
  const { missing, secrets } = takeSecrets({ id: 'x', empty: '', number: 5 }, [{ pointer, name: 'n' }]);
  expect(missing).toEqual([pointer]);
  expect(secrets.size).toBe(0);
});

it('misses no optional secret that is not there, and leaves nothing in the place of one in another form', () => {
  const yields = ['/url', '/none'].map((pointer) => ({ pointer, name: pointer, optional: true }) as const);
  const { body, missing, secrets } = takeSecrets({ id: 'x', url: { href: 'https://auvious.video/t/vyn-kym' } }, yields);
  expect([missing, secrets.size]).toEqual([[], 0]);
  expect(body).toEqual({ id: 'x' });
});

it('finds nothing in a body that is none', () => {
  expect(takeSecrets(undefined, [{ pointer: '/secret', name: 'n' }]).missing).toEqual(['/secret']);
});
