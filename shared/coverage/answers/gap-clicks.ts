import type { Holding } from '../../permissions/holding.ts';
import type { Match } from '../../permissions/match-needs.ts';
import { countsIn, type WantedDivision } from '../../permissions/wanted-division.ts';
import type { Finding } from '../../results/finding.ts';
import { coverageReasonsText } from '../../text/coverage-reasons.ts';
import type { InputSubject } from '../input.ts';
import type { NeedRow } from '../need.ts';
import type { ResolvedRow } from '../row.ts';
import type { InScope } from './in-scope.ts';
import { TO_ROLES, tickClicks } from './tick-clicks.ts';

const text = coverageReasonsText.clicks;

/** One answered row, with what tells its gap from others. */
export interface Gap {
  readonly resolved: ResolvedRow<NeedRow>;
  readonly finding: Finding;
  /** What the grants say about each permission of the row. */
  readonly matches: readonly Match[];
}

/** What all rows of one answer share. */
export interface Around {
  readonly scope: InScope;
  /** The role to complete: the only one that is compared, or the closest. */
  readonly role?:
    | { readonly name: string; readonly lacks: number; readonly alone: boolean; readonly joined: boolean }
    | undefined;
  readonly division: WantedDivision | undefined;
}

/** What to click, or do, about a row; nothing for a granted one. Each kind of gap is closed in its own way. */
export function gapClicks({ resolved, finding, matches }: Gap, around: Around): readonly string[] {
  switch (finding.finding) {
    case 'granted':
      return [];
    case 'missing':
      return tickClicks(resolved.row, openRole(around.role));
    case 'conditional':
      return conditionalClicks(resolved.row, matches, around);
    case 'not-offered':
      return [
        text.notOffered([resolved.row.policy, ...(resolved.row.also ?? [])].join(', ')),
        ...(resolved.options ?? []).map((option) => text.choose(resolved.row.row, option)),
        text.askProduct,
      ];
    case 'unchecked':
      return uncheckedClicks(resolved, around.scope);
  }
}

function openRole(role: Around['role']): string {
  if (role === undefined) return text.addRole;
  if (role.joined) return text.openOne;
  return role.alone ? text.openRole(role.name) : text.openClosest(role.name, role.lacks);
}

function conditionalClicks(row: NeedRow, matches: readonly Match[], around: Around): readonly string[] {
  const limited = matches.filter(({ kind }) => kind === 'conditional').flatMap(({ by }) => by.slice(0, 1));
  const steps = limited.flatMap((holding) => [
    ...(countsIn(holding, around.division) ? [] : divisionClicks(holding, around)),
    ...(holding.condition === undefined ? [] : conditionClicks(row, holding, holding.condition, around)),
  ]);
  return [...new Set(steps)];
}

function conditionClicks(
  { name, level }: NeedRow,
  { role }: Holding,
  condition: string,
  { scope }: Around,
): readonly string[] {
  return [
    ...TO_ROLES,
    role === undefined || scope.joined.has(role) ? text.openHolder : text.openRole(role.name),
    text.condition(name, level, condition),
    text.lift,
  ];
}

function divisionClicks({ role }: Holding, { scope, division }: Around): readonly string[] {
  const where =
    division === undefined || division === 'all'
      ? coverageReasonsText.allDivisions
      : text.inDivision(division.name ?? division.id);
  if (role === undefined || scope.joined.has(role)) return [text.grantHolder(where)];
  const { name } = role;
  const [input] = scope.inputs;
  const subject: InputSubject | undefined = scope.inputs.length === 1 ? input?.subject : undefined;
  if (subject?.kind === 'user')
    return [text.admin, text.people, text.editPerson(subject.name), text.assign(name, where)];
  if (subject?.kind === 'client') return [...text.oauth, text.openClient(subject.name), text.assign(name, where)];
  return [text.grantIn(name, where)];
}

function uncheckedClicks(
  { row, state, options, permissions }: ResolvedRow<NeedRow>,
  scope: InScope,
): readonly string[] {
  if (state === 'choose') return [text.choose(row.row, (options ?? []).join(' or '))];
  if (permissions.length === 0) return [text.liveCatalogue];
  if (scope.incomplete.length === 0) return [text.giveInput];
  return scope.incomplete.map(({ input, kind }) => (kind === 'stopped' ? text.resume : text.replace)(input.name));
}
