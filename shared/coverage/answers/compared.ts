import { matchNeeds } from '../../permissions/match-needs.ts';
import type { Finding } from '../../results/finding.ts';
import { coverage } from '../coverage.ts';
import type { NeedRow } from '../need.ts';
import { type ResolvedRows, resolveRows } from '../resolve.ts';
import { rowNeeds } from '../row-needs.ts';
import type { Gap } from './gap-clicks.ts';
import { type InScope, inScope } from './in-scope.ts';
import type { Question } from './question.ts';
import { settle } from './settle.ts';

/** A question's rows against the roles of its scope. */
export interface Compared extends ResolvedRows<NeedRow> {
  readonly scope: InScope;
  readonly findings: readonly Finding[];
  readonly gaps: readonly Gap[];
}

/** Resolves the rows and finds out what is granted. @throws NotCompared, PermissionMalformed */
export function compared(question: Question): Compared {
  const { need, catalogue, choices, division } = question;
  const scope = inScope(question);
  const { rows, refused } = resolveRows(need.rows, catalogue, choices);
  const roles = scope.roles.map(({ holdings }) => holdings);
  // Nothing was read at all: no grant was looked at, so nothing is missing for lack of one.
  const blind = scope.roles.length === 0 && scope.unknown !== undefined;
  const live = question.live ?? catalogue.source === 'live';
  const options = { live, division, ...(blind ? { why: scope.unknown } : {}) };
  const findings = settle(coverage(rows, blind ? null : roles, options), scope);
  const { needs, places } = rowNeeds(rows);
  const matches = matchNeeds(needs, roles, { division });
  const gaps = rows.flatMap((resolved, at): readonly Gap[] => {
    const finding = findings[at];
    if (finding === undefined) return [];
    return [{ resolved, finding, matches: (places[at] ?? []).flatMap((place) => matches[place] ?? []) }];
  });
  return { rows, refused, scope, findings, gaps };
}
