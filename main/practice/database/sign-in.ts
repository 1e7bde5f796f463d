import { timingSafeEqual } from 'node:crypto';
import { fatal, type Message, message } from './messages.ts';
import type { DatabaseBehaviour } from './options.ts';
import { settingsOf } from './startup.ts';
import { DATABASE, USER } from './tables.ts';

/** The superuser of the practice database, for the practice systems themselves. */
export const SUPERUSER = 'postgres';

/** Who may sign in. */
export interface Passwords {
  readonly user: string;
  readonly superuser: string;
}

/** Somebody whose password fitted. */
export interface SignedIn {
  readonly role: string | undefined;
  readonly settings: Map<string, string>;
}

/** Asks for the password in clear text. */
export const ASK_PASSWORD = message('R', 3);

/** Why nobody is let in for now; undefined when the password may be asked for. */
export function refusalOf({ refuse }: DatabaseBehaviour): Buffer | undefined {
  switch (refuse) {
    case 'too-many':
      return fatal('53300', 'sorry, too many clients already', 'InitProcess');
    case 'starting':
      return fatal('57P03', 'the database system is starting up', 'ProcessStartupPacket');
    default:
      return undefined;
  }
}

/** Answers a password message. @returns the error that a PostgreSQL server gives, or who signed in */
export function signIn(
  parameters: ReadonlyMap<string, string>,
  answer: Message,
  passwords: Passwords,
): Buffer | SignedIn {
  const user = parameters.get('user') ?? '';
  const database = parameters.get('database') ?? user;
  const right = { [USER]: passwords.user, [SUPERUSER]: passwords.superuser }[user];
  const given = answer.body.subarray(0, -1);
  if (answer.kind !== 'p' || right === undefined || !same(given, Buffer.from(right))) {
    return fatal('28P01', `password authentication failed for user "${user}"`, 'auth_failed');
  }
  if (database !== DATABASE) return fatal('3D000', `database "${database}" does not exist`, 'InitPostgres');
  return { role: user === SUPERUSER ? undefined : user, settings: new Map(settingsOf(parameters)) };
}

function same(given: Buffer, right: Buffer): boolean {
  return given.length === right.length && timingSafeEqual(given, right);
}
