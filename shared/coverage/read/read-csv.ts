import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Division, HeldBy, Holding } from '../../permissions/holding.ts';
import type { RoleHoldings } from '../../permissions/holdings-of.ts';
import { partsOf, WILDCARD } from '../../permissions/permission.ts';
import type { ReadInput } from '../input.ts';
import { COLUMNS_NEEDED, type CsvColumns, csvColumns } from './csv-columns.ts';
import { type CsvRow, csvMeaning, csvRow } from './csv-grant.ts';
import { type CsvDelimiter, csvRecords } from './csv-records.ts';
import { placesOf, shown, shownLine } from './text-places.ts';
import { unreadList } from './unread-list.ts';
import { wordPool } from './word-pool.ts';

interface Built extends RoleHoldings {
  readonly role: HeldBy;
  readonly holdings: Holding[];
}

type Usable = Extract<CsvColumns, { readonly is: 'columns' }>;
const ROLES_AT_MOST = 1_000_000;

type Word = (text: string) => string;

/**
 * Reads a CSV of role permissions: a head that names columns, then one permission of one role a record. A record whose
 * granted cell says no, or is empty, grants nothing and is understood; one that cannot be read is unread. Without a head
 * that can be used, or with quotes that do not close, the file as a whole is broken. Never throws.
 */
export function readCsv(
  text: string,
  file: string,
  delimiter: CsvDelimiter,
  { catalogue }: { readonly catalogue: Catalogue },
): ReadInput {
  const unread = unreadList(file);
  const roles = new Map<string, Built>();
  const word = wordPool();
  const meaning = csvMeaning(catalogue);
  const records = csvRecords(text, delimiter);
  let columns: Usable | undefined;
  for (let next = records.next(); ; next = records.next()) {
    if (next.done === true) {
      if (next.value !== undefined) return brokenAt(text, file, next.value.offset, next.value.why);
      break;
    }
    const { line, offset, cells, ended, why } = next.value;
    if (cells.every((cell) => cell.trim() === '')) continue;
    const refuse = (because: string): void => unread.add({ line, text: shownLine(text, offset), why: because });
    if (columns === undefined) {
      const head = csvColumns(cells);
      if (head.is !== 'columns')
        return broken(file, line, shownLine(text, offset), head.is === 'none' ? COLUMNS_NEEDED : head.why);
      columns = head;
      if (head.unknown.length > 0)
        refuse(`Columns that are not known and were not read: ${shown(head.unknown.join(', '))}.`);
    } else if (why !== undefined) refuse(why);
    else if (cells.slice(columns.width).some((cell) => cell.trim() !== ''))
      refuse('The record has more cells than the head has columns, so it is not known which is which.');
    else if (!ended && mayLackConditions(cells, columns))
      refuse(
        'The file ends here without a line end, so conditions may be cut off. If the record is whole, end its line.',
      );
    else {
      const row = csvRow(cells, columns, file, meaning);
      for (const each of row.unread) refuse(each);
      if (roles.size >= ROLES_AT_MOST) return broken(file, line, '', 'More than a million roles are named in it.');
      if (row.role !== '') hold(row, roleOf(row, roles, word), word);
    }
  }
  if (columns === undefined) return broken(file, 1, '', COLUMNS_NEEDED);
  return { format: 'csv', roles: [...roles.values()], unread: unread.entries() };
}

/** True when the conditions are empty at the very end of a record, or not reached by it. */
function mayLackConditions(cells: readonly string[], { at }: Usable): boolean {
  const place = at.get('condition') ?? -1;
  return place >= cells.length - 1 && (cells[place] ?? '').trim() === '';
}

/** The role of a record, which is one also when none of its records grants anything. */
function roleOf({ role, roleId }: CsvRow, roles: Map<string, Built>, word: Word): Built {
  const key = word(roleId === '' ? `name ${role}` : `id ${roleId}`);
  const known = roles.get(key);
  if (known !== undefined) return known;
  const named = roleId === '' ? { name: word(role) } : { id: word(roleId), name: word(role) };
  const made: Built = { role: named, holdings: [], legacy: [] };
  roles.set(key, made);
  return made;
}

function hold(row: CsvRow, to: Built, word: Word): void {
  const division = divisionOf(row, word);
  for (const { permissions, condition } of row.grants)
    for (const permission of permissions) {
      const { domain, entity, action } = partsOf(permission);
      to.holdings.push({
        domain: word(domain),
        entityName: word(entity),
        actions: [word(action)],
        ...(condition === undefined ? {} : { condition: word(condition) }),
        ...(division === undefined ? {} : { division }),
        role: to.role,
      });
    }
}

function divisionOf({ division: name, divisionId: id }: CsvRow, word: Word): Division | 'all' | undefined {
  if (name === '' && id === '') return undefined;
  if (id === WILDCARD || (id === '' && /^(?:\*|all|all divisions)$/i.test(name))) return 'all';
  return { id: word(id === '' ? name : id), name: word(name === '' ? id : name) };
}

function brokenAt(text: string, file: string, offset: number, why: string): ReadInput {
  const { line, column } = placesOf(text, [offset]).get(offset) ?? { line: 1, column: 1 };
  const sentence = `The file is not CSV at line ${line}, column ${column}. ${why}`;
  const entry = { file, line, column, text: shownLine(text, offset), why: sentence };
  return { format: 'csv', roles: [], unread: [entry], broken: sentence };
}

function broken(file: string, line: number, text: string, why: string): ReadInput {
  return { format: 'csv', roles: [], unread: [{ file, line, text, why }], broken: why };
}
