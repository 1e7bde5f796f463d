import type { Catalogue } from '../../catalogue/catalogue.ts';
import { parsePermission } from '../../permissions/parse.ts';
import type { Permission } from '../../permissions/permission.ts';
import { isLabelledDomain, type Labels } from './labelled-permission.ts';
import { plainWord } from './plain-word.ts';

/** How a line of a permission list is written. */
export type ListLine =
  | { readonly is: 'nothing' }
  /** A line of a table's head, or between head and body. */
  | { readonly is: 'head' }
  /** The type that the rows below belong to. */
  | { readonly is: 'type'; readonly type: string }
  | { readonly is: 'permissions'; readonly permissions: readonly Permission[] }
  /** `type` is empty where the row leaves it to one above, and so is `name`. */
  | { readonly is: 'labels'; readonly labels: Labels; readonly table: boolean }
  | { readonly is: 'unknown'; readonly why: string };

const LONGEST = 2_000;
/** Marks of a list item; a lone `*` before a space is one, never a wildcard. */
const BULLET = /^(?:(?:[-–—*•·▪◦o☐☑☒✓✔✅]|\d{1,4}[.)]|\(?[a-z]\)|\[[ xX✓✔]?\])\s+){1,2}/u;
/** A line that parts a head from a body, or one paragraph from the next. */
const RULE = /^[-=_+|:–—\s]+$/;
const NUMBER = /^#?\d{1,5}[.)]?$/;
const ARROWS = /\s*(?:&gt;|[>›→»⟶➔])\s*/u;
const HEADS = new Set([
  '',
  'no',
  'nr',
  'row',
  'type',
  'permissiontype',
  'category',
  'domain',
  'permission',
  'permissionname',
  'name',
  'entity',
  'permissionlevel',
  'level',
  'action',
  'actions',
  'permissions',
]);

/** Reads one line of a permission list by itself. `catalogue` tells which words are types. */
export function listLine(text: string, catalogue: Catalogue): ListLine {
  if (text.length > LONGEST) return { is: 'unknown', why: 'The line is too long for a permission.' };
  const cells = cellsOf(text);
  const [alone, another] = cells?.filter((cell) => cell !== '' && !NUMBER.test(cell)) ?? [];
  // A table of one column is a list.
  const line = unmarked(another === undefined && alone !== undefined ? alone : text);
  if (line === '') return { is: 'nothing' };
  if (RULE.test(line) || isHeadWord(line)) return { is: 'head' };
  const colons = colonPermissions(line);
  if (colons !== undefined) return colons;
  if (cells !== undefined && another !== undefined) return tableRow(cells, catalogue);
  const arrows = line.split(ARROWS);
  if (arrows.length > 1) return arrowPath(arrows);
  if (cells !== undefined && cells[0] === '' && alone !== undefined) return levelAlone(cells, alone);
  const heading = line.replace(/:$/, '');
  if (isLabelledDomain(heading, catalogue)) return { is: 'type', type: heading };
  return spaced(line, catalogue) ?? { is: 'unknown', why: whyUnknown(line) };
}

const ROW = 'This row has not the three cells of a permission: type, name and level.';
const UNKNOWN =
  'This is no permission in a known spelling: domain:entity:action, Type > Name > Level, or a table of type, name and level.';

function whyUnknown(line: string): string {
  const parsed = /^[^\s:]+:\S*$/.test(line) ? parsePermission(line) : undefined;
  return parsed?.is === 'malformed' ? parsed.why : UNKNOWN;
}

/** Without the marks of lists, quotations, emphasis and code around it. */
function unmarked(text: string): string {
  const trimmed = text.replaceAll('\u00A0', ' ').trim();
  return withoutEmphasis(
    trimmed
      .replace(BULLET, '')
      .replace(/^#{1,6}\s+/, '')
      .replace(/[,;]$/, ''),
  );
}

function withoutEmphasis(text: string): string {
  const bare = text.replace(/^(\*\*|__|`|"|')(.+)\1$/u, '$2');
  return bare.replaceAll(/\*\*|__|`/g, '').trim();
}

/** One or several permissions with colons. Where one of them is none, the line as a whole is prose or damaged. */
function colonPermissions(line: string): ListLine | undefined {
  const parts = line.split(/[\s,;"'[\]]+/).filter((part) => part !== '');
  if (parts.length === 0) return { is: 'nothing' };
  const isThree = (part: string): boolean => part.split(':').length === 3;
  if (!parts.every(isThree)) {
    if (parts.length > 1 && parts.some((part) => parsePermission(part).is === 'permission'))
      return {
        is: 'unknown',
        why: 'There is a permission in it, and something else; alone on its line it would count.',
      };
    if (!isThree(line)) return undefined;
  }
  // Spaces around the colons are of one permission alone.
  const texts = parts.every(isThree) ? parts : [line];
  const permissions: Permission[] = [];
  for (const part of texts) {
    const parsed = parsePermission(part);
    if (parsed.is === 'malformed') return { is: 'unknown', why: parsed.why };
    permissions.push(parsed.permission);
  }
  return { is: 'permissions', permissions };
}

/** The cells of a table's row: Markdown's bars, tabs, or at least two spaces. */
export function cellsOf(text: string): readonly string[] | undefined {
  const line = text.replaceAll('\u00A0', ' ').replace(/[\r\n]+$/, '');
  const trimmed = line.trim();
  let cells: string[] | undefined;
  if (trimmed.includes('|')) cells = trimmed.replace(/^\|/, '').replace(/\|$/, '').split('|');
  else if (line.includes('\t')) cells = line.split('\t');
  else if (/\S {2,}\S/.test(line)) cells = trimmed.split(/ {2,}/);
  return cells?.map((cell) => withoutEmphasis(cell.replaceAll(/<br\s*\/?>/gi, ' ').trim()));
}

function tableRow(cells: readonly string[], catalogue: Catalogue): ListLine {
  if (cells.every((cell) => /^:?-*:?$/.test(cell))) return { is: 'head' };
  const [first = ''] = cells;
  const unnumbered = NUMBER.test(first) ? cells.slice(1) : cells;
  if (cells.every((cell) => HEADS.has(plainWord(cell)))) return { is: 'head' };
  // Word and Excel leave empty cells behind a row.
  const words = [...unnumbered];
  while (words.length > 3 && words.at(-1) === '') words.pop();
  while (words.length > 3 && words[0] === '') words.shift();
  const [a = '', b = '', c = ''] = words;
  if (words.length === 3 && c !== '') return { is: 'labels', labels: { type: a, name: b, level: c }, table: true };
  if (words.length === 3 && b === '' && a !== '' && isLabelledDomain(a, catalogue)) return { is: 'type', type: a };
  if (words.length === 2 && b !== '') return { is: 'labels', labels: { type: '', name: a, level: b }, table: true };
  if (words.length === 2 && isLabelledDomain(a, catalogue)) return { is: 'type', type: a };
  if (words.length === 1 && isLabelledDomain(a, catalogue)) return { is: 'type', type: a };
  return { is: 'unknown', why: ROW };
}

/** True for what stands in a table's head above the cells of a permission. */
export function isHeadWord(cell: string): boolean {
  return plainWord(cell) !== '' && HEADS.has(plainWord(cell));
}

/** A row that leaves out type and name: only its last cell says something. */
function levelAlone(cells: readonly string[], level: string): ListLine {
  const last = cells.findLastIndex((cell) => cell !== '');
  if (last < 2) return { is: 'unknown', why: ROW };
  return { is: 'labels', labels: { type: '', name: '', level }, table: true };
}

function arrowPath(parts: readonly string[]): ListLine {
  const [type = '', name = '', level = ''] = parts.map((part) => part.trim());
  if (parts.length === 3 && type !== '' && name !== '' && level !== '')
    return { is: 'labels', labels: { type, name, level }, table: false };
  if (parts.length === 2 && type !== '' && /^all(?: permissions)?$/i.test(name))
    return { is: 'labels', labels: { type, name, level: name }, table: false };
  return { is: 'unknown', why: 'A path has three parts, Type > Name > Level.' };
}

/** A row pasted from a PDF with single spaces: a known type in front and a level of one word, or all, behind. */
function spaced(line: string, catalogue: Catalogue): ListLine | undefined {
  const words = line.replace(/^\d{1,5}[.)]?\s+/, '').split(/\s+/);
  if (words.length < 3 || words.length > 14) return undefined;
  const levels = /^all$/i.test(words.at(-2) ?? '') && /^permissions$/i.test(words.at(-1) ?? '') ? 2 : 1;
  for (let types = Math.min(5, words.length - levels - 1); types > 0; types--) {
    const type = words.slice(0, types).join(' ');
    if (!isLabelledDomain(type, catalogue)) continue;
    const name = words.slice(types, words.length - levels).join(' ');
    return { is: 'labels', labels: { type, name, level: words.slice(-levels).join(' ') }, table: false };
  }
  return undefined;
}
