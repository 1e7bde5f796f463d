import type { AnsweredRow, CoverageReport } from '../../shared/coverage/report.ts';
import type { UnreadEntry } from '../../shared/coverage/unread.ts';
import type { FindingKind } from '../../shared/results/finding.ts';
import { coverageReportText as said } from '../../shared/text/coverage-report.ts';
import { terminalText } from '../../shared/text/terminal.ts';
import { catalogueLine, divisionLine, verdict } from '../forms/coverage-document.ts';
import { FINDING_ORDER } from '../forms/coverage-order.ts';
import { ownReason, sharedReason } from '../forms/shared-reason.ts';
import { ownSteps, sharedSteps } from '../forms/shared-steps.ts';
import { clipped, shorten } from '../forms/shorten.ts';
import { coverageRoleLines } from './coverage-role-lines.ts';
import { moreLines, SHOWN_AT_MOST } from './shown.ts';
import { hanging, table } from './table.ts';

const text = terminalText.coverage;
/** Rows of one finding; profiles have fewer, a role as the yardstick has thousands. */
const MOST_ROWS = 100;

/** The report for people: what it comes to, every row grouped by its finding, then roles and what was not read. */
export function coverageLines(report: CoverageReport, columns?: number): readonly string[] {
  const { need, catalogue, of, division } = report;
  return [
    ...hanging('', text.answer(need.title, verdict(report)), columns),
    '',
    ...table(
      [
        [`  ${text.labels.of}`, of],
        [`  ${text.labels.division}`, divisionLine(division)],
        [`  ${text.labels.catalogue}`, catalogueLine(catalogue)],
      ],
      columns,
    ),
    ...section(checkLines(report, columns)),
    ...FINDING_ORDER.flatMap((kind) => section(groupLines(kind, report.rows, columns))),
    ...coverageRoleLines(report, columns).flatMap(section),
    ...section(unreadLines(text.unread(report.unread.length), report.unread, columns)),
  ];
}

/** A block of lines behind an empty one, or nothing. */
export function section(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', ...lines];
}

/** Parts that could not be read, with their places. */
export function unreadLines(
  title: string,
  unread: readonly UnreadEntry[],
  columns: number | undefined,
): readonly string[] {
  if (unread.length === 0) return [];
  const { shown, more } = shorten(unread, SHOWN_AT_MOST);
  return [
    title,
    ...shown.flatMap(({ file, line, column, why, text: begins }) => [
      ...hanging('  ', text.place(file, line, column), columns),
      ...hanging('    ', text.begins(why, clipped(begins, 60)), columns),
    ]),
    ...moreLines(more),
  ];
}

/** What the guide demands and is not so. */
function checkLines({ checks }: CoverageReport, columns: number | undefined): readonly string[] {
  return checks
    .filter(({ result }) => result !== 'ok')
    .flatMap(({ result, what, reason }) =>
      hanging(`${said.check[result]} `, reason === undefined ? what : `${what}: ${reason}`, columns),
    );
}

function groupLines(kind: FindingKind, all: readonly AnsweredRow[], columns: number | undefined): readonly string[] {
  const rows = all.filter(({ finding }) => finding.finding === kind);
  if (rows.length === 0) return [];
  const { shown, more } = shorten(rows, MOST_ROWS);
  const steps = sharedSteps(rows);
  const reason = kind === 'granted' ? '' : sharedReason(rows);
  const own = rows.some((row) => ownSteps(row, steps).length > 0);
  const items = [...steps.before, ...(own ? [said.ownStep] : []), ...steps.after];
  const shared = steps.before.length + steps.after.length > 0;
  return [
    `${said.sign[kind]} ${said.group(said.finding[kind], rows.length)}`,
    ...(reason === '' ? [] : hanging('  ', said.ofAll(reason), columns)),
    ...(shared ? [`  ${said.steps}`] : []),
    ...(shared ? items.flatMap((item, place) => hanging(`  ${place + 1}. `, item, columns)) : []),
    ...shown.flatMap((row) =>
      rowLines(row, { steps: ownSteps(row, steps), numbered: !shared, reason: ownReason(row, reason) }, columns),
    ),
    ...moreLines(more),
  ];
}

/** A wildcard of the need may mean hundreds of permissions. */
function meant(policy: string, permissions: readonly string[]): string {
  const { shown, more } = shorten(permissions, SHOWN_AT_MOST);
  return more > 0 ? `${policy}: ${said.moreNames(shown.join(', '), more)}` : shown.join(', ');
}

function rowLines(
  { need, finding, atRisk, licence, readsLike }: AnsweredRow,
  own: { readonly steps: readonly string[]; readonly numbered: boolean; readonly reason: string | undefined },
  columns: number | undefined,
): readonly string[] {
  const words = [need.type, need.name, need.level].filter((word) => word !== '');
  const first = `${String(need.row).padStart(5)}  `;
  const below = ' '.repeat(first.length);
  const policies = finding.permissions.length === 0 ? need.policy : meant(need.policy, finding.permissions);
  const marks = [
    // What is granted needs no looking for, and a bare permission has no words of a guide's own.
    ...(words.join(':') === need.policy || finding.finding === 'granted' ? [] : [words.join(' > ')]),
    ...(atRisk ? [text.atRisk] : []),
    ...(licence === undefined ? [] : [text.costs]),
  ];
  return [
    ...hanging(first, marks.length === 0 ? policies : text.marked(policies, marks.join('; ')), columns),
    ...(own.reason === undefined ? [] : hanging(below, own.reason, columns)),
    ...own.steps.flatMap((step, place) => hanging(`${below}${own.numbered ? `${place + 1}.` : '→'} `, step, columns)),
    ...(readsLike.length === 0 ? [] : hanging(below, said.readsLike(readsLike.join(', ')), columns)),
  ];
}
