import { type Catalogue, catalogueCasing, expand, isCurrent } from '../../catalogue/catalogue.ts';
import { isWildcard, normalise, type Permission } from '../../permissions/permission.ts';
import { coverageNeedsText as text } from '../../text/coverage-needs.ts';
import type { Need, NeedRow } from '../need.ts';
import { wordsOf } from './need-of-role.ts';

/** One readable line of a list; a line of a table may ask for several permissions and has the guide's words. */
export interface NeededLine {
  readonly permissions: readonly Permission[];
  readonly type?: string | undefined;
  readonly name?: string | undefined;
  readonly level?: string | undefined;
}

/** What is known about the list. Without a catalogue no line is taken for certain. */
export interface ListKnown {
  readonly title?: string | undefined;
  /** The file; `pasted` when there is none. */
  readonly source?: string | undefined;
  readonly catalogue?: Catalogue | undefined;
}

/**
 * What a list asks for: a row for each line, in order; a line that asks for what an earlier one asks for adds nothing.
 * What the catalogue lists today is confirmed, anything else is only likely.
 */
export function needOfList(lines: readonly NeededLine[], known: ListKnown = {}): Need {
  const rows = new Map<string, NeedRow>();
  for (const line of lines) {
    const [policy, ...also] = line.permissions;
    if (policy === undefined) continue;
    const key = [...new Set(line.permissions.map(normalise))].sort().join(' ');
    if (rows.has(key)) continue;
    const own = wordsOf(policy);
    rows.set(key, {
      row: rows.size + 1,
      type: line.type ?? own.type,
      name: line.name ?? own.name,
      level: line.level ?? own.level,
      policy,
      ...(also.length === 0 ? {} : { also }),
      confidence: line.permissions.every((each) => isListed(each, known.catalogue)) ? 'confirmed' : 'likely',
    });
  }
  return {
    id: 'list',
    kind: 'list',
    title: known.title ?? text.listTitle,
    source: known.source ?? text.listSource,
    rows: [...rows.values()],
    mandatory: [],
  };
}

function isListed(permission: Permission, catalogue: Catalogue | undefined): boolean {
  if (catalogue === undefined) return false;
  if (isWildcard(permission)) return expand(catalogue, permission).some(isCurrent);
  const written = catalogueCasing(catalogue, permission);
  const entry = written === undefined ? undefined : catalogue.entries.get(normalise(written));
  return entry !== undefined && isCurrent(entry);
}
