import type { JsonObject } from '../../shared/json.ts';
import type { Engagement } from '../engagements/engagement.ts';
import type { History } from '../engagements/fold.ts';
import type { Given } from '../engine/knowledge.ts';
import type { SecretKeeper } from '../engine/ports.ts';
import type { Secret } from '../vault/secret.ts';
import type { SecretKey } from '../vault/vault.ts';
import type { Decisions } from './given-values.ts';
import type { Opened, Runnable, Who } from './runnable.ts';

/** A runbook bound to its target, with everything a command on it needs. */
export interface Job {
  readonly runnable: Runnable;
  /** The profile file it was read from, when it was named by its path. */
  readonly profileFile: string | undefined;
  readonly opened: Opened;
  readonly engagement: Engagement | undefined;
  readonly history: History;
  readonly given: Given;
  readonly decisions: Decisions;
  readonly values: JsonObject;
  /** Names of remembered values that do not count from now on. */
  readonly forgotten: readonly string[];
  readonly practice: boolean;
  /** The practice systems were started for this command and end with it. */
  readonly endsWithCommand: boolean;
  readonly keeper: SecretKeeper;
  /** The secret of this target, from this process, the vault or the practice systems. */
  kept(key: SecretKey): Promise<Secret | undefined>;
  /** Keys of the secrets that were looked up and found in the vault. */
  foundSecrets(): readonly SecretKey[];
  forget(key: SecretKey): Promise<void>;
  /** Tries the place for created secrets, where it can be tried. */
  placeReady(): Promise<void>;
  /** Keeps a journal's head hash beside the secrets, so that an edited journal shows. */
  keepHead(engagement: string, run: string, head: string): Promise<void>;
  /** What is known only later, shared with the keeper. */
  readonly live: {
    /** Records where a secret was kept; set by whoever has a journal open. */
    onKept: (key: SecretKey) => Promise<void>;
    /** Who the target is, once a plan has read it. */
    who: () => Who;
  };
  close(): Promise<void>;
}
