import type { AnsweredRow, CoverageReport } from '../../shared/coverage/report.ts';
import type { FindingKind } from '../../shared/results/finding.ts';
import { coverageReportText as text } from '../../shared/text/coverage-report.ts';
import { FINDING_ORDER } from './coverage-order.ts';
import { type Block, line, type Paper, type PaperLine, said } from './paper.ts';
import { printableLine as plain } from './printable.ts';
import { ownReason, sharedReason } from './shared-reason.ts';
import { ownSteps, type SharedSteps, sharedSteps } from './shared-steps.ts';
import { clipped, shorten } from './shorten.ts';

/** Rows in one document. A role as the yardstick has thousands, which nobody reads on paper. */
const MOST_ROWS = 400;
const MOST_PERMISSIONS = 6;

/** Every row with its answer, grouped by finding, what needs a person first. */
export function rowSection(report: CoverageReport): Paper['sections'][number] {
  let left = MOST_ROWS;
  const blocks = FINDING_ORDER.flatMap((kind) => {
    const rows = report.rows.filter(({ finding }) => finding.finding === kind);
    const group = groupOf(kind, rows, left);
    left = Math.max(0, left - rows.length);
    return group;
  });
  return { title: text.rows, blocks };
}

function groupOf(kind: FindingKind, rows: readonly AnsweredRow[], most: number): readonly Block[] {
  if (rows.length === 0) return [];
  const { shown, more } = shorten(rows, most);
  const shared = { steps: sharedSteps(rows), reason: kind === 'granted' ? '' : sharedReason(rows) };
  const { row, permission, policy, why, what } = text.columns;
  const heading = `${text.sign[kind]} ${text.group(text.finding[kind], rows.length)}`;
  return [
    { is: 'heading', text: heading, look: kind },
    ...(text.meaning[kind] === '' ? [] : [said(text.meaning[kind])]),
    ...(shared.reason === '' ? [] : [said(clipped(plain(text.ofAll(shared.reason)), 600), 'quiet')]),
    ...stepBlocks(rows, shared.steps),
    ...(shown.length === 0
      ? []
      : [
          {
            is: 'table' as const,
            columns: [
              { title: row, width: 6 },
              { title: permission, width: 22 },
              { title: policy, width: 34 },
              { title: rows.some(({ clicks }) => clicks.length > 0) ? what : why, width: 38 },
            ],
            rows: shown.map((each) => cellsOf(each, shared)),
          },
        ]),
    ...(more > 0 ? [said(text.moreRows(more), 'quiet')] : []),
  ];
}

function stepBlocks(rows: readonly AnsweredRow[], steps: SharedSteps): readonly Block[] {
  const { before, after } = steps;
  if (before.length + after.length === 0) return [];
  const own = rows.some((row) => ownSteps(row, steps).length > 0);
  const items = [...before, ...(own ? [text.ownStep] : []), ...after];
  return [said(text.steps), { is: 'steps', items: items.map(plain) }];
}

function cellsOf(
  row: AnsweredRow,
  { steps, reason: shared }: { readonly steps: SharedSteps; readonly reason: string },
): readonly (readonly PaperLine[])[] {
  const { need, finding, ...rest } = row;
  const { permissions } = finding;
  const itself = permissions.length === 1 && permissions[0]?.toLowerCase() === need.policy.toLowerCase();
  const { shown, more } = shorten(permissions, MOST_PERMISSIONS);
  const meant = more > 0 ? text.moreNames(shown.join(', '), more) : shown.join(', ');
  // A bare permission has no words of the guide's own.
  const words = [need.type, need.name, need.level].filter((word) => word !== '').join(' > ');
  const own = ownSteps(row, steps);
  const reason = ownReason(row, shared);
  const alone = steps.before.length + steps.after.length === 0;
  const cells: readonly (readonly PaperLine[])[] = [
    [line(String(need.row), 'quiet')],
    [
      line(words),
      ...(rest.atRisk ? [line(text.atRisk, 'warn')] : []),
      ...(rest.licence === undefined ? [] : [line(text.costs, 'warn')]),
    ],
    [
      line(need.policy, 'code'),
      ...(itself || permissions.length === 0 ? [] : [line(text.means, 'quiet'), line(meant, 'code')]),
    ],
    [
      ...(reason === undefined ? [] : [line(reason)]),
      ...own.map((step, place) => line(alone ? text.step(place + 1, step) : text.ownStepIs(step))),
      ...(rest.readsLike.length === 0 ? [] : [line(text.readsLike(rest.readsLike.join(', ')), 'quiet')]),
      ...(need.note === undefined || finding.finding === 'granted' ? [] : [line(text.note(need.note), 'quiet')]),
    ],
  ];
  return cells.map((lines) => lines.map((each) => ({ ...each, text: clipped(plain(each.text), 500) })));
}
