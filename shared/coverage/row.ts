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
 * exact: the row's own permissions. expanded: one of them is a `*`, and stands for every action that the organization's
 * catalogue lists. candidate: another permission, chosen by name. partly: the live catalogue lists some of the row's
 * permissions and not the others; the listed ones are the row, and the reason names the others. not-offered: the live
 * catalogue lists none. choose: several candidates are listed, and the operator must say which. offline: uncertain, and
 * no live catalogue to ask.
 */
export type RowState = 'exact' | 'expanded' | 'candidate' | 'partly' | 'not-offered' | 'choose' | 'offline';

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
