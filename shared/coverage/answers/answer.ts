import { licenceText } from '../../licences/licence-of.ts';
import { requirePermission } from '../../permissions/malformed.ts';
import { type Permission, WILDCARD } from '../../permissions/permission.ts';
import type { Check } from '../../results/check.ts';
import type { Finding, FindingKind } from '../../results/finding.ts';
import { coverageReasonsText as text } from '../../text/coverage-reasons.ts';
import { complete } from '../coverage.ts';
import { mandatoryChecks } from '../mandatory-checks.ts';
import type { AnsweredRow, ClosestRole, CoverageReport } from '../report.ts';
import { askedFor } from './asked-for.ts';
import { beyond } from './beyond.ts';
import { closest } from './closest.ts';
import { type Compared, compared } from './compared.ts';
import { covering } from './covering.ts';
import { type Around, type Gap, gapClicks } from './gap-clicks.ts';
import { grantTally } from './grant-tally.ts';
import { nearMisses } from './near-miss.ts';
import type { Question } from './question.ts';
import { rank, rankedRoles } from './ranking.ts';
import { type AtRisk, wildcards } from './wildcards.ts';

const GRANTERS_AT_MOST = 2;

/**
 * Everything that coverage answers about one need.
 * @throws NotCompared when the scope names what is not there; PermissionMalformed when a row of the need is no permission
 */
export function answer(question: Question): CoverageReport {
  const { need, catalogue, division, now, inputs } = question;
  const all = compared(question);
  const { rows, findings, gaps, scope } = all;
  const asked = askedFor(rows, catalogue);
  const excess = new Map<string, number>();
  const granted = grantTally(scope.roles, division, ({ id }, each) => {
    excess.set(id, (excess.get(id) ?? 0) + (asked.beyond(each) ?? 0));
  });
  const ranking = rank(rows, scope.roles, excess, division);
  const near = closest(rows, ranking, asked, division);
  return {
    need: { id: need.id, kind: need.kind, title: need.title, source: need.source },
    of: scope.of,
    ...(division === undefined ? {} : { division: divisionName(division) }),
    catalogue: { source: catalogue.source, date: catalogue.date, permissions: catalogue.entries.size },
    madeAt: now,
    complete: complete(findings),
    counts: countsOf(findings),
    rows: answeredRows(gaps, { scope, division, role: roleToOpen(all, near) }, question),
    checks: checksOf(question, all),
    roles: rankedRoles(ranking),
    covering: covering(rows, ranking),
    ...(near === undefined ? {} : { closest: near }),
    beyond: beyond(granted, asked),
    wildcards: wildcards(granted, gaps.flatMap(atRiskOf)),
    inputs: inputs.map(({ name, format, roles }) => ({
      name,
      format,
      roles: format === 'catalogue' ? 0 : roles.length,
    })),
    unread: inputs.flatMap(({ unread }) => unread),
  };
}

function answeredRows(
  gaps: readonly Gap[],
  around: Around,
  { need, catalogue, choices }: Question,
): readonly AnsweredRow[] {
  const readsLike = nearMisses(need.rows, catalogue);
  return gaps.map((gap, at): AnsweredRow => {
    const { row, permissions } = gap.resolved;
    const { row: number, type, name, level, policy, note } = row;
    const licence = licenceText(permissions.length > 0 ? permissions : namedBy(row));
    const alike = readsLike[at] ?? [];
    const clicks = gapClicks(gap, around);
    return {
      need: { row: number, type, name, level, policy, ...(note === undefined ? {} : { note }) },
      finding: gap.finding,
      ...granters(gap),
      ...choiceOf(gap, choices),
      atRisk: atRiskOf(gap).length > 0,
      ...(licence === undefined ? {} : { licence }),
      clicks: clicks.length === 0 || alike.length === 0 ? clicks : [...clicks, text.clicks.readsLike(alike.join(', '))],
      readsLike: alike,
    };
  });
}

function namedBy({ policy, also = [] }: { readonly policy: string; readonly also?: readonly string[] | undefined }) {
  return [policy, ...also].map((each) => requirePermission(each));
}

/** Who grants the row's permissions, by name; nobody where nothing could be said of them. */
function granters({ finding, matches }: Gap): Pick<AnsweredRow, 'by' | 'byMore'> {
  const deciding = finding.finding === 'missing' ? [] : matches;
  const names = [...new Set(deciding.flatMap(({ by }) => by.flatMap(({ role }) => role?.name ?? [])))];
  const isCut = deciding.some(({ by, count }) => count > by.length);
  return { by: names.slice(0, GRANTERS_AT_MOST), byMore: isCut || names.length > GRANTERS_AT_MOST };
}

/** What the row may be taken for: the candidates while it is open, and to take another one once one was chosen. */
function choiceOf({ resolved }: Gap, choices: Question['choices'] = {}): Pick<AnsweredRow, 'options' | 'chosen'> {
  const { row, options = [], state, permissions } = resolved;
  const [chosen] = permissions;
  // A refused choice changes nothing, and says so among the checks.
  const isChosen = Object.hasOwn(choices, row.row) && chosen !== undefined && state !== 'exact' && state !== 'expanded';
  if (!isChosen) return { options };
  const named = [row.policy, ...(row.candidates ?? [])].filter((each) => !each.includes(WILDCARD));
  return { options: [...new Set([...named, chosen])], chosen };
}

/** The row's permissions that only wildcards grant; none unless the row is granted. */
function atRiskOf({ resolved, finding, matches }: Gap): readonly AtRisk[] {
  if (finding.finding !== 'granted') return [];
  const hanging = resolved.permissions.filter((_: Permission, at) => matches[at]?.atRisk === true);
  return hanging.length === 0 ? [] : [{ row: resolved.row.row, permissions: hanging }];
}

function roleToOpen({ scope }: Compared, near: ClosestRole | undefined): Around['role'] {
  const [only, second] = scope.roles;
  const alone = only !== undefined && second === undefined;
  const role = alone ? only : scope.roles.find(({ ref }) => ref === near?.role);
  if (role === undefined) return undefined;
  const joined = scope.joined.has(role.holdings.role);
  return { name: role.ref.name, lacks: near?.missing.length ?? 0, alone, joined };
}

function checksOf({ need }: Question, { findings, refused }: Compared): readonly Check[] {
  const groups = need.mandatory.map(({ rows, note, source = need.source }) => ({ rows, note, source }));
  const choices = refused.map(
    (fault): Check => ({
      step: 'validate',
      what: text.choiceUsed(fault.field),
      result: 'not-ok',
      proof: need.source,
      reason: `${fault.message} ${fault.fix}`,
    }),
  );
  return [...mandatoryChecks(groups, findings), ...choices];
}

function countsOf(findings: readonly Finding[]): CoverageReport['counts'] {
  const counts: { [kind in FindingKind]: number } = {
    granted: 0,
    conditional: 0,
    missing: 0,
    'not-offered': 0,
    unchecked: 0,
  };
  for (const { finding } of findings) counts[finding] += 1;
  return counts;
}

function divisionName(division: NonNullable<Question['division']>): string {
  return division === 'all' ? text.allDivisions : (division.name ?? division.id);
}
