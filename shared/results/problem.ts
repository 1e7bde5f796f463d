/**
 * What went wrong, in words for the operator.
 * `code` is the kebab-case name of the error class, `field` the input or JSON place it is about,
 * `fix` the next action.
 */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly field?: string;
  readonly fix: string;
  /** A corrected value for `field`, where one is plain. */
  readonly offer?: string;
}
