import type { RowView, RunState } from '../../../../shared/ipc/views.ts';
import type { Check } from '../../../../shared/results/check.ts';
import type { Finding, FindingKind } from '../../../../shared/results/finding.ts';
import { validationText as text } from '../../../../shared/text/validation-screen.ts';

type FindingView = RunState['findings'][number];
type CheckView = RunState['checks'][number];

/** How a line stands: a check's or a row's word, or that its answer is still to come. */
export type ProofState = Check['result'] | FindingKind | 'waiting';

/** A check, or a permission row with its finding. */
export interface ProofLine {
  readonly key: string;
  readonly state: ProofState;
  readonly what: string;
  readonly reason: string | undefined;
  readonly proof: string;
  readonly group: keyof typeof text.groups;
  readonly check?: CheckView | undefined;
  readonly row?: RowView | undefined;
  readonly finding?: FindingView | undefined;
}

const ORDER = ['open', 'unchecked', 'checks', 'rows'] as const satisfies readonly ProofLine['group'][];

/**
 * Checks and rows of a run. While it goes on they stand where they will be answered, so that nothing moves; at its end
 * what is not in order comes first.
 */
export function linesOf(state: RunState, rows: readonly RowView[]): readonly ProofLine[] {
  const isLive = state.state !== 'ended';
  const found = new Map(state.findings.map((finding) => [finding.row, finding]));
  const numbers = state.rows === 0 ? [...found.keys()] : [...new Set([...rows.map(({ row }) => row), ...found.keys()])];
  const lines = [
    ...state.checks.map((check) => checkLine(check, isLive)),
    ...numbers.map((number) =>
      rowLine(
        number,
        rows.find(({ row }) => row === number),
        found.get(number),
        isLive,
      ),
    ),
  ];
  return isLive ? lines : lines.sort((a, b) => ORDER.indexOf(a.group) - ORDER.indexOf(b.group));
}

/** Nothing is left to do about it. */
export const isFine = ({ state }: Pick<ProofLine, 'state'>): boolean =>
  state === 'ok' || state === 'granted' || state === 'not-offered';

/** Somebody has to look at it. */
export const isOpen = (line: Pick<ProofLine, 'state'>): boolean => !isFine(line) && line.state !== 'waiting';

function checkLine(check: CheckView, isLive: boolean): ProofLine {
  const { step, what, result, reason, proof } = check;
  return {
    key: `check ${step} ${what}`,
    state: result,
    what,
    reason,
    proof,
    group: isLive ? 'checks' : groupOf(result, 'checks'),
    check,
  };
}

function rowLine(
  number: number,
  row: RowView | undefined,
  finding: Finding | FindingView | undefined,
  isLive: boolean,
): ProofLine {
  const state = finding?.finding ?? (isLive ? 'waiting' : 'unchecked');
  const name = row === undefined ? (finding?.permissions.join(', ') ?? '') : `${row.type} › ${row.name} › ${row.level}`;
  return {
    key: `row ${number}`,
    state,
    what: `${number}  ${name}`,
    reason: finding?.reason ?? (finding === undefined && !isLive ? text.notReached : undefined),
    proof: finding === undefined ? '' : text.proof[finding.proof],
    group: isLive ? 'rows' : groupOf(state, 'rows'),
    row,
    finding: finding === undefined ? undefined : { ...finding, permissions: [...finding.permissions] },
  };
}

function groupOf(state: ProofState, own: 'checks' | 'rows'): ProofLine['group'] {
  if (isFine({ state })) return own;
  return state === 'unchecked' ? 'unchecked' : 'open';
}
