import type { CoverageInput, CoverageState } from '../../../../renderer/screens/coverage/coverage-store.ts';
import type { Report, ReportRow } from '../../../../renderer/screens/coverage/use-report.ts';
import type { FindingKind } from '../../../../shared/results/finding.ts';

/** A row of an answer, for tests. */
export function answered(row: number, type: string, policy: string, finding: FindingKind): ReportRow {
  return {
    need: { row, type, name: policy.split(':')[1] ?? '', level: 'View', policy },
    finding: { row, permissions: [policy], finding, proof: 'grant', reason: `reason\nof ${row}` },
    by: [],
    byMore: false,
    options: [],
    atRisk: false,
    clicks: [],
    readsLike: [],
  };
}

/** An answer with these rows, for tests. */
export function reportOf(rows: readonly ReportRow[]): Report {
  const counts = { granted: 0, conditional: 0, missing: 0, 'not-offered': 0, unchecked: 0 };
  for (const { finding } of rows) counts[finding.finding] += 1;
  return {
    need: { id: 'list', kind: 'list', title: 'A list', source: 'pasted' },
    of: 'everything',
    catalogue: { source: 'bundled', date: '2026-10-01', permissions: 1455 },
    madeAt: '2026-11-21T09:41:00Z',
    complete: false,
    counts,
    rows: [...rows],
    checks: [],
    roles: [],
    covering: { roles: [], uncovered: [], smallerMayExist: false },
    beyond: [],
    wildcards: [],
    inputs: [],
    unread: [],
  };
}

/** A file among what is compared, for tests. */
export function inputOf(id: string, more: Partial<CoverageInput> = {}): CoverageInput {
  return { id, name: `${id}.json`, format: 'roles', roles: 2, unread: 0, ...more };
}

/** What is compared, for tests. */
export function stateOf(more: Partial<CoverageState> = {}): CoverageState {
  return {
    inputs: [],
    needUnread: [],
    scope: { is: 'all' },
    divisions: [],
    catalogue: { source: 'bundled', date: '2026-10-01', permissions: 1455 },
    version: 1,
    ...more,
  };
}
