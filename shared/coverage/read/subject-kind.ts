import { isMembers } from '../../permissions/members.ts';
import type { InputSubject } from '../input.ts';

/** By the platform's subject types (POST authorization/subjects/…?subjectType=). */
const TYPES: ReadonlyMap<unknown, InputSubject['kind']> = new Map<unknown, InputSubject['kind']>([
  ['PC_USER', 'user'],
  ['PC_GROUP', 'group'],
  ['PC_OAUTH_CLIENT', 'client'],
]);

/** What a subject is, where its content says so: the reply of GET authorization/subjects/{id} itself does not. */
export function subjectKind(subject: unknown): InputSubject['kind'] {
  if (!isMembers(subject)) return 'subject';
  const { subjectType, type } = subject;
  const named = TYPES.get(subjectType) ?? TYPES.get(type);
  if (named !== undefined) return named;
  if ('authorizedGrantType' in subject) return 'client';
  return 'email' in subject || 'username' in subject ? 'user' : 'subject';
}
