import { type Catalogue, catalogueCasing, expand, isCurrent } from '../catalogue/catalogue.ts';
import { nearest } from '../catalogue/nearest.ts';
import { requirePermission } from '../permissions/malformed.ts';
import { parsePermission } from '../permissions/parse.ts';
import { isWildcard, normalise, type Permission } from '../permissions/permission.ts';
import { RowChoiceRefused } from './choice-refused.ts';
import type { ResolvedRow, RowNeed } from './row.ts';

/** Rows in the order given, and the choices that were refused; a refused choice changes nothing. */
export interface ResolvedRows<N extends RowNeed> {
  readonly rows: readonly ResolvedRow<N>[];
  readonly refused: readonly RowChoiceRefused[];
}

/** Permissions chosen by name, by row number. */
export type RowChoices = { readonly [row: string]: string };

/**
 * What each row means in this organization. Against a live catalogue:
 * 1. A choice by name wins, when it is a candidate of the row (or its own policy) and the catalogue lists it.
 * 2. `*` becomes every action the catalogue lists for the entity.
 * 3. The row's own policy, when listed, is the row. Other candidates do not matter then: the guide's own name wins.
 * 4. Two or more of the other candidates listed: the operator chooses; until then the row is open.
 * 5. Otherwise the row is not offered. A single other candidate is a different permission from the one the guide names.
 *    Taking it would widen the role silently, so it is named as an option and not taken.
 * Permissions come in the catalogue's casing.
 *
 * Without a live catalogue nothing is ever called not offered. Confirmed rows stand as they are; uncertain ones keep
 * their own policy, a `*` becomes what the profile says it stands for, else what the bundled catalogue lists today.
 * @throws PermissionMalformed when a row itself is not a permission (profiles are checked before)
 */
export function resolveRows<N extends RowNeed>(
  rows: readonly N[],
  catalogue: Catalogue | null,
  choices: RowChoices = {},
): ResolvedRows<N> {
  const refused: RowChoiceRefused[] = [];
  for (const [key, choice] of Object.entries(choices))
    if (!rows.some(({ row }) => String(row) === key))
      refused.push(new RowChoiceRefused(key, choice, 'The profile has no such row.', []));
  const resolved = rows.map((row) => {
    const chosen = chosenFor(row, catalogue, choices, refused);
    if (chosen !== undefined) return chosen;
    return catalogue?.source === 'live' ? resolveLive(row, catalogue) : resolveOffline(row, catalogue);
  });
  return { rows: resolved, refused };
}

function chosenFor<N extends RowNeed>(
  row: N,
  catalogue: Catalogue | null,
  choices: RowChoices,
  refused: RowChoiceRefused[],
): ResolvedRow<N> | undefined {
  const choice = Object.hasOwn(choices, row.row) ? choices[row.row] : undefined;
  if (choice === undefined) return undefined;
  const own = requirePermission(row.policy);
  const parsed = parsePermission(choice);
  if (parsed.is === 'permission' && isWildcard(own) && normalise(parsed.permission) === normalise(own))
    return undefined;
  const live = catalogue?.source === 'live' ? catalogue : undefined;
  const candidates = [own, ...candidatesOf(row)].filter((each) => !isWildcard(each));
  const open = live === undefined ? candidates : candidates.filter((each) => catalogueCasing(live, each) !== undefined);
  const wanted = parsed.is === 'permission' ? normalise(parsed.permission) : undefined;
  const taken = open.find((each) => normalise(each) === wanted);
  if (taken === undefined) {
    const known = candidates.some((each) => normalise(each) === wanted);
    const stranger = parsed.is === 'malformed' ? parsed.why : 'It is not among the candidates of the row.';
    const why = known ? 'This organization does not offer it.' : stranger;
    refused.push(new RowChoiceRefused(String(row.row), choice, why, distinct(open)));
    return undefined;
  }
  if (normalise(taken) === normalise(own)) return undefined;
  const permissions = [cased(catalogue, taken)];
  if (live !== undefined) return { row, permissions, state: 'candidate', reason: `chosen by name instead of ${own}` };
  const reason = `chosen by name instead of ${own}; whether this organization offers it is not known offline`;
  return { row, permissions, state: 'offline', reason };
}

function resolveLive<N extends RowNeed>(row: N, catalogue: Catalogue): ResolvedRow<N> {
  const own = requirePermission(row.policy);
  const listed = expand(catalogue, own).map(({ permission }) => permission);
  if (listed.length > 0) return { row, permissions: listed, state: isWildcard(own) ? 'expanded' : 'exact' };
  const options = distinct(
    candidatesOf(row).flatMap((each) => expand(catalogue, each).map(({ permission }) => permission)),
  );
  const absent = `this organization’s catalogue does not list ${own}`;
  if (options.length > 1) {
    const reason = `${absent}; it lists ${options.join(' and ')}: choose one by name with rows.${row.row}`;
    return { row, permissions: [], state: 'choose', options, reason };
  }
  const [only] = options;
  if (only !== undefined) {
    const reason = `${absent}; it lists ${only}, a different permission: choose it by name with rows.${row.row} if it is meant`;
    return { row, permissions: [], state: 'not-offered', options, reason };
  }
  const near = nearest(catalogue, own);
  const reason = near.length === 0 ? absent : `${absent}; names that read alike: ${near.join(', ')}`;
  return { row, permissions: [], state: 'not-offered', reason };
}

function resolveOffline<N extends RowNeed>(row: N, catalogue: Catalogue | null): ResolvedRow<N> {
  const own = requirePermission(row.policy);
  if (isWildcard(own)) {
    const reason = `${own} cannot be expanded without the live catalogue, which may list more`;
    return { row, permissions: offlineExpansion(row, own, catalogue), state: 'offline', reason };
  }
  const permissions = [cased(catalogue, own)];
  if (row.confidence === 'confirmed') return { row, permissions, state: 'exact' };
  return { row, permissions, state: 'offline', reason: 'whether this organization offers it is not known offline' };
}

function offlineExpansion(row: RowNeed, own: Permission, catalogue: Catalogue | null): readonly Permission[] {
  if (row.expandsTo !== undefined && row.expandsTo.length > 0)
    return distinct(row.expandsTo.map((each) => cased(catalogue, requirePermission(each, `rows.${row.row}`))));
  const listed = catalogue === null ? [] : expand(catalogue, own).filter(isCurrent);
  return listed.length > 0 ? listed.map(({ permission }) => permission) : [own];
}

function candidatesOf(row: RowNeed): readonly Permission[] {
  return (row.candidates ?? []).map((each) => requirePermission(each, `rows.${row.row}`));
}

function cased(catalogue: Catalogue | null, permission: Permission): Permission {
  return catalogue === null ? permission : (catalogueCasing(catalogue, permission) ?? permission);
}

function distinct(permissions: readonly Permission[]): readonly Permission[] {
  return [...new Map(permissions.map((each) => [normalise(each), each])).values()];
}
