import { matchNeeds } from '../../permissions/match-needs.ts';
import type { ClosestRole } from '../report.ts';
import type { ResolvedRow } from '../row.ts';
import { rowNeeds } from '../row-needs.ts';
import type { AskedFor } from './asked-for.ts';
import { compare, grantTally } from './grant-tally.ts';
import type { Question } from './question.ts';
import type { Ranking } from './ranking.ts';

/** The role that grants most rows by itself, and what it lacks and has beyond; undefined when no role grants any. */
export function closest(
  rows: readonly ResolvedRow[],
  ranking: Ranking,
  asked: AskedFor,
  division: Question['division'],
): ClosestRole | undefined {
  const { covers, roles, kinds, prefer } = ranking;
  let best = -1;
  let most = 0;
  for (const [role, count] of covers.entries())
    if (count > most || (count === most && count > 0 && prefer(role, best) < 0)) [best, most] = [role, count];
  const role = roles[best];
  const own = kinds[best];
  if (role === undefined || own === undefined) return undefined;
  const { needs } = rowNeeds(rows);
  const matches = matchNeeds(needs, [role.holdings], { division, keep: 0 });
  return {
    role: role.ref,
    covers: rows.flatMap(({ row }, at) => (own[at] === 'granted' ? [row.row] : [])),
    missing: needs.filter((_, at) => matches[at]?.kind !== 'granted'),
    beyond: grantTally([role], division)
      .filter((granted) => asked.beyond(granted) !== undefined)
      .map(({ permission }) => permission)
      .sort(compare),
  };
}
