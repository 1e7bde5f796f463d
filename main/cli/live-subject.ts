import { findLive } from '../coverage/live/find.ts';
import type { LiveSubject } from '../coverage/live/order.ts';
import type { Reader } from '../engine/call.ts';
import { SubjectAmbiguous, SubjectNotFound, SubjectUnknown } from './live-faults.ts';

/** What `--of` names, before anybody is asked. */
export type NamedSubject =
  | { readonly is: 'organization' }
  | { readonly is: 'role' | 'user' | 'client'; readonly name: string };

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const NEAR_AT_MOST = 5;

/** `organization`, or a kind and a name or id. @throws SubjectUnknown */
export function namedSubject(given: string): NamedSubject {
  if (given === 'organization') return { is: 'organization' };
  const [, is, name = ''] = /^(role|user|client):(.*)$/s.exec(given) ?? [];
  if ((is !== 'role' && is !== 'user' && is !== 'client') || name.trim() === '') throw new SubjectUnknown(given);
  return { is, name: name.trim() };
}

/** The subject by its id. Names are exact but for their casing. @throws SubjectNotFound, SubjectAmbiguous, Fault */
export async function subjectOf(named: NamedSubject, reader: Reader, signal: AbortSignal): Promise<LiveSubject> {
  if (named.is === 'organization') return named;
  const { is, name } = named;
  if (ID.test(name)) return { is, id: name };
  const found = await findLive(reader, is, name, signal);
  const own = found.filter((each) => each.name.toLowerCase() === name.toLowerCase());
  const [first, ...others] = own;
  if (first === undefined) {
    const near = found.slice(0, NEAR_AT_MOST).map((each) => `“${each.name}”`);
    throw new SubjectNotFound(is, name, near);
  }
  if (others.length > 0)
    throw new SubjectAmbiguous(
      is,
      name,
      own.map(({ id }) => id),
    );
  return { is, id: first.id };
}
