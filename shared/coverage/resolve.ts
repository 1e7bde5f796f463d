import { type Catalogue, catalogueCasing } from '../catalogue/catalogue.ts';
import { requirePermission } from '../permissions/malformed.ts';
import { parsePermission } from '../permissions/parse.ts';
import { isWildcard, normalise, type Permission } from '../permissions/permission.ts';
import { RowChoiceRefused } from './choice-refused.ts';
import { cased, distinct, meaningOf, type ResolvedPermission, resolvePermission } from './resolve-permission.ts';
import type { ResolvedRow, RowNeed, RowState } from './row.ts';

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
 * 2. `*` becomes every permission the catalogue lists for the entity, or, as in `journey:*:*`, for the domain.
 * 3. The row's own policy, when listed, is the row. Other candidates do not matter then: the guide's own name wins.
 * 4. Two or more of the other candidates listed: the operator chooses; until then the row is open.
 * 5. Otherwise the row is not offered. A single other candidate is a different permission from the one the guide names.
 *    Taking it would widen the role silently, so it is named as an option and not taken.
 * Further permissions of the line (`also`) follow 2 and 3, and all of them belong to the row. Where some are listed and
 * others are not, the row is what is listed: nobody can be granted the others. It is never called not offered as a whole
 * then, and the reason names each that is not listed, beside whatever is found for the rest.
 * Permissions come in the catalogue's casing.
 *
 * A saved catalogue was a live one: it expands, cases and asks for a choice alike. It is of a past day, so what it does
 * not list keeps the guide's own name and is uncertain.
 *
 * Without a catalogue of this organization nothing is ever called not offered. Confirmed rows stand as they are;
 * uncertain ones keep their own policy, a `*` becomes what the profile says it stands for, else what the bundled
 * catalogue lists today.
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
    const own = requirePermission(row.policy, `rows.${row.row}`);
    const meaning = meaningOf(row);
    const first = chosenFor(row, own, catalogue, choices, refused) ?? resolvePermission(own, meaning, catalogue);
    const further = (row.also ?? []).map((each) => {
      const permission = requirePermission(each, `rows.${row.row}`);
      return resolvePermission(permission, { row, candidates: [], expandsTo: [] }, catalogue);
    });
    return { row, ...joined(first, further) };
  });
  return { rows: resolved, refused };
}

/** Of several states in one row, the first of these is the row's. */
const WEAKEST: readonly RowState[] = ['choose', 'partly', 'offline', 'candidate', 'expanded', 'exact', 'not-offered'];

function joined(first: ResolvedPermission, further: readonly ResolvedPermission[]): ResolvedPermission {
  if (further.length === 0 || first.state === 'choose') return first;
  const all = [first, ...further];
  const absent = all.filter(({ state }) => state === 'not-offered').length;
  const states = new Set(all.map(({ state }) => state));
  if (absent > 0 && absent < all.length) states.add('partly');
  const reasons = [...new Set(all.flatMap(({ reason }) => reason ?? []))];
  return {
    permissions: distinct(all.flatMap(({ permissions }) => permissions)),
    state: WEAKEST.find((state) => states.has(state)) ?? 'not-offered',
    ...(first.options === undefined ? {} : { options: first.options }),
    ...(reasons.length === 0 ? {} : { reason: reasons.join('; ') }),
  };
}

function chosenFor(
  row: RowNeed,
  own: Permission,
  catalogue: Catalogue | null,
  choices: RowChoices,
  refused: RowChoiceRefused[],
): ResolvedPermission | undefined {
  const choice = Object.hasOwn(choices, row.row) ? choices[row.row] : undefined;
  if (choice === undefined) return undefined;
  const parsed = parsePermission(choice);
  if (parsed.is === 'permission' && isWildcard(own) && normalise(parsed.permission) === normalise(own))
    return undefined;
  const live = catalogue?.source === 'live' ? catalogue : undefined;
  const candidates = [own, ...meaningOf(row).candidates].filter((each) => !isWildcard(each));
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
  const reason = `chosen by name instead of ${own}`;
  const listed =
    catalogue !== null && catalogue.source !== 'bundled' && catalogueCasing(catalogue, taken) !== undefined;
  if (listed) return { permissions, state: 'candidate', reason };
  return {
    permissions,
    state: 'offline',
    reason: `${reason}; whether this organization offers it is not known offline`,
  };
}
