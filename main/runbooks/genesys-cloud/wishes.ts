import type { Knowledge } from '../../engine/step.ts';
import type { IdentityContext } from './context.ts';

/** The role's name as the operator wants it. */
export function roleNameOf(known: Knowledge): string {
  return String(known.value('roleName'));
}

/** The client's name as the operator wants it. */
export function clientNameOf({ client }: Pick<IdentityContext, 'client'>, known: Knowledge): string {
  return String(known.value(client.field));
}

/** How long the client's tokens are to hold, in seconds. */
export function tokenSecondsOf({ client }: Pick<IdentityContext, 'client'>, known: Knowledge): number {
  return Number(known.value('tokenDurationSeconds') ?? client.tokenDurationSeconds);
}

/** The client is to see all divisions, not only the home division. */
export function allDivisions(known: Knowledge): boolean {
  return known.value('divisions') === 'all';
}

/** Another administrator holds the role and creates the client by hand. */
export function byOther(known: Knowledge): boolean {
  return known.value('selfGrant') === 'other';
}
