import { describe, expect, it } from 'vitest';
import { databaseFault } from '../../../../../main/systems/nexus-database/error-fault.ts';

const place = { url: 'postgresql://h:5432/d', host: 'h:5432', database: 'd', user: 'u', encrypted: true } as const;

function said(code: string, acted: 'no' | 'unknown', connecting = false) {
  const error = Object.assign(new Error('server conn crashed?'), { code, severity: 'FATAL' });
  const doing = { place: { ...place, acted }, connecting, table: 't', lockSeconds: 1, clean: (text: string) => text };
  const fault = databaseFault(error, doing);
  return [fault.code, fault.acted];
}

describe('what a server says while COMMIT runs', () => {
  it.each(['08P01', '08006', '40003', '57P01'])('leaves it open whether it took effect: %s', (code) => {
    expect(said(code, 'unknown')).toEqual(['database-connection-cut', 'unknown']);
    expect(said(code, 'no')).toEqual(['database-connection-cut', 'no']);
  });

  it.each(['40001', '23514', '25006'])('tells that it did not: %s', (code) => {
    expect(said(code, 'unknown')[1]).toBe('no');
  });
});

it('a pooler that refuses a sign-in is told in its own words, not as a broken connection', () => {
  expect(said('08P01', 'no', true)).toEqual(['database-refused', 'no']);
});
