import type { CoverageReport } from '../../shared/coverage/report.ts';

/**
 * A report for programs. `profile`, `complete`, `findings`, `unread` and `roles` are those of the terminal's contract;
 * the rest says more. Keys are added and never renamed; values are exact, not made printable.
 */
export function coverageObject(report: CoverageReport, practice = false) {
  const { need, of, division, catalogue, madeAt, complete, counts, rows, checks, roles } = report;
  return {
    schema: 1,
    ...(practice ? { practice } : {}),
    profile: need.id,
    complete,
    findings: rows.map(({ finding }) => finding),
    unread: report.unread,
    roles: roles.map(({ role, covers }) => ({ name: role.name, covers })),
    checks,
    need,
    of,
    ...(division === undefined ? {} : { division }),
    catalogue,
    madeAt,
    counts,
    rows: rows.map(({ need: { note, ...asked }, finding, atRisk, licence, clicks, readsLike }) => ({
      ...asked,
      ...(note === undefined ? {} : { note }),
      finding: finding.finding,
      atRisk,
      ...(licence === undefined ? {} : { licence }),
      clicks,
      readsLike,
    })),
    covering: report.covering,
    ...(report.closest === undefined ? {} : { closest: report.closest }),
    beyond: report.beyond,
    wildcards: report.wildcards,
    inputs: report.inputs,
  } as const;
}

/** `coverageObject` as the text of a file. */
export function coverageJson(report: CoverageReport, practice = false): string {
  return `${JSON.stringify(coverageObject(report, practice), null, 2)}\n`;
}
