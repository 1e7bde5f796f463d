import type { Members } from '../permissions/members.ts';
import { partsOf } from '../permissions/permission.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';
import { liveCatalogue } from './live.ts';
import { CatalogueUnusable } from './unusable.ts';

/** The date of a listing that does not say when it was read. */
export const UNDATED = 'unknown';

/** A live catalogue as a file. `entities` are in the API's own shape, so that one reader serves both. */
export interface CatalogueFile {
  readonly groundwork: 'catalogue';
  readonly version: 1;
  /** ISO date on which it was read live. */
  readonly date: string;
  readonly organization?: { readonly id: string; readonly name: string; readonly shortName?: string };
  readonly entities: readonly CatalogueFileDomain[];
}

interface CatalogueFileDomain {
  readonly domain: string;
  readonly permissionMap: { readonly [entityType: string]: readonly CatalogueFileEntry[] };
}

interface CatalogueFileEntry {
  readonly domain: string;
  readonly entityType: string;
  readonly action: string;
  readonly label?: string;
  readonly allowsConditions?: boolean;
  readonly divisionAware?: boolean;
}

/** The file for a catalogue. `readCatalogueFile` gives the same permissions back, in the same casing. */
export function catalogueFile(catalogue: Catalogue, organization?: CatalogueFile['organization']): CatalogueFile {
  const entities = [...catalogue.domains.values()].map((domain) => {
    const maps = [...domain.values()].map((entries) => [entityOf(entries), entries.map(printed)] as const);
    const [first] = [...domain.values()].flat();
    // fromEntries defines members and never sets a prototype, whatever an entity is called.
    return {
      domain: first === undefined ? '' : partsOf(first.permission).domain,
      permissionMap: Object.fromEntries(maps),
    };
  });
  return {
    groundwork: 'catalogue',
    version: 1,
    date: catalogue.date,
    ...(organization === undefined ? {} : { organization }),
    entities,
  };
}

function entityOf(entries: readonly CatalogueEntry[]): string {
  const [first] = entries;
  return first === undefined ? '' : partsOf(first.permission).entity;
}

function printed({ permission, label, allowsConditions, divisionAware }: CatalogueEntry): CatalogueFileEntry {
  const { domain, entity, action } = partsOf(permission);
  return {
    domain,
    entityType: entity,
    action,
    ...(label === undefined ? {} : { label }),
    ...(allowsConditions === undefined ? {} : { allowsConditions }),
    ...(divisionAware === undefined ? {} : { divisionAware }),
  };
}

/**
 * A saved catalogue from its file.
 * @throws CatalogueUnusable when it is of another version, or an entry cannot be read
 */
export function readCatalogueFile(file: Members): Catalogue {
  if (file.version !== 1) throw new CatalogueUnusable('It was saved by another version of Groundwork.', '/version');
  if (!Array.isArray(file.entities)) throw new CatalogueUnusable('It has no list of entities.');
  return savedCatalogue(file.entities, typeof file.date === 'string' ? file.date : UNDATED);
}

/**
 * A catalogue that was live when somebody saved it: the entities of GET authorization/permissions. It does not say
 * today that something is not offered.
 * @throws CatalogueUnusable when nothing is listed or an entry cannot be read
 */
export function savedCatalogue(entities: readonly unknown[], date: string): Catalogue {
  return { ...liveCatalogue(entities, date), source: 'saved' };
}
