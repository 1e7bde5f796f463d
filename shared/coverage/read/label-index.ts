import type { Catalogue, CatalogueEntry } from '../../catalogue/catalogue.ts';
import { partsOf } from '../../permissions/permission.ts';
import { plainWord } from './plain-word.ts';

/** One entity of a catalogue, as labels find it. */
export interface LabelledEntity {
  readonly domain: string;
  readonly entity: string;
  readonly entries: readonly CatalogueEntry[];
}

/** One domain of a catalogue. Keys are plain words; several things may read alike. */
export interface LabelledDomain {
  readonly domain: string;
  readonly entities: ReadonlyMap<string, readonly LabelledEntity[]>;
  /** By the display text that a live catalogue has. */
  readonly labels: ReadonlyMap<string, readonly CatalogueEntry[]>;
}

export interface LabelIndex {
  readonly domains: ReadonlyMap<string, LabelledDomain>;
}

/** Printed names of domains that differ from the API's by more than case and spaces (reference: guide S000, table). */
const PRINTED: readonly (readonly [printed: string, domain: string])[] = [['Workforce Management', 'wfm']];

const made = new WeakMap<Catalogue, LabelIndex>();

/** The catalogue by its labels; made once a catalogue. */
export function labelIndex(catalogue: Catalogue): LabelIndex {
  const known = made.get(catalogue);
  if (known !== undefined) return known;
  const domains = new Map<string, LabelledDomain>();
  for (const entities of catalogue.domains.values()) {
    const domain = labelledDomain([...entities.values()]);
    domains.set(plainWord(domain.domain), domain);
  }
  for (const [printed, domain] of PRINTED) {
    const named = domains.get(plainWord(domain));
    if (named !== undefined) domains.set(plainWord(printed), named);
  }
  const index = { domains };
  made.set(catalogue, index);
  return index;
}

function labelledDomain(listed: readonly (readonly CatalogueEntry[])[]): LabelledDomain {
  const entities = new Map<string, LabelledEntity[]>();
  const labels = new Map<string, CatalogueEntry[]>();
  let domain = '';
  for (const entries of listed) {
    const [first] = entries;
    if (first === undefined) continue;
    const parts = partsOf(first.permission);
    domain ||= parts.domain;
    push(entities, plainWord(parts.entity), { domain: parts.domain, entity: parts.entity, entries });
    for (const entry of entries) if (entry.label !== undefined) push(labels, plainWord(entry.label), entry);
  }
  return { domain, entities, labels };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
