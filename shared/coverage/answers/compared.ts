import type { Finding } from '../../results/finding.ts';
import { findingsOf, rowMatches } from '../coverage.ts';
import type { NeedRow } from '../need.ts';
import { type ResolvedRows, resolveRows } from '../resolve.ts';
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
  const matches = rowMatches(rows, roles, division);
  const findings = settle(findingsOf(rows, blind ? null : matches, options), scope);
  const gaps = rows.flatMap((resolved, at): readonly Gap[] => {
    const finding = findings[at];
    if (finding === undefined) return [];
    return [{ resolved, finding, matches: matches[at] ?? [] }];
  });
  return { rows, refused, scope, findings, gaps };
}
