import type { Check } from '../results/check.ts';
import type { Finding, FindingKind } from '../results/finding.ts';
import type { NeedKind, NeedRow } from './need.ts';
import type { UnreadEntry } from './unread.ts';

/** A role as answers name it. `id` tells roles of one name apart: unique among all roles that are compared. */
export interface RoleRef {
  readonly id: string;
  readonly name: string;
}

/** One row of the need, answered, with what helps to close it. */
export interface AnsweredRow {
  readonly need: Pick<NeedRow, 'row' | 'type' | 'name' | 'level' | 'policy' | 'note'>;
  readonly finding: Finding;
  /** Roles that grant it, in full or in part, by name: a few of them. */
  readonly by: readonly string[];
  /** Others grant it too. */
  readonly byMore: boolean;
  /** Permissions that the row may be taken for, by name; empty where its meaning is settled. */
  readonly options: readonly string[];
  /** The one of them that was chosen. */
  readonly chosen?: string | undefined;
  /** Granted by wildcards only, which are being retired. */
  readonly atRisk: boolean;
  /** What granting it to a user costs, where a source says so. */
  readonly licence?: string | undefined;
  /** What to click, one step an entry; empty for a row without a gap. */
  readonly clicks: readonly string[];
  /** A listed permission that reads alike, for explanation only. */
  readonly readsLike: readonly string[];
}

/** A small set of existing roles that together grant all that any of them grant. */
export interface CoveringSet {
  /** In the order of choosing; `adds` are the rows that the ones before did not grant. */
  readonly roles: readonly { readonly role: RoleRef; readonly adds: readonly number[] }[];
  /** Rows that no role grants in full. */
  readonly uncovered: readonly number[];
  /** The set was chosen greedily and is not proved to be the smallest. */
  readonly smallerMayExist: boolean;
}

/** The role that comes closest to the need by itself. */
export interface ClosestRole {
  readonly role: RoleRef;
  readonly covers: readonly number[];
  /** Permissions that it lacks. */
  readonly missing: readonly string[];
  /** Permissions that it grants beyond the need; wildcards as they are written. */
  readonly beyond: readonly string[];
}

/** Something granted that nobody asked for. */
export interface Beyond {
  /** As the policy has it, with its wildcards. */
  readonly permission: string;
  /** How many permissions of the catalogue a wildcard reaches beyond the need; 1 without a wildcard. */
  readonly reaches: number;
  /** The first of the roles by name; `roleCount` says how many there are. */
  readonly roles: readonly RoleRef[];
  readonly roleCount: number;
}

/** A policy with a wildcard. */
export interface WildcardUse {
  readonly permission: string;
  /** The first of the roles by name; `roleCount` says how many there are. */
  readonly roles: readonly RoleRef[];
  readonly roleCount: number;
  /** Rows of the need that hang on it and on no explicit permission. */
  readonly rows: readonly number[];
}

/** Everything that coverage answers about one need. Members of one report belong together: same roles, same moment. */
export interface CoverageReport {
  readonly need: { readonly id: string; readonly kind: NeedKind; readonly title: string; readonly source: string };
  /** Whose grants: all inputs, one role, one subject. */
  readonly of: string;
  /** `division` is undefined when any will do. */
  readonly division?: string | undefined;
  readonly catalogue: {
    readonly source: 'live' | 'saved' | 'bundled';
    readonly date: string;
    readonly permissions: number;
  };
  /** ISO 8601. */
  readonly madeAt: string;
  readonly complete: boolean;
  readonly counts: { readonly [kind in FindingKind]: number };
  readonly rows: readonly AnsweredRow[];
  readonly checks: readonly Check[];
  /** Every role with the number of rows that it grants alone, the best first. */
  readonly roles: readonly { readonly role: RoleRef; readonly covers: number }[];
  readonly covering: CoveringSet;
  readonly closest?: ClosestRole | undefined;
  readonly beyond: readonly Beyond[];
  readonly wildcards: readonly WildcardUse[];
  readonly inputs: readonly { readonly name: string; readonly format: string; readonly roles: number }[];
  readonly unread: readonly UnreadEntry[];
}

/** Roles × rows. `cells` has one letter a row of the need: g, c, m, n or u, for the five findings. */
export interface CoverageMatrix {
  readonly columns: readonly { readonly row: number; readonly label: string; readonly policy: string }[];
  readonly roles: readonly { readonly role: RoleRef; readonly cells: string; readonly covers: number }[];
}

/** What one side grants and the other does not. */
export interface RoleDifference {
  readonly role: RoleRef;
  /** `same` roles are left out of lists. */
  readonly is: 'added' | 'removed' | 'changed';
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Permissions on both sides whose condition or division differs, in words. */
  readonly changed: readonly { readonly permission: string; readonly before: string; readonly after: string }[];
}

/** Left against right: two roles, or two readings of one organization. */
export interface CoverageDifference {
  readonly left: string;
  readonly right: string;
  readonly roles: readonly RoleDifference[];
  /** Roles without any difference. */
  readonly same: number;
}

/** A row that a closing leaves as it is, and why. */
export interface LeftOut {
  readonly row: number;
  readonly policy: string;
  readonly why: string;
}

interface ClosingBase {
  /** What it grants beyond what is granted today: explicit, in the catalogue's casing. */
  readonly permissions: readonly string[];
  readonly leftOut: readonly LeftOut[];
  /** What whoever uses it should know, one sentence each. */
  readonly notes: readonly string[];
}

/** What would close the gaps: the request as it would be sent, or a block for CX as Code. Nothing is sent. */
export type Closing =
  | (ClosingBase & {
      readonly is: 'api';
      readonly method: 'POST' | 'PUT';
      readonly path: string;
      readonly body: string;
    })
  | (ClosingBase & { readonly is: 'cx-as-code'; readonly text: string });
