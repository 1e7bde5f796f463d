import type { Json } from '../../../shared/json.ts';

/**
 * An enveloped answer without a member that would be a secret, at its top or in its `data`. No server is known to give
 * one back unasked; answers are journalled, so nobody finds out that way.
 */
export function withoutMember(body: Json, secret: string): Json {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const members = Object.entries(body).filter(([name]) => name !== secret);
  return Object.fromEntries(
    members.map(([name, part]) => [name, name === 'data' ? withoutMember(part as Json, secret) : part]),
  );
}
