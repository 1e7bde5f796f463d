import type { CoverageDifference, CoverageReport } from '../../shared/coverage/report.ts';

// The whole platform has fewer than 2,000 permissions. Only damaged or hostile files come to more than this, and whoever
// shows answers must not be kept busy by them. Documents have everything.
const MOST_BEYOND = 2_500;
const MOST_DIFFERENT = 20_000;

/** A report of a length that can be shown; `beyondMore` counts what is left out. */
export function shortReport(report: CoverageReport | undefined): {
  readonly report: CoverageReport | undefined;
  readonly beyondMore?: number;
} {
  const more = (report?.beyond.length ?? 0) - MOST_BEYOND;
  if (report === undefined || more <= 0) return { report };
  return { report: { ...report, beyond: report.beyond.slice(0, MOST_BEYOND) }, beyondMore: more };
}

/** A difference of a length that can be shown; `more` counts the roles that are left out. Roles are listed whole. */
export function shortDifference(difference: CoverageDifference): CoverageDifference & { readonly more?: number } {
  const { roles } = difference;
  let listed = 0;
  let permissions = 0;
  for (const { added, removed, changed } of roles) {
    permissions += added.length + removed.length + changed.length;
    if (listed > 0 && permissions > MOST_DIFFERENT) break;
    listed += 1;
  }
  if (listed === roles.length) return difference;
  return { ...difference, roles: roles.slice(0, listed), more: roles.length - listed };
}
