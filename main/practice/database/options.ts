/** The two forms of `nex_gapis` that are known, and a database in which Nexus has never started. */
export type GapisForm = 'narrow' | 'wide' | 'missing';

/** What the user of the practice database may do with the tables. */
export type DatabaseRights = 'full' | 'read-only' | 'none';

/** A row of `nex_gapis` that is there from the start. */
export interface GapisRow {
  readonly url: string;
  /** Default `nexus_client`. */
  readonly clientid?: string;
  /** Default `NA`. */
  readonly apikey?: string;
  readonly clientsecret: string;
  /** ISO 8601; default the start of the database. */
  readonly created?: string;
  /** Only in the wide form; null when left out. */
  readonly region?: string;
  readonly authinturl?: string;
  readonly authexturl?: string;
}

/** A row of `nex_apikeys`: the value of the key is its id. */
export interface ApiKeyRow {
  readonly id: string;
  readonly name: string;
}

/** Cuts the connection that sends a statement with this text in it, without an answer. */
export interface Cut {
  /** Compared without regard to case. */
  readonly at: string;
  /** `before` nothing was done; `after` it was done. */
  readonly when: 'before' | 'after';
}

/** What can change while the practice database runs. */
export interface DatabaseBehaviour {
  /** Milliseconds added to each answer; default 0. */
  readonly latencyMs?: number;
  /** Connections are refused: none are free, it is just starting, or it hangs up without a word. */
  readonly refuse?: 'too-many' | 'starting' | 'hang-up';
  /** Hits once. */
  readonly cut?: Cut;
}

/** What can be set on the practice database. What no public document describes is an option. */
export interface DatabaseOptions extends DatabaseBehaviour {
  /** 0 (default) takes a free port. */
  readonly port?: number;
  /** Text for the password: letters, digits, `-`, `_`. */
  readonly secret?: () => string;
  readonly sleep?: (ms: number) => Promise<void>;
  /** Default `narrow`; `missing` lacks `nex_apikeys` too. */
  readonly form?: GapisForm;
  /** Default `full`: the tables are the user's own, as Nexus makes them. */
  readonly rights?: DatabaseRights;
  /** Rows of `nex_gapis`; default none. */
  readonly gapis?: readonly GapisRow[];
}
