import type { Catalogue } from '../../../shared/catalogue/catalogue.ts';
import { catalogueFile } from '../../../shared/catalogue/file.ts';
import type { Member, ReadInput } from '../../../shared/coverage/input.ts';
import type { AuditHeader, AuditLine } from '../../../shared/coverage/read/audit-file.ts';
import type { UnreadEntry } from '../../../shared/coverage/unread.ts';
import { holdingsOfRole, holdingsOfSubject, type ReadHoldings } from '../../../shared/permissions/holdings-of.ts';
import type { Members } from '../../../shared/permissions/members.ts';
import { liveText as text } from '../../../shared/text/live-audit.ts';
import type { LiveFile } from './order.ts';

/** A role with the people who have it; `members` is absent when they were not read. */
export interface ReadRole {
  readonly role: Members & { readonly id: string; readonly name: string };
  readonly members?: readonly Member[] | undefined;
}

/** Everything that was read, in the order of the file. */
export interface Reading {
  readonly header: AuditHeader;
  readonly catalogue: Catalogue | undefined;
  readonly roles: readonly ReadRole[];
  /** What a subject has; then `roles` is empty, unless its grants could not be read. */
  readonly grants?: Members | undefined;
  /** What could not be read, and what there is to be said of it. */
  readonly notes: readonly string[];
  /** Some of it is not known. */
  readonly failed: readonly { readonly what: string; readonly why: string }[];
  /** ISO 8601 of the end; undefined while it was stopped before. */
  readonly endedAt: string | undefined;
}

const TEXT_AT_MOST = 120;

/** The lines of a reading. Without an end the last line is missing, and whoever reads it knows that it is a part. */
export function linesOf({ header, catalogue, roles, grants, notes, failed, endedAt }: Reading): readonly AuditLine[] {
  return [
    header,
    ...roles.map(({ role, members }) => ({ role, ...(members === undefined ? {} : { members }) })),
    ...(grants === undefined ? [] : [{ grants }]),
    ...(catalogue === undefined ? [] : [{ catalogue: catalogueFile(catalogue, header.organization) }]),
    ...notes.map((note) => ({ note })),
    ...failed.map((each) => ({ failed: each })),
    ...(endedAt === undefined ? [] : [{ end: { roles: roles.length, readAt: endedAt } }]),
  ];
}

/** The reading as a file. */
export function fileOf(reading: Reading): LiveFile {
  const { organization, subject, role, readAt } = reading.header;
  return {
    name: text.fileName(organization.name, (subject ?? role)?.name, readAt.slice(0, 10)),
    suffix: '.ndjson',
    text: linesOf(reading)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  };
}

/** The reading as coverage takes it: the same as when its file is read. */
export function inputOf(reading: Reading): ReadInput {
  const { header, catalogue, roles, grants, notes, failed, endedAt } = reading;
  const { subject } = header;
  const file = header.organization.name;
  const unread: UnreadEntry[] = notes.map((why) => ({ file, line: 1, text: '', why }));
  const named = ({ unread: parts }: ReadHoldings, line: number, whole: Members) => {
    for (const { at, why } of parts) unread.push({ file, line, text: beginning(whole, at), why });
  };
  const own = roles.flatMap(({ role }, index) => {
    const read = holdingsOfRole(role);
    named(read, index + 2, role);
    return read.roles.map((each) => ({ ...each, raw: role }));
  });
  const granted = grants === undefined ? undefined : holdingsOfSubject(grants);
  if (granted !== undefined) named(granted, roles.length + 2, grants ?? {});
  const isRead = unread.length === notes.length;
  const members = roles.flatMap(({ role, members: who }) => (who === undefined ? [] : [[role.id, who] as const]));
  for (const { what, why } of failed) unread.push({ file, line: 1, text: what, why });
  return {
    format: subject === undefined ? 'audit' : 'subject',
    roles: [...own, ...(granted?.roles ?? [])],
    unread,
    ...(subject === undefined ? { members: new Map(members) } : { subject }),
    ...(catalogue === undefined ? {} : { catalogue }),
    readAt: header.readAt,
    organization: header.organization.name,
    whole: endedAt !== undefined && isRead && failed.length === 0,
  };
}

/** The unreadable part, shortened; of a role or subject as a whole its name. */
function beginning(whole: Members, pointer: string): string {
  const part = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Members)[key] : undefined), whole);
  return (JSON.stringify(part ?? whole.name) ?? '').slice(0, TEXT_AT_MOST);
}
