import { normalise, type Permission, partsOf, WILDCARD } from '../permissions/permission.ts';

/**
 * What stands behind an entry of the bundled catalogue: in today's documentation, dropped from it, seen only in one
 * preview of 2023, or only in a third party's role.
 */
export type CatalogueStatus = 'current' | 'removed-from-docs' | 'preview-2023' | 'third-party-only';

/** One permission that a catalogue lists, in the catalogue's casing. */
export interface CatalogueEntry {
  readonly permission: Permission;
  /** The platform's display text; the bundled catalogue has none. */
  readonly label?: string;
  readonly allowsConditions?: boolean;
  readonly divisionAware?: boolean;
  /** Bundled only. */
  readonly status?: CatalogueStatus;
}

/**
 * All permissions that exist, as far as the source knows. Only a `live` one can say that an organization does not offer
 * something: the bundled one is dated and known to have gaps.
 */
export interface Catalogue {
  readonly source: 'live' | 'saved' | 'bundled';
  /**
   * ISO date on which the live one was read (a saved one was live then), or to which the bundled one belongs; `unknown`
   * for a saved listing that does not say.
   */
  readonly date: string;
  /** By normalised permission. */
  readonly entries: ReadonlyMap<string, CatalogueEntry>;
  /** Entries by lower-case `domain`, then lower-case entity, in the order of the source. */
  readonly domains: ReadonlyMap<string, ReadonlyMap<string, readonly CatalogueEntry[]>>;
}

/**
 * Builds a catalogue. Where the source lists one permission in several casings, the first stays; entries that are
 * themselves wildcards are left out, since nothing can be expanded to them.
 */
export function catalogueOf(source: Catalogue['source'], date: string, listed: Iterable<CatalogueEntry>): Catalogue {
  const entries = new Map<string, CatalogueEntry>();
  const domains = new Map<string, Map<string, CatalogueEntry[]>>();
  for (const entry of listed) {
    const key = normalise(entry.permission);
    if (entries.has(key) || key.includes(WILDCARD)) continue;
    entries.set(key, entry);
    const { domain, entity } = partsOf(entry.permission);
    const entities = domains.get(domain.toLowerCase()) ?? new Map<string, CatalogueEntry[]>();
    domains.set(domain.toLowerCase(), entities);
    const actions = entities.get(entity.toLowerCase());
    if (actions === undefined) entities.set(entity.toLowerCase(), [entry]);
    else actions.push(entry);
  }
  return { source, date, entries, domains };
}

/** The permission in the catalogue's casing, which is the one to send; undefined when the catalogue does not list it. */
export function catalogueCasing(catalogue: Catalogue, permission: Permission): Permission | undefined {
  return catalogue.entries.get(normalise(permission))?.permission;
}

/** The entries of one entity; empty when the catalogue does not list it. */
export function actionsOf(catalogue: Catalogue, domain: string, entity: string): readonly CatalogueEntry[] {
  return catalogue.domains.get(domain.toLowerCase())?.get(entity.toLowerCase()) ?? [];
}

/** Every listed permission that the (wildcard) permission reaches; without a wildcard, itself or nothing. */
export function expand(catalogue: Catalogue, permission: Permission): readonly CatalogueEntry[] {
  const { domain, entity, action } = partsOf(permission);
  const entities = catalogue.domains.get(domain.toLowerCase());
  const lists =
    entity === WILDCARD ? [...(entities?.values() ?? [])].flat() : (entities?.get(entity.toLowerCase()) ?? []);
  if (action === WILDCARD) return lists;
  const wanted = action.toLowerCase();
  return lists.filter((entry) => partsOf(entry.permission).action.toLowerCase() === wanted);
}

/** True for an entry that today's documentation lists, or that a live catalogue lists. */
export function isCurrent(entry: CatalogueEntry): boolean {
  return entry.status === undefined || entry.status === 'current';
}
