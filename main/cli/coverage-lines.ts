import type { RoleCovers } from '../../shared/coverage/roles-covering.ts';
import type { UnreadEntry } from '../../shared/coverage/unread.ts';
import type { Profile } from '../../shared/profiles/profile.ts';
import type { Check } from '../../shared/results/check.ts';
import type { Finding } from '../../shared/results/finding.ts';
import type { Problem } from '../../shared/results/problem.ts';
import { terminalText } from '../../shared/text/terminal.ts';
import { table } from './table.ts';

/** Offline coverage as `coverage --json` prints it. */
export interface CoverageReport {
  readonly profile: string;
  readonly complete: boolean;
  readonly findings: readonly Finding[];
  readonly unread: readonly UnreadEntry[];
  /** Those that grant most come first. */
  readonly roles: readonly RoleCovers[];
  /** Whether rows that the guide makes mandatory are granted. */
  readonly checks: readonly Check[];
  readonly problem?: Problem | undefined;
  readonly problems?: readonly Problem[];
}

const text = terminalText.coverage;
/** What needs a person first. Offline there is no `not-offered`. */
const ORDER = ['missing', 'conditional', 'unchecked', 'granted'] as const;
/** An export may hold a thousand roles. */
const SHOWN_AT_MOST = 10;

/** The report for people: what it comes to, every row grouped by its finding, then roles and what was not read. */
export function coverageLines(profile: Profile, report: CoverageReport, columns?: number): readonly string[] {
  if (report.problem !== undefined) return [text.notCompared(profile.title)];
  const groups = ORDER.map((kind) => ({ kind, found: report.findings.filter(({ finding }) => finding === kind) }));
  const granted = groups.find(({ kind }) => kind === 'granted')?.found.length ?? 0;
  const others = groups.filter(({ kind, found }) => kind !== 'granted' && found.length > 0);
  const parts = [
    text.ofRows(granted, report.findings.length),
    ...others.map(({ kind, found }) => `${found.length} ${text.count[kind]}`),
  ];
  const rows = groups.flatMap(({ kind, found }) =>
    found.map(({ row, permissions, reason = '' }, index) => [
      index === 0 ? text.count[kind] : '',
      String(row).padStart(3),
      permissions.join(', '),
      reason,
    ]),
  );
  return [
    text.summary(profile.title, parts.join(', '), report.complete),
    '',
    ...table(rows, columns),
    ...section(table(demands(profile, report.findings), columns)),
    ...section(roleLines(report.roles)),
    ...section(unreadLines(report.unread, columns)),
  ];
}

function section(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', ...lines];
}

/** Groups of mandatory rows that are not all granted. */
function demands({ mandatoryGroups }: Profile, findings: readonly Finding[]): readonly (readonly string[])[] {
  const open = new Set(findings.filter(({ finding }) => finding !== 'granted').map(({ row }) => row));
  return mandatoryGroups
    .filter(({ rows }) => rows.some((row) => open.has(row)))
    .map(({ rows, note }) => [text.mandatory(rows.join(', '), note)]);
}

function roleLines(roles: readonly RoleCovers[]): readonly string[] {
  if (roles.length === 0) return [];
  const useful = roles.filter(({ covers }) => covers > 0);
  if (useful.length === 0) return [text.noRoles];
  return [
    text.roles,
    ...table(shortened(useful).map(({ name, covers }) => [String(covers).padStart(5), name])),
    ...more(useful),
  ];
}

function unreadLines(unread: readonly UnreadEntry[], columns: number | undefined): readonly string[] {
  if (unread.length === 0) return [];
  const rows = shortened(unread).map(({ file, line, why }) => [`  ${text.place(file, line)}`, why]);
  return [text.unread(unread.length), ...table(rows, columns), ...more(unread)];
}

function shortened<T>(list: readonly T[]): readonly T[] {
  return list.slice(0, SHOWN_AT_MOST);
}

function more(list: readonly unknown[]): readonly string[] {
  return list.length > SHOWN_AT_MOST ? [`  ${terminalText.more(list.length - SHOWN_AT_MOST)}`] : [];
}
