import type { Catalogue } from '../../catalogue/catalogue.ts';
import { parsePermission } from '../../permissions/parse.ts';
import { isPermissionWord, type Permission, permissionOf, WILDCARD } from '../../permissions/permission.ts';
import { conditionOf, markOf } from './csv-cells.ts';
import type { CsvColumn, CsvColumns } from './csv-columns.ts';
import { isAll, type Labelled, labelledPermission } from './labelled-permission.ts';
import { listLine } from './list-line.ts';
import { remembered } from './remembered.ts';
import { shown } from './text-places.ts';

/** What one record grants; several of them where columns are permissions. */
export interface CsvGrant {
  readonly permissions: readonly Permission[];
  readonly condition?: string;
}

/** A record as it was read. `unread` has a sentence for each part that holds nothing. */
export interface CsvRow {
  readonly role: string;
  readonly roleId: string;
  readonly division: string;
  readonly divisionId: string;
  readonly grants: readonly CsvGrant[];
  readonly unread: readonly string[];
}

type Usable = Extract<CsvColumns, { readonly is: 'columns' }>;

const SEVERAL = /\s*[,;|\n]\s*/;

/** What cells stand for by a catalogue; the same ones come back in every role. */
export interface CsvMeaning {
  /** Of a cell in a permission column. */
  readonly permission: (cell: string) => Labelled;
  /** Of domain, entity and action, as a JSON list. */
  readonly words: (cells: string) => Labelled;
}

export function csvMeaning(catalogue: Catalogue): CsvMeaning {
  return {
    permission: remembered((cell) => permissionsIn(cell, catalogue)),
    words: remembered((cells) => {
      const [domain, entity, action] = JSON.parse(cells) as [string, string, string];
      return fromWords(domain, entity, action, catalogue);
    }),
  };
}

/** Reads the cells of one record. `unnamed` is the role's name where no column has one. */
export function csvRow(cells: readonly string[], columns: Usable, unnamed: string, meaning: CsvMeaning): CsvRow {
  const { at } = columns;
  const cell = (column: CsvColumn): string => cells[at.get(column) ?? -1]?.trim() ?? '';
  const role = at.has('role') ? cell('role') : at.has('roleId') ? cell('roleId') : unnamed;
  const row = { role, roleId: cell('roleId'), division: cell('division'), divisionId: cell('divisionId') };
  const refused = (why: string): CsvRow => ({ ...row, grants: [], unread: [why] });
  if (role === '') return refused('The record names no role.');
  const mark = at.has('granted') ? markOf(cell('granted')) : { is: 'granted' as const };
  if (mark.is === 'not-granted') return { ...row, grants: [], unread: [] };
  if (mark.is === 'unknown') return refused(`“${shown(cell('granted'))}” in the column granted is neither yes nor no.`);
  const limits = [conditionOf(cell('condition')), mark.is === 'conditional' ? marked(mark.condition) : undefined];
  const marks = markedColumns(cells, columns, limits);
  const named = namedPermissions(at, cell, meaning);
  if (named === undefined) return { ...row, ...marks };
  if ('why' in named) return { ...row, grants: marks.grants, unread: [...marks.unread, named.why] };
  return { ...row, grants: [...marks.grants, grantOf(named.permissions, limits)], unread: marks.unread };
}

function namedPermissions(
  at: Usable['at'],
  cell: (column: CsvColumn) => string,
  { permission, words }: CsvMeaning,
): Labelled | undefined {
  if (at.has('permission')) return permission(cell('permission'));
  return at.has('domain') ? words(JSON.stringify([cell('domain'), cell('entity'), cell('action')])) : undefined;
}

function markedColumns(
  cells: readonly string[],
  { permissions }: Usable,
  limits: readonly (string | undefined)[],
): Pick<CsvRow, 'grants' | 'unread'> {
  const grants: CsvGrant[] = [];
  const unread: string[] = [];
  for (const { at, permission } of permissions) {
    const mark = markOf(cells[at] ?? '');
    if (mark.is === 'unknown') unread.push(`The cell of ${permission} is neither yes nor no.`);
    if (mark.is === 'granted') grants.push(grantOf([permission], limits));
    if (mark.is === 'conditional') grants.push(grantOf([permission], [...limits, marked(mark.condition)]));
  }
  return { grants, unread };
}

function grantOf(permissions: readonly Permission[], limits: readonly (string | undefined)[]): CsvGrant {
  const texts = limits.filter((limit) => limit !== undefined);
  return texts.length === 0 ? { permissions } : { permissions, condition: texts.join('; ').slice(0, 200) };
}

function marked(mark: string): string {
  return `marked “${mark}”`;
}

function permissionsIn(cell: string, catalogue: Catalogue): Labelled {
  if (cell === '') return { why: 'The record names no permission.' };
  const read = listLine(cell, catalogue);
  if (read.is === 'permissions') return { permissions: read.permissions };
  if (read.is === 'labels' && read.labels.type !== '') return labelledPermission(read.labels, catalogue);
  const parsed = parsePermission(cell);
  return { why: parsed.is === 'malformed' ? parsed.why : 'It is no permission in a known spelling.' };
}

/** The API's own words count as they are, whether or not the catalogue lists them; a guide's words only where it does. */
function fromWords(domain: string, entity: string, actions: string, catalogue: Catalogue): Labelled {
  const permissions: Permission[] = [];
  for (const action of actions.split(SEVERAL)) {
    const labelled = labelledPermission({ type: domain, name: entity, level: action }, catalogue);
    const isApi = isApiWord(domain) && [entity, action].every((each) => isApiWord(each) || isAll(each));
    if ('permissions' in labelled) permissions.push(...labelled.permissions);
    else if (isApi) permissions.push(permissionOf(domain, starOr(entity), starOr(action)));
    else return labelled;
  }
  return { permissions };
}

/** As the API writes them: no spaces, and a small letter in front. */
function isApiWord(text: string): boolean {
  return /^[a-z]/.test(text) && isPermissionWord(text);
}

function starOr(word: string): string {
  return isAll(word) ? WILDCARD : word;
}
