import { randomInt } from 'node:crypto';
import { message } from './messages.ts';
import { SUPERUSER } from './sign-in.ts';
import type { Client } from './turns.ts';

/** What PostgreSQL reports after a sign-in. Written down, since PGlite has signed in once, for everybody. */
const REPORTED = {
  server_version: '18.6',
  server_encoding: 'UTF8',
  client_encoding: 'UTF8',
  application_name: '',
  DateStyle: 'ISO, MDY',
  default_transaction_read_only: 'off',
  in_hot_standby: 'off',
  integer_datetimes: 'on',
  IntervalStyle: 'postgres',
  scram_iterations: '4096',
  // PGlite's own; elsewhere it is `"$user", public`.
  search_path: 'public',
  standard_conforming_strings: 'on',
  TimeZone: 'UTC',
};

/** What a client is told after its sign-in, with its own name and settings. */
export function greetingFor({ id, role, settings }: Client): Buffer {
  const own = { session_authorization: role ?? SUPERUSER, is_superuser: role === undefined ? 'on' : 'off' };
  const reported = Object.entries({ ...REPORTED, ...own }).map(([name, value]) =>
    message('S', name, settings.get(name) ?? value),
  );
  return Buffer.concat([message('R', 0), ...reported, message('K', id, randomInt(2 ** 31 - 1)), READY]);
}

const READY = message('Z', Buffer.from('I'));
