import type { AnsweredRow } from '../../shared/coverage/report.ts';

/** Parts of a reason stand behind each other like this. */
const BETWEEN = '; ';

/** What the reasons of all rows end with, so that it is said once; empty where they share nothing, or there is one row. */
export function sharedReason(rows: readonly AnsweredRow[]): string {
  const [first = '', ...others] = rows.map(({ finding }) => finding.reason ?? '');
  if (others.length === 0) return '';
  const ends = others.reduce((least, reason) => {
    let same = 0;
    while (same < least && same < reason.length && reason.at(-1 - same) === first.at(-1 - same)) same += 1;
    return same;
  }, first.length);
  const shared = first.slice(first.length - ends);
  const from = shared.indexOf(BETWEEN);
  return from === -1 ? '' : shared.slice(from + BETWEEN.length);
}

/** The reason of one row without what it shares with the others. */
export function ownReason({ finding: { reason } }: AnsweredRow, shared: string): string | undefined {
  return shared === '' ? reason : reason?.slice(0, reason.length - shared.length - BETWEEN.length);
}
