import type { CatalogueFile } from '../../catalogue/file.ts';
import type { Members } from '../../permissions/members.ts';
import type { InputSubject, Member } from '../input.ts';

/**
 * An audit is a file of lines, each one JSON object (NDJSON), written as they are read: first `AuditHeader`, then roles,
 * grants, a catalogue and failures in any order, at last `AuditEnd`. Without the last line it was stopped, and what is
 * not in it is not known. One line is one object, so that a half-written last line spoils only itself.
 */
export type AuditLine = AuditHeader | AuditRole | AuditGrants | AuditCatalogue | AuditFailed | AuditNote | AuditEnd;

/** The first line: where and when. */
export interface AuditHeader {
  readonly groundwork: 'audit';
  readonly version: 1;
  readonly organization: { readonly id: string; readonly name: string; readonly shortName?: string };
  /** API host's domain, for example `mypurecloud.de`. */
  readonly region?: string;
  /** ISO 8601: when reading began. */
  readonly readAt: string;
  /** Whose grants were read, where it was not the whole organization. */
  readonly subject?: InputSubject;
  /** Which role was read, where it was one by itself: the others are not in the file. */
  readonly role?: { readonly id: string; readonly name: string };
}

/** A role, as the API gave it, and who has it. */
export interface AuditRole {
  readonly role: Members;
  /** Absent when members were not read. */
  readonly members?: readonly Member[];
}

/** What one subject has: the reply of GET authorization/subjects/{id}. */
export interface AuditGrants {
  readonly grants: Members;
}

/** The live catalogue of that moment. */
export interface AuditCatalogue {
  readonly catalogue: CatalogueFile;
}

/** Something that could not be read: it is not known, and the audit is not whole. */
export interface AuditFailed {
  readonly failed: { readonly what: string; readonly why: string };
}

/** Something to be said of the reading that leaves nothing unknown, for example that a role was deleted meanwhile. */
export interface AuditNote {
  readonly note: string;
}

/** The last line. `roles` counts the role lines, so that a lost line shows. */
export interface AuditEnd {
  readonly end: { readonly roles: number; readonly readAt: string };
}
