import type { Problem } from '../../shared/results/problem.ts';
import type { LockParts } from '../engagements/lock.ts';
import type { EngagementStore } from '../engagements/store.ts';
import type { EngineClock } from '../engine/ports.ts';
import type { ExportPorts } from '../forms/export-form.ts';
import type { loadProfiles } from '../profiles/load.ts';
import type { Transport } from '../systems/http/transport.ts';
import type { TransactionListener } from '../systems/nexus-database/told.ts';
import type { OpenedKeychain } from '../vault/keychain.ts';
import type { PracticeFetch } from '../vault/practice-vault.ts';
import type { Redactor } from '../vault/redactor.ts';
import type { Secret } from '../vault/secret.ts';
import type { Runnable } from './runnable.ts';

/** Everything that working on runs needs; built once by the composition root. */
export interface Surroundings {
  readonly folder: string;
  readonly store: EngagementStore;
  readonly locks: LockParts;
  readonly clock: EngineClock;
  readonly redactor: Redactor;
  readonly exports: ExportPorts;
  /** Secrets created in this process, by account: known to it even when the place for them failed. */
  readonly inHand: Map<string, Secret>;
  /** Opened at most once a process; real systems only. */
  keychain(): Promise<OpenedKeychain>;
  env(name: string): string | undefined;
  /** Asks for a secret without showing it; undefined where nobody can be asked. */
  readonly ask?: (field: string) => Promise<Secret>;
  /** A transport to the named origins and, unless only practice is meant, to the hosts of the region table. */
  transport(named: readonly string[], reach: 'regions' | 'practice'): Transport;
  /** Hears of each transaction with a database; absent where nobody shows them. */
  readonly told?: TransactionListener;
  /** For the secret memory of the practice systems. */
  readonly practiceFetch: PracticeFetch;
  /** What can be run, and what is wrong with profiles that cannot. */
  runnables(): Promise<{ readonly runnables: readonly Runnable[]; readonly problems: readonly Problem[] }>;
  /** The profiles behind them. */
  profiles(): ReturnType<typeof loadProfiles>;
  /** A profile file as something to run. */
  runnableOf(file: string): Promise<Runnable>;
  readonly user: string;
}
