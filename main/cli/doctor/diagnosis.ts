/**
 * One thing that `doctor` looked at. `attention`: it works, with less than it could; `unchecked`: it was not looked at,
 * which is never "fine". `found` and `remedy` are sentences.
 */
export interface Diagnosis {
  readonly what: string;
  readonly result: 'ok' | 'attention' | 'failed' | 'unchecked';
  readonly found: string;
  readonly remedy?: string;
}
