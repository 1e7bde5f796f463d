import type { Permission } from '../permissions/permission.ts';

/** What coverage must know of a profile's row. */
export interface RowNeed {
  readonly row: number;
  /** `domain:entity:action`; `*` for "all permissions" of an entity. */
  readonly policy: string;
  /** Further permissions that the same line asks for. */
  readonly also?: readonly string[] | undefined;
  /** `confirmed`: the source proves the text. Anything else makes the row uncertain. */
  readonly confidence: 'confirmed' | 'likely' | 'unknown';
  /** What the row may mean, its own policy among them. */
  readonly candidates?: readonly string[] | undefined;
  /** What a `*` stands for while no live catalogue can be read. */
  readonly expandsTo?: readonly string[] | undefined;
}

/**
 * exact: the row's own policy. expanded: every action that the live catalogue lists for a `*`. candidate: another
 * permission, chosen by name. not-offered: the live catalogue does not list it. choose: several others are listed, and
 * the operator must say which. offline: uncertain, and no live catalogue to ask.
 */
export type RowState = 'exact' | 'expanded' | 'candidate' | 'not-offered' | 'choose' | 'offline';

/** A row with the permissions it stands for in this organization. */
export interface ResolvedRow<N extends RowNeed = RowNeed> {
  readonly row: N;
  /** What to grant and to check; empty when not offered or not yet chosen. */
  readonly permissions: readonly Permission[];
  readonly state: RowState;
  /** Listed candidates the operator may choose by name. */
  readonly options?: readonly Permission[];
  readonly reason?: string;
}
