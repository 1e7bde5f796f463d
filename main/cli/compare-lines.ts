import type { CoverageDifference, RoleDifference } from '../../shared/coverage/report.ts';
import type { UnreadEntry } from '../../shared/coverage/unread.ts';
import { terminalText } from '../../shared/text/terminal.ts';
import { shorten } from '../forms/shorten.ts';
import { section, unreadLines } from './coverage-lines.ts';
import { moreLines } from './shown.ts';
import { hanging } from './table.ts';

const text = terminalText.compare;
/** Roles that differ; a change to all of them is rarely read one by one. */
const MOST_ROLES = 50;
/** Permissions of one role. */
const MOST_PERMISSIONS = 30;

/** What the right side grants and the left does not, role by role: `+` came, `-` went, `~` changed its limits. */
export function compareLines(
  { left, right, roles, same }: CoverageDifference,
  unread: readonly UnreadEntry[],
  columns?: number,
): readonly string[] {
  const { shown, more } = shorten(roles, MOST_ROLES);
  const answer = roles.length === 0 ? text.same(left, right, same) : text.differs(left, right, roles.length, same);
  return [
    ...hanging('', answer, columns),
    ...shown.flatMap((role) => section(roleLines(role, columns))),
    ...section(moreLines(more)),
    ...section(unreadLines(text.unread, unread, columns)),
  ];
}

function roleLines(
  { role, is, added, removed, changed }: RoleDifference,
  columns: number | undefined,
): readonly string[] {
  const all = [
    ...removed.map((permission) => `- ${permission}`),
    ...added.map((permission) => `+ ${permission}`),
    ...changed.map(({ permission, before, after }) => `~ ${text.change(permission, before, after)}`),
  ];
  const { shown, more } = shorten(all, MOST_PERMISSIONS);
  return [
    ...hanging('', `${role.name}: ${text.is[is]}`, columns),
    ...shown.flatMap((line) => hanging(`  ${line.slice(0, 2)}`, line.slice(2), columns)),
    ...moreLines(more),
  ];
}
