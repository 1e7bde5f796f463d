import { type Catalogue, catalogueCasing, expand, isCurrent } from '../catalogue/catalogue.ts';
import { nearest } from '../catalogue/nearest.ts';
import { requirePermission } from '../permissions/malformed.ts';
import { isWildcard, normalise, type Permission } from '../permissions/permission.ts';
import type { ResolvedRow, RowNeed } from './row.ts';

/** What one permission of a row stands for. */
export type ResolvedPermission = Pick<ResolvedRow, 'permissions' | 'state' | 'options' | 'reason'>;

/** What the row says about one of its permissions: its own policy has candidates, further ones have none. */
export interface Meaning {
  readonly row: RowNeed;
  readonly candidates: readonly Permission[];
  /** What a `*` stands for while no catalogue of the organization can be read. */
  readonly expandsTo: readonly Permission[];
}

/** By the rules of `resolveRows`, for one permission and without a choice. */
export function resolvePermission(own: Permission, meaning: Meaning, catalogue: Catalogue | null): ResolvedPermission {
  if (catalogue === null || catalogue.source === 'bundled') return byBundled(own, meaning, catalogue);
  const listed = listedBy(catalogue, own);
  if (listed.length > 0) return { permissions: listed, state: isWildcard(own) ? 'expanded' : 'exact' };
  const options = distinct(meaning.candidates.flatMap((each) => listedBy(catalogue, each)));
  const absent = notListed(own, catalogue);
  const { row } = meaning.row;
  if (options.length > 1) {
    const reason = `${absent}; it lists ${options.join(' and ')}: choose one by name with rows.${row}`;
    return { permissions: [], state: 'choose', options, reason };
  }
  const [only] = options;
  const reason =
    only === undefined
      ? withNear(absent, nearest(catalogue, own))
      : `${absent}; it lists ${only}, a different permission: choose it by name with rows.${row} if it is meant`;
  const named = only === undefined ? { reason } : { options, reason };
  if (catalogue.source === 'live') return { permissions: [], state: 'not-offered', ...named };
  const stands = meaning.expandsTo.length > 0 ? meaning.expandsTo : [own];
  return { permissions: stands, state: 'offline', ...named };
}

function byBundled(own: Permission, { row, expandsTo }: Meaning, catalogue: Catalogue | null): ResolvedPermission {
  if (isWildcard(own)) {
    const reason = `${own} cannot be expanded without the live catalogue, which may list more`;
    return { permissions: bundledExpansion(own, expandsTo, catalogue), state: 'offline', reason };
  }
  const permissions = [cased(catalogue, own)];
  if (row.confidence === 'confirmed') return { permissions, state: 'exact' };
  return { permissions, state: 'offline', reason: 'whether this organization offers it is not known offline' };
}

function bundledExpansion(
  own: Permission,
  expandsTo: readonly Permission[],
  catalogue: Catalogue | null,
): readonly Permission[] {
  if (expandsTo.length > 0) return distinct(expandsTo.map((each) => cased(catalogue, each)));
  const listed = catalogue === null ? [] : expand(catalogue, own).filter(isCurrent);
  return listed.length > 0 ? listed.map(({ permission }) => permission) : [own];
}

function notListed(own: Permission, { source, date }: Catalogue): string {
  if (source === 'live') return `this organization’s catalogue does not list ${own}`;
  return `the saved catalogue of ${date.slice(0, 10)} does not list ${own}; what this organization offers today is not known offline`;
}

function withNear(text: string, near: readonly Permission[]): string {
  return near.length === 0 ? text : `${text}; names that read alike: ${near.join(', ')}`;
}

function listedBy(catalogue: Catalogue, permission: Permission): readonly Permission[] {
  return expand(catalogue, permission).map(({ permission: listed }) => listed);
}

/** The permission as the catalogue writes it, or as it is. */
export function cased(catalogue: Catalogue | null, permission: Permission): Permission {
  return catalogue === null ? permission : (catalogueCasing(catalogue, permission) ?? permission);
}

/** Each permission once, whatever its case. */
export function distinct(permissions: readonly Permission[]): readonly Permission[] {
  return [...new Map(permissions.map((each) => [normalise(each), each])).values()];
}

/** What the row says about its own policy. @throws PermissionMalformed */
export function meaningOf(row: RowNeed): Meaning {
  const read = (texts: readonly string[] | undefined): readonly Permission[] =>
    (texts ?? []).map((each) => requirePermission(each, `rows.${row.row}`));
  return { row, candidates: read(row.candidates), expandsTo: read(row.expandsTo) };
}
