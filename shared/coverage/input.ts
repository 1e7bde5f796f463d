import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Division } from '../permissions/holding.ts';
import type { RoleHoldings } from '../permissions/holdings-of.ts';
import type { UnreadEntry } from './unread.ts';

/**
 * What a file turned out to be, by its content. `roles`: one role, an array, or pages of a listing. `subject`: grants of
 * a user, group or client. `user`: a user with `authorization`. `cx-as-code`: HCL; `cx-as-code-json`: its JSON form.
 * `audit`: an organization as Groundwork read it. `catalogue`: a permission catalogue, which grants nothing.
 */
export type InputFormat =
  | 'roles'
  | 'subject'
  | 'user'
  | 'cx-as-code'
  | 'cx-as-code-json'
  | 'csv'
  | 'text'
  | 'audit'
  | 'catalogue'
  | 'unknown';

/** Whose grants an input holds; absent for roles by themselves. */
export interface InputSubject {
  readonly kind: 'user' | 'client' | 'group' | 'subject';
  readonly id?: string | undefined;
  readonly name: string;
}

/** Somebody who has a role, and where. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly kind: 'user' | 'client' | 'group' | 'subject';
  readonly divisions: readonly Division[] | 'all';
}

/** The pages that an input has of a listing, when it lacks some; other inputs may have them. */
export interface ListingPart {
  /** Alike for pages of one listing. */
  readonly of: string;
  /** Pages that the listing has. */
  readonly count: number;
  /** Numbers of those that are here, from 1. */
  readonly pages: readonly number[];
  /** What the input says of it. */
  readonly unread: UnreadEntry;
}

/** One file, or one paste, as it was read. What could not be read is in `unread` and holds nothing. */
export interface ReadInput {
  readonly format: InputFormat;
  readonly roles: readonly RoleHoldings[];
  readonly unread: readonly UnreadEntry[];
  readonly subject?: InputSubject | undefined;
  /** Format `catalogue`, or an audit that brought one. */
  readonly catalogue?: Catalogue | undefined;
  /** ISO 8601: when it was read from the organization, where the file says so. */
  readonly readAt?: string | undefined;
  /** Audit only: the organization's name. */
  readonly organization?: string | undefined;
  /** Audit only: false while it was stopped before its end; what is absent then is unchecked, not missing. */
  readonly whole?: boolean | undefined;
  /** Pages of a listing only, and only while some are not there; what is absent then is unchecked, not missing. */
  readonly listing?: ListingPart | undefined;
  /** Audit only: members by role id. */
  readonly members?: ReadonlyMap<string, readonly Member[]> | undefined;
  /** The file as a whole is of no use, and why: not JSON where it should be, cut off, nested too deep. */
  readonly broken?: string | undefined;
}
