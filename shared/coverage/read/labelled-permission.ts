import { distance } from 'fastest-levenshtein';
import type { Catalogue, CatalogueEntry } from '../../catalogue/catalogue.ts';
import { type Permission, partsOf, permissionOf, WILDCARD } from '../../permissions/permission.ts';
import { type LabelledDomain, type LabelledEntity, labelIndex } from './label-index.ts';
import { plainWord } from './plain-word.ts';

/** A permission in a guide's words. A level may name several: `Add, Edit, View`. */
export interface Labels {
  readonly type: string;
  readonly name: string;
  readonly level: string;
}

/** What the words stand for, or why that is not known. */
export type Labelled = { readonly permissions: readonly Permission[] } | { readonly why: string };

const ALL = new Set(['all', 'allpermissions', 'allactions', WILDCARD]);
const LEVELS = /\s*(?:[,;/&+]|\band\b)\s*/i;
const NEAR = 0.34;

/**
 * The permissions that a guide's words name in a catalogue: domains by their printed names, entities and actions by names
 * that are equal but for case, spaces and dashes, then by a live catalogue's own labels. Exactly one thing must match;
 * near misses are told in `why` and never taken.
 */
export function labelledPermission({ type, name, level }: Labels, catalogue: Catalogue): Labelled {
  const domain = labelIndex(catalogue).domains.get(plainWord(type));
  if (domain === undefined) {
    const near = nearWords(
      type,
      [...labelIndex(catalogue).domains.values()].map((each) => each.domain),
    );
    return { why: `“${type}” is no permission type of the catalogue${readsLike(near)}.` };
  }
  const levels = level.split(LEVELS).filter((each) => each !== '');
  if (levels.length === 0) return { why: `It names no level, such as View or Edit.` };
  const permissions = new Set<Permission>();
  for (const each of levels) {
    const found = oneLevel(domain, name, each);
    if ('why' in found) return found;
    for (const permission of found.permissions) permissions.add(permission);
  }
  return { permissions: [...permissions] };
}

/** The catalogue's domain for a printed type. */
export function isLabelledDomain(type: string, catalogue: Catalogue): boolean {
  return labelIndex(catalogue).domains.has(plainWord(type));
}

/** True for words that stand for every action or every entity. */
export function isAll(word: string): boolean {
  return ALL.has(plainWord(word));
}

function oneLevel(domain: LabelledDomain, name: string, level: string): Labelled {
  if (isAll(name) && !domain.entities.has(plainWord(name)))
    return isAll(level) ? one(permissionOf(domain.domain, WILDCARD, WILDCARD)) : anyEntity(domain, level);
  const [entity, another] = domain.entities.get(plainWord(name)) ?? [];
  if (another !== undefined && entity !== undefined)
    return {
      why: `“${name}” may be ${entity.entity} or ${another.entity} of ${domain.domain}; write domain:entity:action.`,
    };
  return entity === undefined ? byLabel(domain, name, level) : actionOf(entity, level);
}

function actionOf({ domain, entity, entries }: LabelledEntity, level: string): Labelled {
  const named = entries.filter(({ permission }) => plainWord(partsOf(permission).action) === plainWord(level));
  const own =
    named.length > 0
      ? named
      : entries.filter(({ label }) => label !== undefined && plainWord(label) === plainWord(level));
  if (isAll(level)) {
    if (own.length === 0) return one(permissionOf(domain, entity, WILDCARD));
    return {
      why: `“${level}” may be the action ${level} of ${domain}:${entity} or all of its actions; write domain:entity:action.`,
    };
  }
  return exactly(own, () => {
    const actions = entries.map(({ permission }) => partsOf(permission).action);
    return `${domain}:${entity} has no level “${level}”; the catalogue lists ${actions.slice(0, 12).join(', ')}.`;
  });
}

function anyEntity({ domain, entities }: LabelledDomain, level: string): Labelled {
  const wanted = plainWord(level);
  for (const listed of entities.values())
    for (const { entries } of listed)
      for (const { permission } of entries) {
        const { action } = partsOf(permission);
        if (plainWord(action) === wanted) return one(permissionOf(domain, WILDCARD, action));
      }
  return { why: `No permission of ${domain} has the level “${level}”.` };
}

/** By what a live catalogue displays: the label of one permission, with or without the level's word in it. */
function byLabel(domain: LabelledDomain, name: string, level: string): Labelled {
  const whole = [
    ...(domain.labels.get(plainWord(`${name} ${level}`)) ?? []),
    ...(domain.labels.get(plainWord(`${level} ${name}`)) ?? []),
  ];
  const same = (domain.labels.get(plainWord(name)) ?? []).filter(
    ({ permission }) => plainWord(partsOf(permission).action) === plainWord(level),
  );
  return exactly([...whole, ...same], () => {
    const entities = [...domain.entities.values()].flat().map(({ entity }) => entity);
    return `${domain.domain} has no permission “${name}”${readsLike(nearWords(name, entities))}.`;
  });
}

function exactly(entries: readonly CatalogueEntry[], why: () => string): Labelled {
  const permissions = [...new Set(entries.map(({ permission }) => permission))];
  const [first] = permissions;
  if (first === undefined) return { why: why() };
  return permissions.length === 1
    ? one(first)
    : { why: `It may be ${permissions.join(' or ')}; write domain:entity:action.` };
}

function one(permission: Permission): Labelled {
  return { permissions: [permission] };
}

/** Names that read alike, or of which one holds the other: for explanations only. */
function nearWords(word: string, names: readonly string[]): readonly string[] {
  const wanted = plainWord(word).slice(0, 100);
  if (wanted.length < 3) return [];
  const near = names
    .map((name) => {
      const plain = plainWord(name);
      const holds = plain.length > 3 && (plain.includes(wanted) || wanted.includes(plain));
      return { name, away: holds ? 1 : distance(wanted, plain) };
    })
    .filter(({ away }) => away <= wanted.length * NEAR)
    .sort((a, b) => a.away - b.away);
  return [...new Set(near.map(({ name }) => name))].slice(0, 3);
}

function readsLike(near: readonly string[]): string {
  return near.length === 0 ? '' : `; names that read alike: ${near.join(', ')}`;
}
