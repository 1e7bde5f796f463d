import type { Json } from '../../../../../shared/json.ts';
import type { StepRecord } from '../../../../engine/step.ts';

export const ID = 'alto-agent-roles';

/** The role for AI services, and the one with the routing permissions. */
export type Kind = 'ai' | 'routing';
export const KINDS: readonly Kind[] = ['ai', 'routing'];

/** Roles by user id. */
export type Given = ReadonlyMap<string, ReadonlySet<Kind>>;

/** Ids of the actions on the routing role itself. */
export const ROLE_CREATED = `${ID}/role`;
export const ROLE_COMPLETED = `${ID}/role/completed`;

/**
 * Id of the write that gives a user roles: it tells which, so that a record of ids is enough to take them back, however a
 * run ended.
 */
export function grantId(userId: string, kinds: readonly Kind[]): string {
  const [only, second] = kinds;
  const whole = `${ID}/${encodeURIComponent(userId)}`;
  return only === undefined || second !== undefined ? whole : `${whole}/${only}`;
}

/** What such an id says; undefined for any other action. */
export function readGrantId(id: string): { readonly userId: string; readonly kinds: readonly Kind[] } | undefined {
  if (!id.startsWith(`${ID}/`)) return undefined;
  const [user = '', kind, more] = id.slice(ID.length + 1).split('/');
  if (user === 'role' || user === 'found' || user === '' || more !== undefined) return undefined;
  const userId = decodeURIComponent(user);
  if (kind === undefined) return { userId, kinds: KINDS };
  const named = KINDS.find((each) => each === kind);
  return named === undefined ? undefined : { userId, kinds: [named] };
}

/**
 * The grants that this engagement made: those it noted, those whose write was answered, and of writes whose answer was
 * lost those that are there now.
 */
export function givenBy(record: StepRecord | undefined, holds: (userId: string, kind: Kind) => boolean): Given {
  const given = new Map<string, Set<Kind>>();
  const add = (userId: string, kind: Kind) => {
    const kinds = given.get(userId) ?? new Set<Kind>();
    given.set(userId, kinds.add(kind));
  };
  for (const { userId, roles } of noted(record)) for (const kind of roles) add(userId, kind);
  for (const id of record?.actions?.answered ?? []) {
    const read = readGrantId(id);
    for (const kind of read?.kinds ?? []) add(read?.userId ?? '', kind);
  }
  for (const id of record?.actions?.unanswered ?? []) {
    const read = readGrantId(id);
    for (const kind of read?.kinds ?? []) if (holds(read?.userId ?? '', kind)) add(read?.userId ?? '', kind);
  }
  return given;
}

/** Grants as an output of the step. */
export function noteOf(given: Given): Json {
  return [...given].map(([userId, kinds]) => ({ userId, roles: KINDS.filter((kind) => kinds.has(kind)) }));
}

/** One more write that was answered. */
export function withGrant(given: Json | undefined, ids: Iterable<string>): Json {
  const answered = [...ids];
  const record = { out: { grants: given ?? [] }, actions: { answered, unanswered: [] } };
  return noteOf(givenBy({ ...record, owned: true, before: undefined, unanswered: false }, () => false));
}

interface Note {
  readonly userId: string;
  readonly roles: readonly Kind[];
}

function noted(record: StepRecord | undefined): readonly Note[] {
  const listed = record?.out.grants;
  return Array.isArray(listed) ? (listed as unknown as readonly Note[]) : [];
}
