import type { Grant, Role, User } from '../world.ts';

/**
 * `count` users for every role, the next ones for the next role, so that everybody has some; each role in the division
 * that is next in turn.
 */
export function memberGrants(
  roles: readonly Role[],
  users: readonly User[],
  divisions: readonly string[],
  count: number,
  now: number,
): Grant[] {
  const at = <T>(list: readonly T[], index: number): T => {
    const found = list[index % list.length];
    if (found === undefined) throw new RangeError('there is nobody to be a member');
    return found;
  };
  return roles.flatMap((role, row) =>
    Array.from({ length: count }, (_, column) => ({
      subjectId: at(users, row * count + column).id,
      subjectType: 'PC_USER' as const,
      roleId: role.id,
      divisionId: at(divisions, row + column),
      madeAt: now,
      effectiveAt: now,
    })),
  );
}
