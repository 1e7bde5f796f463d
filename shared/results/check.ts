/** Any verified statement that is not a permission row. A check that could not be made is `unchecked`. */
export interface Check {
  readonly step: string;
  readonly what: string;
  readonly result: 'ok' | 'not-ok' | 'unchecked';
  /** How it was established, for example `GET /api/v2/tokens/me`. */
  readonly proof: string;
  readonly reason?: string;
}
