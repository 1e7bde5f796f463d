import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { databaseAddress, isLoopback, placeOf } from '../../../../../main/systems/nexus-database/address.ts';
import { Secret } from '../../../../../main/vault/secret.ts';
import { Fault } from '../../../../../shared/results/fault.ts';

const refusal = (url: string): Fault => {
  try {
    databaseAddress(url);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error(`${url} was taken.`);
};

describe('a connection string', () => {
  it('is read in its parts', () => {
    const url =
      'postgresql://nex%40us:p%40ss%2Fword@Db.customer.example:6432/nexus%20db?sslmode=verify-ca&sslrootcert=%2Fetc%2Fca.pem&options=-csearch_path%3Dchat';
    const { password, ...rest } = databaseAddress(url);
    expect(rest).toEqual({
      host: 'Db.customer.example',
      port: 6432,
      database: 'nexus db',
      user: 'nex@us',
      sslMode: 'verify-ca',
      sslRootCert: '/etc/ca.pem',
      options: '-csearch_path=chat',
    });
    expect(password?.equals(new Secret('p@ss/word'))).toBe(true);
  });

  it('reads back any user, password and database', () => {
    const text = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((drawn) => drawn.isWellFormed() && !drawn.includes('\0'));
    fc.assert(
      fc.property(text, text, text, (user, password, database) => {
        const encoded = [user, password, database].map(encodeURIComponent);
        // A quote at an end reads as one that was caught while copying.
        fc.pre(!/["'>,;]$/.test(encoded[2] ?? ''));
        const address = databaseAddress(`postgres://${encoded[0]}:${encoded[1]}@h/${encoded[2]}`);
        expect([address.user, address.database]).toEqual([user, database]);
        expect(address.password?.equals(new Secret(password))).toBe(true);
      }),
    );
  });

  it.each([
    ['db.customer.example', 'verify-full'],
    ['10.0.0.7', 'verify-full'],
    ['localhost', 'disable'],
    ['127.0.0.1', 'disable'],
    ['[::1]', 'disable'],
  ])('to %s is by default %s', (host, mode) => {
    expect(databaseAddress(`postgres://u@${host}/d`)).toMatchObject({ sslMode: mode, port: 5432, password: undefined });
  });

  it.each([
    ['an unknown parameter by its name', '?connect_timeout=3', 'connect_timeout'],
    ['an unknown sslmode', '?sslmode=allow', 'sslmode'],
    ['a parameter that is given twice', '?sslmode=require&sslmode=disable', 'twice'],
    ['a parameter without a value', '?sslmode', 'sslmode'],
  ])('is refused with %s', (_name, search, said) => {
    expect(refusal(`postgres://u:p@h/d${search}`).message).toContain(said);
  });

  it.each([
    ['a question mark in the password', 'postgres://u:12?sw0rd@h/d'],
    ['a slash in the password', 'postgres://u:12/sw0rd@h/d'],
    ['a hash in the password', 'postgres://u:12#sw0rd@h/d'],
    ['an end of a password behind the database', 'postgres://u:12@h/d?sw0rd-and=x'],
    ['a percent sign in the password', 'postgres://u:12%sw0rd@h/d'],
    ['bytes that are no text', 'postgres://u:12%FFsw0rd@h/d'],
    ['a NUL', 'postgres://u:12%00sw0rd@h/d'],
    ['a list of settings', 'host=h password=sw0rd'],
    ['no user', 'postgres://sw0rd/d'],
  ])('with %s is refused, and nothing of it is repeated', (_name, url) => {
    const fault = refusal(url);
    expect([fault.code, fault.field, fault.acted]).toEqual(['database-url-unreadable', 'databaseUrl', 'no']);
    expect(JSON.stringify([fault, fault.toProblem()])).not.toContain('sw0rd');
  });

  it('is shown without who signs in', () => {
    const address = databaseAddress('postgres://user-name:pass-word@Db.example:1/d%20b');
    expect(placeOf(address, address.database)).toBe('postgresql://db.example:1/d%20b');
    expect(placeOf(databaseAddress('postgres://u@[::1]/d'))).toBe('postgresql://[::1]:5432');
    expect(['127.1.2.3', 'localhost.customer.example', '127.0.0.1.customer.example'].map(isLoopback)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
