import type { RoleHoldings } from '../../permissions/holdings-of.ts';
import { coverageReasonsText } from '../../text/coverage-reasons.ts';
import type { CoverageDifference, RoleDifference } from '../report.ts';
import { compare } from './grant-tally.ts';
import { isWhole, type Limits, limitsOf } from './limits.ts';
import { pairsOf } from './pairs-of.ts';
import { readsTheSame } from './reads-the-same.ts';

const text = coverageReasonsText.difference;

/** One side of a difference: a role, or the roles of one reading. */
export interface Side {
  readonly name: string;
  readonly roles: readonly RoleHoldings[];
}

/**
 * What the right side grants and the left does not, and the other way round. Two roles are compared whatever they are
 * called; of two readings, roles of one id belong together, else of exactly one name. Wildcards are compared as they are
 * written. Legacy one-word permissions stand among the others, by their one word.
 */
export function difference(left: Side, right: Side): CoverageDifference {
  const roles: RoleDifference[] = [];
  let same = 0;
  for (const [index, [before, after]] of pairsOf(left.roles, right.roles).entries()) {
    const found = between(before, after, index);
    if (found === undefined) same += 1;
    else roles.push(found);
  }
  roles.sort((a, b) => compare(a.role.name, b.role.name) || compare(a.role.id, b.role.id));
  return { left: left.name, right: right.name, roles, same };
}

function between(
  before: RoleHoldings | undefined,
  after: RoleHoldings | undefined,
  index: number,
): RoleDifference | undefined {
  if (before !== undefined && after !== undefined && readsTheSame(before, after)) return undefined;
  // Where only one side is known as the API has it, conditions can be compared by their words alone.
  const whole = before !== undefined && after !== undefined && isWhole(before) && isWhole(after);
  const held = { before: everythingOf(before, whole), after: everythingOf(after, whole) };
  const added = missingFrom(held.before, held.after);
  const removed = missingFrom(held.after, held.before);
  const changed = [...held.before].flatMap(([key, own]) => {
    const other = held.after.get(key);
    return other === undefined || other.key === own.key ? [] : [changeOf(own, other)];
  });
  if (before !== undefined && after !== undefined && added.length + removed.length + changed.length === 0)
    return undefined;
  const role = after?.role ?? before?.role;
  const name =
    before === undefined || after === undefined || before.role.name === after.role.name
      ? (role?.name ?? '')
      : text.renamed(before.role.name, after.role.name);
  return {
    // Ids may be absent, and of one id there may be several; the position makes it one of its own.
    role: { id: `${role?.id ?? ''}#${index + 1}`, name },
    is: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    added,
    removed,
    changed: changed.sort((a, b) => compare(a.permission, b.permission)),
  };
}

function everythingOf(role: RoleHoldings | undefined, whole: boolean): ReadonlyMap<string, Limits> {
  if (role === undefined) return new Map();
  const legacy = role.legacy.map((word): [string, Limits] => [
    word.toLowerCase(),
    { permission: word, key: '', words: '' },
  ]);
  return new Map([...limitsOf(role, whole), ...legacy]);
}

function missingFrom(held: ReadonlyMap<string, Limits>, others: ReadonlyMap<string, Limits>): readonly string[] {
  return [...others].flatMap(([key, { permission }]) => (held.has(key) ? [] : [permission])).sort(compare);
}

function changeOf(before: Limits, after: Limits): RoleDifference['changed'][number] {
  const alike = before.words === after.words;
  return {
    permission: after.permission,
    before: alike ? text.apart(before.words, text.left) : before.words,
    after: alike ? text.apart(after.words, text.right) : after.words,
  };
}
