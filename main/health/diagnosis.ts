/** What is looked at; the window goes by these. Reaching a region has one for each host. */
export type CheckId =
  | 'node'
  | 'folder'
  | 'keychain'
  | 'browser'
  | 'electron'
  | 'proxy'
  | 'certificates'
  | 'reach'
  | `reach-${string}`
  | 'clock';

/**
 * One thing that the health check looked at. `attention`: it works, with less than it could; `unchecked`: it was not looked at,
 * which is never "fine". `found` and `remedy` are sentences.
 */
export interface Diagnosis {
  readonly id: CheckId;
  readonly what: string;
  readonly result: 'ok' | 'attention' | 'failed' | 'unchecked';
  readonly found: string;
  readonly remedy?: string;
}
