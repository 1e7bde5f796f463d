import type { Division } from '../../permissions/holding.ts';
import { isMembers } from '../../permissions/members.ts';
import type { InputSubject, Member } from '../input.ts';

const KINDS: readonly unknown[] = ['user', 'client', 'group', 'subject'];

/** Who has a role, from an audit's line; undefined when any of them cannot be read. */
export function readMembers(value: unknown): readonly Member[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const members = value.map(readMember);
  return members.every((member) => member !== undefined) ? members : undefined;
}

/** The subject of an audit, from its head. */
export function readSubject(value: unknown): InputSubject | undefined {
  if (!isMembers(value) || !isKind(value.kind) || typeof value.name !== 'string') return undefined;
  return { kind: value.kind, name: value.name, ...(typeof value.id === 'string' ? { id: value.id } : {}) };
}

function readMember(value: unknown): Member | undefined {
  if (!isMembers(value)) return undefined;
  const { id, name, kind } = value;
  const divisions = value.divisions === 'all' ? 'all' : readDivisions(value.divisions);
  if (typeof id !== 'string' || typeof name !== 'string' || !isKind(kind) || divisions === undefined) return undefined;
  return { id, name, kind, divisions };
}

function readDivisions(value: unknown): readonly Division[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const divisions = value.map((each: unknown): Division | undefined => {
    if (!isMembers(each) || typeof each.id !== 'string') return undefined;
    return { id: each.id, name: typeof each.name === 'string' ? each.name : each.id };
  });
  return divisions.every((division) => division !== undefined) ? divisions : undefined;
}

function isKind(kind: unknown): kind is Member['kind'] {
  return KINDS.includes(kind);
}
