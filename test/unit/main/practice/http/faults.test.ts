import { expect, test } from 'vitest';
import { Faults } from '../../../../../main/practice/http/faults.ts';

test('a rule hits its method and path, as often as it says', () => {
  const faults = new Faults();
  const fault = { kind: 'status', status: 503 } as const;
  faults.set([{ match: { method: 'GET', path: '/api/v2/*/roles' }, times: 2, fault }]);
  expect(faults.take('POST', '/api/v2/authorization/roles')).toBeUndefined();
  expect(faults.take('GET', '/api/v2/authorization/roles/1')).toBeUndefined();
  expect(faults.take('GET', '/api/v2/authorization/roles')).toEqual(fault);
  expect(faults.take('GET', '/api/v2/authorization/roles')).toEqual(fault);
  expect(faults.take('GET', '/api/v2/authorization/roles')).toBeUndefined();
});

test('without a number it hits always; the first rule goes first; dots are no wildcards', () => {
  const faults = new Faults();
  faults.set([
    { match: { path: '/a.b' }, times: 1, fault: { kind: 'gzip' } },
    { match: { path: '/a*' }, fault: { kind: 'stall' } },
  ]);
  expect(faults.take('GET', '/axb')).toEqual({ kind: 'stall' });
  expect(faults.take('PUT', '/a.b')).toEqual({ kind: 'gzip' });
  expect(faults.take('PUT', '/a.b')).toEqual({ kind: 'stall' });
  faults.set([]);
  expect(faults.take('GET', '/a.b')).toBeUndefined();
});
