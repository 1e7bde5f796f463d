import type { Tell } from '../../shared/ipc/contract.ts';
import type { Problem } from '../../shared/results/problem.ts';
import type { App } from '../app.ts';
import type { Shell } from '../shell/shell.ts';
import type { ExchangeLog } from './exchange-log.ts';
import type { HeldSecrets } from './held-secrets.ts';
import type { PracticeHost } from './practice-host.ts';
import type { Works } from './works.ts';

/** What the desk uses of the shell. */
export type DeskShell = Pick<
  Shell,
  | 'kind'
  | 'notices'
  | 'printPdf'
  | 'copyText'
  | 'openLink'
  | 'allowLoopback'
  | 'chooseFolder'
  | 'showFile'
  | 'canChooseFolder'
>;

/** What every group of handlers is built on. */
export interface DeskContext {
  readonly app: App;
  readonly shell: DeskShell;
  readonly tell: Tell;
  readonly practice: PracticeHost;
  readonly held: HeldSecrets;
  readonly exchanges: ExchangeLog;
  readonly works: Works;
  /** What the operator should know besides the notices of app and shell: one of a kind. Can change. */
  readonly notices: Map<string, Problem>;
}
