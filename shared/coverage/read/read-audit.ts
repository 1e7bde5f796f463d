import type { Catalogue } from '../../catalogue/catalogue.ts';
import { readCatalogueFile } from '../../catalogue/file.ts';
import { CatalogueUnusable } from '../../catalogue/unusable.ts';
import {
  holdingsOfRole,
  holdingsOfSubject,
  type ReadHoldings,
  type RoleHoldings,
} from '../../permissions/holdings-of.ts';
import { isMembers, type Members } from '../../permissions/members.ts';
import type { InputSubject, Member, ReadInput } from '../input.ts';
import { readMembers, readSubject } from './audit-members.ts';
import { duplicateKeys } from './json-duplicates.ts';
import { linesOf, shown } from './text-places.ts';
import { hasTooMany, TOO_MANY } from './too-many.ts';
import { withUnknownLimits } from './unknown-limits.ts';
import { unreadList } from './unread-list.ts';

interface Audit {
  readonly roles: RoleHoldings[];
  readonly members: Map<string, readonly Member[]>;
  catalogue: Catalogue | undefined;
  subject: InputSubject | undefined;
  organization: string | undefined;
  readAt: string | undefined;
  /** How many roles the last line counts; undefined before it. */
  counted: number | undefined;
  roleLines: number;
  failed: boolean;
}

/** True for a text whose first line is the head of an audit. */
export function isAudit(text: string): boolean {
  const [first] = linesOf(text.slice(0, 4_000));
  return first !== undefined && /^\uFEFF?\s*\{\s*"groundwork"\s*:\s*"audit"/.test(first.text);
}

/**
 * Reads an audit (`audit-file.ts`), line by line. A line that cannot be read spoils only itself, and then the audit is not
 * whole; neither is one without its last line, with a part that could not be read, or with fewer roles than it counts.
 * Never throws.
 */
export function readAudit(text: string, file: string): ReadInput {
  const unread = unreadList(file);
  const audit: Audit = {
    roles: [],
    members: new Map(),
    catalogue: undefined,
    subject: undefined,
    organization: undefined,
    readAt: undefined,
    counted: undefined,
    roleLines: 0,
    failed: false,
  };
  for (const { line, text: whole } of linesOf(text)) {
    if (whole.trim() === '') continue;
    const refuse = (why: string): void => {
      audit.failed = true;
      unread.add({ line, text: shown(whole), why });
    };
    const value = parse(whole);
    if (value === undefined) refuse('The line is not JSON; it may be cut off.');
    else if (duplicateKeys(whole, 0, whole.length).length > 0)
      refuse('A key stands twice in the line; which one counts is not known.');
    else if (line === 1) {
      if (value.version !== 1) return otherVersion(file, whole);
      readHead(value, audit);
    } else if (typeof value.note === 'string') unread.add({ line, text: '', why: value.note });
    else readLine(value, audit, refuse);
  }
  const { roles, members, catalogue, subject, organization, readAt, counted, roleLines, failed } = audit;
  const whole = !failed && counted !== undefined && counted === roleLines;
  return {
    format: subject === undefined ? 'audit' : 'subject',
    roles,
    unread: unread.entries(),
    whole,
    ...(subject === undefined ? { members } : {}),
    ...(catalogue === undefined ? {} : { catalogue }),
    ...(subject === undefined ? {} : { subject }),
    ...(organization === undefined ? {} : { organization }),
    ...(readAt === undefined ? {} : { readAt }),
  };
}

function parse(line: string): Members | undefined {
  try {
    const value: unknown = JSON.parse(line.startsWith('\uFEFF') ? line.slice(1) : line);
    return isMembers(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function readHead(head: Members, audit: Audit): void {
  const { organization, readAt, subject } = head;
  if (isMembers(organization) && typeof organization.name === 'string') audit.organization = organization.name;
  if (typeof readAt === 'string') audit.readAt = readAt;
  audit.subject = readSubject(subject);
  if (head.catalogue !== undefined) readCatalogue(head.catalogue, audit, () => {});
}

function readLine(line: Members, audit: Audit, refuse: (why: string) => void): void {
  const has = (key: string): boolean => Object.hasOwn(line, key);
  if (has('role')) {
    audit.roleLines += 1;
    readRole(line, audit, refuse);
  } else if (has('grants')) take(holdingsOf(line.grants, holdingsOfSubject), audit, refuse);
  else if (has('catalogue')) readCatalogue(line.catalogue, audit, refuse);
  else if (has('failed')) {
    const { what, why } = isMembers(line.failed) ? line.failed : {};
    refuse(
      `${typeof what === 'string' ? what : 'A part'} could not be read: ${typeof why === 'string' ? why : 'no reason is given'}`,
    );
  } else if (has('end')) {
    const { roles } = isMembers(line.end) ? line.end : {};
    if (typeof roles === 'number') audit.counted = roles;
  } else refuse('This line is none that an audit has.');
}

function readRole({ role, members }: Members, audit: Audit, refuse: (why: string) => void): void {
  const read = holdingsOf(role, holdingsOfRole);
  take({ ...read, roles: read.roles.map((each) => ({ ...each, raw: role as Members })) }, audit, refuse);
  const [only] = read.roles;
  if (members === undefined || only === undefined) return;
  const known = readMembers(members);
  if (known === undefined || only.role.id === undefined) refuse(`The members of ${only.role.name} cannot be read.`);
  else audit.members.set(only.role.id, known);
}

function holdingsOf(value: unknown, reader: (value: unknown) => ReadHoldings): ReadHoldings {
  return hasTooMany(value) ? { roles: [], unread: [{ at: '', why: TOO_MANY }] } : reader(withUnknownLimits(value));
}

function take({ roles, unread }: ReadHoldings, audit: Audit, refuse: (why: string) => void): void {
  for (const role of roles) audit.roles.push(role);
  const [first] = unread;
  if (first === undefined) return;
  const more = unread.length === 1 ? '' : ` (and ${unread.length - 1} more in this line)`;
  refuse(`${first.at}: ${first.why}${more}`);
}

function readCatalogue(value: unknown, audit: Audit, refuse: (why: string) => void): void {
  try {
    if (isMembers(value)) audit.catalogue = readCatalogueFile(value);
    else refuse('This is not a catalogue.');
  } catch (error) {
    if (!(error instanceof CatalogueUnusable)) throw error;
    refuse(error.message);
  }
}

function otherVersion(file: string, head: string): ReadInput {
  const why = 'This audit was written by another version of Groundwork. Read the organization again with this one.';
  return { format: 'audit', roles: [], unread: [{ file, line: 1, text: shown(head), why }], broken: why, whole: false };
}
