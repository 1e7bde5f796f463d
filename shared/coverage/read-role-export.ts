import {
  holdingsOfAuthorization,
  holdingsOfRole,
  holdingsOfSubject,
  holdingsOfUser,
  type ReadHoldings,
  type RoleHoldings,
} from '../permissions/holdings-of.ts';
import { isMembers } from '../permissions/members.ts';
import type { Unread } from '../permissions/read-holding.ts';
import type { UnreadEntry } from './unread.ts';
import { walkJson } from './walk-json.ts';

/** An export as it was read. */
export interface RoleExport {
  readonly roles: readonly RoleHoldings[];
  readonly unread: readonly UnreadEntry[];
}

const TEXT_AT_MOST = 120;

/**
 * Reads a JSON export: one role, an array of them, a listing (`entities`), a subject with `grants`, a user with
 * `authorization`, or that authorization object alone. Never throws; what cannot be read is listed with its line and
 * holds nothing. `file` is the name to show.
 */
export function readRoleExport(text: string, file: string): RoleExport {
  // Windows editors and PowerShell put a byte order mark in front; JSON.parse refuses it.
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const parsed = parse(json);
  if (parsed === undefined) return { roles: [], unread: [malformed(json, file)] };
  const { roles, unread } = readListing(parsed.value);
  return { roles, unread: unread.length === 0 ? [] : placed(unread, json, file) };
}

function parse(json: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(json) };
  } catch {
    return undefined;
  }
}

function readListing(value: unknown): ReadHoldings {
  const [list, at] = isMembers(value) && Array.isArray(value.entities) ? [value.entities, '/entities'] : [value, ''];
  if (!Array.isArray(list)) return readOne(list, at);
  if (list.length === 0) return { roles: [], unread: [{ at, why: 'The list is empty.' }] };
  const read = list.map((each: unknown, index) => readOne(each, `${at}/${index}`));
  return { roles: read.flatMap(({ roles }) => roles), unread: read.flatMap(({ unread }) => unread) };
}

function readOne(value: unknown, at: string): ReadHoldings {
  const has = (key: string): boolean => isMembers(value) && value[key] !== undefined;
  if (has('grants')) return holdingsOfSubject(value, at);
  if (has('authorization')) return holdingsOfUser(value, at);
  if (has('permissionPolicies') && has('roles') && !has('name')) return holdingsOfAuthorization(value, at);
  if (has('permissionPolicies') || (has('name') && has('permissions'))) return holdingsOfRole(value, at);
  return {
    roles: [],
    unread: [{ at, why: 'This is neither a role, nor a subject with grants, nor a user with authorization.' }],
  };
}

function placed(unread: readonly Unread[], json: string, file: string): readonly UnreadEntry[] {
  const wanted = new Set(unread.map(({ at }) => at));
  const offsets = new Map<string, number>();
  walkJson(json, (pointer, offset) => {
    if (wanted.has(pointer)) offsets.set(pointer, offset);
  });
  const lines = lineStarts(json);
  return unread.map(({ at, why }) => {
    const offset = offsetOf(at, offsets);
    return { file, line: lineAt(lines, offset).line, text: textFrom(json, offset), why };
  });
}

/** The place itself, or the nearest thing around it: a missing member has no line of its own. */
function offsetOf(pointer: string, offsets: ReadonlyMap<string, number>): number {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const offset = offsets.get(at);
    if (offset !== undefined) return offset;
  }
  return offsets.get('') ?? 0;
}

function malformed(json: string, file: string): UnreadEntry {
  const fault = walkJson(json, () => {}) ?? { offset: 0, why: 'It could not be parsed.' };
  const { line, column } = lineAt(lineStarts(json), fault.offset);
  const why = `The file is not JSON at line ${line}, column ${column}. ${fault.why}`;
  return { file, line, column, text: textFrom(json, Math.max(fault.offset - column + 1, fault.offset - 40)), why };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineAt(starts: readonly number[], offset: number): { readonly line: number; readonly column: number } {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

function textFrom(text: string, offset: number): string {
  return text
    .slice(offset, offset + TEXT_AT_MOST)
    .replaceAll(/\s+/g, ' ')
    .trim();
}
