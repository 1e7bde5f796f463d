/** One thing wrong with a profile: where (keys and indexes from the top), what the rule is, what to do. */
export interface Flaw {
  readonly path: readonly (string | number)[];
  /** A sentence without its place, for example `must be 1`. */
  readonly rule: string;
  readonly fix: string;
}
