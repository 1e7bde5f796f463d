import type { Json } from '../json.ts';
import type { IdPlaceholder } from './placeholders.ts';

/** A request that only the row's permission opens: run with the new credentials, it proves the row. */
export interface Probe {
  /** POST is for queries only; the path must then end in `/query` or `/search`. */
  readonly method: 'GET' | 'POST';
  /** From `/api/v2/` on; segments may be `{placeholder}` of ID_PLACEHOLDERS. */
  readonly path: string;
  readonly query?: { readonly [name: string]: string | number | boolean };
  readonly body?: Json;
  /** The id placeholders that path, query and body use. */
  readonly needs?: readonly IdPlaceholder[];
  /** Statuses that mean granted; without it any 2xx. */
  readonly expect?: readonly number[];
  /** `yes`: only this permission opens it. `either`: the one in `sharedWith` does too. `no`: many others do. */
  readonly conclusive: 'yes' | 'no' | 'either';
  /** What else opens it, in words or as a permission; given when not conclusive. */
  readonly sharedWith?: string;
}

/** One row of the guide's permission table. `type`, `name` and `level` are the guide's own words. */
export interface ProfileRow {
  readonly row: number;
  readonly type: string;
  readonly name: string;
  readonly level: string;
  /** `domain:entity:action`; `*` as the action when the level asks for all permissions. */
  readonly policy: string;
  /** `confirmed`: the API's published documents show the permission and the guide's words map to it without doubt. */
  readonly confidence: 'confirmed' | 'likely' | 'unknown';
  /** For rows that are not confirmed: what the row may mean, its own policy first. */
  readonly candidates?: readonly string[];
  /** What `*` stands for while no live catalogue can be read. */
  readonly expandsTo?: readonly string[];
  /** One plain sentence: what the row is for. */
  readonly purpose: string;
  readonly probe: Probe | null;
  /** Why there is no probe; given exactly when `probe` is null. */
  readonly noProbeReason?: string;
  readonly note?: string;
}

/** Rows that must all be granted, whether or not the organization uses the product. */
export interface MandatoryGroup {
  readonly rows: readonly number[];
  /** The guide's own words. */
  readonly note: string;
  readonly source: string;
}

/** The details form that goes back to the vendor. */
export interface ProfileForm {
  readonly title: string;
  readonly intro: string;
  readonly region: {
    readonly label: string;
    /** Heading of the column with the boxes. */
    readonly prompt?: string;
    /** In the printed order. */
    readonly boxes: readonly { readonly regionDomain: string; readonly label: string }[];
    /** For regions that the guide does not print. */
    readonly otherLabel: string;
  };
  readonly fields: readonly {
    readonly label: string;
    readonly from: 'orgShortName' | 'clientId' | 'clientSecret';
  }[];
  readonly footer: string;
}

/** One API integration's needs as data, read from the vendor's guide. */
export interface Profile {
  readonly schema: 1;
  /** Kebab case; runs are started under it. */
  readonly id: string;
  readonly title: string;
  /** `email`: where the guide wants the form sent; absent when it names no address. */
  readonly vendor: { readonly name: string; readonly email?: string };
  /** Version of the guide, as printed; where none is printed, what else tells one edition from the next. */
  readonly version: string;
  /** The guide's title or file. */
  readonly source: string;
  /** Where the guide is published, over https. */
  readonly guideUrl?: string;
  /** yyyy-MM-dd, when the guide has a date. */
  readonly guideDate?: string;
  /** yyyy-MM-dd, when the guide was read for this profile. */
  readonly retrieved?: string;
  readonly intro?: string;
  readonly role: { readonly name: string; readonly description: string };
  readonly client: {
    readonly name: string;
    readonly description: string;
    /** 300 to 172800 (reference: limits of the OAuth client API). */
    readonly tokenDurationSeconds: number;
    readonly grantType: 'CLIENT-CREDENTIALS';
    /** Where the role counts, unless the operator chooses otherwise. */
    readonly divisions: 'home' | 'all';
    /** Addresses or CIDR ranges from which the client may sign in; empty: not restricted by the guide. */
    readonly allowedIps: readonly string[];
  };
  readonly rows: readonly ProfileRow[];
  readonly mandatoryGroups: readonly MandatoryGroup[];
  readonly form: ProfileForm;
}
