import { distance } from 'fastest-levenshtein';
import { parsePermission } from '../../permissions/parse.ts';
import type { Permission } from '../../permissions/permission.ts';
import { isHarmlessColumn } from './harmless-columns.ts';
import { plainWord } from './plain-word.ts';

/** What a column of a CSV file holds. */
export type CsvColumn =
  | 'role'
  | 'roleId'
  | 'domain'
  | 'entity'
  | 'action'
  | 'permission'
  | 'granted'
  | 'condition'
  | 'division'
  | 'divisionId';

/** Columns by their places, or why the head is of no use. */
export type CsvColumns =
  | {
      readonly is: 'columns';
      readonly width: number;
      readonly at: ReadonlyMap<CsvColumn, number>;
      /** Columns that are named for a permission; their cells say whether it is granted. */
      readonly permissions: readonly { readonly at: number; readonly permission: Permission }[];
      /** Columns that are not read, and limit nothing. */
      readonly unknown: readonly string[];
    }
  | { readonly is: 'none' }
  | { readonly is: 'unusable'; readonly why: string };

const SPELLINGS: { readonly [column in CsvColumn]: readonly string[] } = {
  role: ['role', 'role name', 'roles', 'authorization role'],
  roleId: ['role id'],
  domain: ['domain', 'permission domain', 'type', 'permission type'],
  entity: ['entity', 'entity name', 'entity type', 'permission entity', 'permission name'],
  action: ['action', 'actions', 'action set', 'permission action', 'permission actions', 'level', 'permission level'],
  permission: ['permission', 'permissions', 'policy', 'permission policy', 'permission string', 'domain entity action'],
  granted: ['granted', 'grant', 'is granted', 'assigned', 'enabled', 'allowed', 'has permission', 'access'],
  condition: [
    'condition',
    'conditions',
    'has condition',
    'has conditions',
    'restriction',
    'restrictions',
    'resource condition node',
  ],
  division: ['division', 'divisions', 'division name'],
  divisionId: ['division id'],
};

const COLUMNS: ReadonlyMap<string, CsvColumn> = new Map(
  (Object.keys(SPELLINGS) as CsvColumn[]).flatMap((column) =>
    SPELLINGS[column].map((spelling) => [plainWord(spelling), column] as const),
  ),
);

/** What a file without a usable head is told. */
export const COLUMNS_NEEDED =
  'The first line must name the columns: role, and either permission (domain:entity:action, or Type > Name > Level) or domain, entity and action. Columns granted, conditions and division are read where they are there.';

/** Columns that take something away: reading on without one of them would make more of the file than it says. */
const LIMITING: readonly CsvColumn[] = ['granted', 'condition', 'division', 'divisionId'];

/** Reads the head of a CSV file. `none` when not one of its cells is the name of a column. */
export function csvColumns(cells: readonly string[]): CsvColumns {
  const at = new Map<CsvColumn, number>();
  const permissions: { readonly at: number; readonly permission: Permission }[] = [];
  const unknown: string[] = [];
  for (const [place, cell] of cells.entries()) {
    const parsed = parsePermission(cell);
    const column = columnOf(cell, cells);
    // A column called domain:entity:action holds permissions and is none.
    if (column === undefined && parsed.is === 'permission')
      permissions.push({ at: place, permission: parsed.permission });
    else if (column === undefined) unknown.push(cell);
    else if (at.has(column))
      return {
        is: 'unusable',
        why: `Two columns, ${(at.get(column) ?? 0) + 1} and ${place + 1}, both read as ${column}; remove or rename one.`,
      };
    else at.set(column, place);
  }
  // Permissions alone are no head: a list may begin with a line of them.
  if (at.size === 0) return { is: 'none' };
  for (const cell of unknown) {
    const near = nearLimit(cell);
    if (near !== undefined)
      return {
        is: 'unusable',
        why: `The column “${cell}” reads like “${near}”, which limits what is granted. Correct its name, or remove it.`,
      };
  }
  // In a guide's table the middle column is often called just that.
  const middle = at.get('permission');
  if (middle !== undefined && at.has('domain') && at.has('action') && !at.has('entity')) {
    at.set('entity', middle);
    at.delete('permission');
  }
  const doubtful = unknown.find((cell) => !isHarmlessColumn(cell) && !/^no\.?$/i.test(cell.trim()));
  const words = at.has('domain') && at.has('entity') && at.has('action');
  if (!words && !at.has('permission') && (permissions.length === 0 || !at.has('role')))
    return at.size < 2 && permissions.length === 0 ? { is: 'none' } : { is: 'unusable', why: COLUMNS_NEEDED };
  if (doubtful !== undefined) return { is: 'unusable', why: whyDoubtful(doubtful) };
  return {
    is: 'columns',
    width: cells.length,
    at,
    permissions,
    unknown: unknown.filter((cell) => cell.trim() !== '' && !/^#$|^no\.?$/i.test(cell.trim())),
  };
}

function whyDoubtful(head: string): string {
  return `The column “${head.trim().slice(0, 60)}” is not known, and may say what is not granted. Name it granted (yes or no), conditions or division, or remove it; a column role says whose the record is.`;
}

function columnOf(cell: string, cells: readonly string[]): CsvColumn | undefined {
  const word = plainWord(cell);
  if (word !== 'name') return COLUMNS.get(word);
  // In a guide's table it is the permission's, in an export of roles the role's.
  const others = cells.map((other) => COLUMNS.get(plainWord(other)));
  if (others.includes('domain') && others.includes('action') && !others.includes('entity')) return 'entity';
  return others.includes('role') ? undefined : 'role';
}

function nearLimit(cell: string): string | undefined {
  const word = plainWord(cell).slice(0, 60);
  const near = LIMITING.flatMap((column) => SPELLINGS[column])
    .map((spelling) => ({ spelling, away: distance(word, plainWord(spelling)) }))
    .filter(({ spelling, away }) => spelling.length > 4 && word.length > 3 && away <= 2)
    .sort((a, b) => a.away - b.away);
  return near[0]?.spelling;
}
