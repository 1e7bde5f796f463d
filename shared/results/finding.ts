/** The answer of a coverage check for one row. Never a boolean: a look-up that failed is `unchecked`, not "fine". */
export type FindingKind = 'granted' | 'conditional' | 'missing' | 'not-offered' | 'unchecked';

/** What stands behind a finding: the grants, a request that only the permission opens, both, or nothing. */
export type Proof = 'grant' | 'probe' | 'both' | 'none';

/** One row of a profile, answered. `permissions` are `domain:entity:action`, in the catalogue's casing where it is known. */
export interface Finding {
  readonly row: number;
  readonly permissions: readonly string[];
  readonly finding: FindingKind;
  readonly proof: Proof;
  readonly reason?: string;
}
