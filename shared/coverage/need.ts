import type { RowNeed } from './row.ts';

/** One line of what is asked for. `type`, `name` and `level` are the guide's own words; of a bare list, the permission's. */
export interface NeedRow extends RowNeed {
  readonly type: string;
  readonly name: string;
  readonly level: string;
  /** What the source says about the line, for example that it is not confirmed. */
  readonly note?: string | undefined;
}

/** Where a need comes from. */
export type NeedKind = 'profile' | 'runbook' | 'role' | 'list';

/** What roles are held against: a profile's rows, a runbook's permission set, a role as the yardstick, or a list. */
export interface Need {
  /** A profile's or set's own id; `role` or `list` for the others. */
  readonly id: string;
  readonly kind: NeedKind;
  readonly title: string;
  /** The guide and its version, the file, or `pasted`. */
  readonly source: string;
  readonly rows: readonly NeedRow[];
  /** Rows that must all be granted, with the guide's own words. */
  readonly mandatory: readonly {
    readonly rows: readonly number[];
    readonly note: string;
    /** The place in the guide. */
    readonly source?: string | undefined;
  }[];
}
