import type { Knowledge } from '../../engine/step.ts';

/** The role's name as the operator wants it. */
export function roleNameOf(known: Knowledge): string {
  return String(known.value('roleName'));
}
