import { Fault } from '../../shared/results/fault.ts';
import type { SecretKeeper } from '../engine/ports.ts';
import type { Redactor } from '../vault/redactor.ts';
import { Secret } from '../vault/secret.ts';
import type { SecretKey } from '../vault/vault.ts';
import { SecretNotKept } from './faults.ts';

/** Where created secrets go: tried and read back by the place itself. */
export interface SecretPlace {
  /** For example `the OS keychain`. */
  readonly words: string;
  /** Tries the place before anything is sent. @throws the fault of the place */
  ready?(): Promise<void>;
  put(key: SecretKey, secret: Secret): Promise<void>;
}

/** Under what a system's secrets are kept: its origin, and the organization or contact center there. */
export type SecretHolder = Pick<SecretKey, 'origin' | 'organization'>;

/** What a keeper is made of. `holder` is asked when a secret arrives: it is known only then. */
export interface KeeperParts {
  readonly holder: (system: string) => SecretHolder;
  /** The secret for a place of an action. @throws Fault when it is not at hand */
  readonly secretFor: (name: string) => Promise<Secret>;
  readonly place: SecretPlace | undefined;
  /** Holds every secret of this process, so that validation works even when the place failed. */
  readonly remember: (key: SecretKey, secret: Secret) => void;
  readonly redactor: Redactor;
  /** The secret of that name when it is at hand. */
  readonly atHand: (name: string) => Promise<Secret | undefined>;
  /** Random bytes, for secrets that are made here. */
  readonly random: (count: number) => Uint8Array;
  /** Undoes `remember` and `put`. */
  readonly forget: (key: SecretKey) => Promise<void>;
  /** Holds a secret for as long as this job lasts. */
  readonly hold: (name: string, secret: Secret) => void;
  /** Called once the secret is kept, so that its place is recorded. */
  readonly onKept: (key: SecretKey) => Promise<void>;
}

/** Keeps what replies yield. Nothing else happens with a secret until it is stored and read back. */
export function createKeeper(parts: KeeperParts): SecretKeeper {
  async function put(key: SecretKey, value: Secret): Promise<void> {
    parts.redactor.addPair(key.subject, value);
    parts.remember(key, value);
    if (parts.place === undefined) throw new SecretNotKept(key.name, 'no place was named.');
    await parts.place.put(key, value).catch((error: unknown) => {
      throw new SecretNotKept(key.name, error instanceof Fault ? error.message : 'the place for it refused.');
    });
  }
  return {
    async keep(system, { name, subject }, value) {
      if (!(value instanceof Secret)) throw new SecretNotKept(name, 'the reply did not hold it.');
      const key = { ...parts.holder(system), subject, name };
      await put(key, value);
      await parts.onKept(key);
    },
    async make(system, { name, subject }) {
      const known = await parts.atHand(name);
      if (known !== undefined) return { value: known, record: async () => {}, drop: async () => {} };
      const key = { ...parts.holder(system), subject, name };
      const value = new Secret(Buffer.from(parts.random(SECRET_BYTES)).toString('base64url'));
      await put(key, value).catch(async (error: unknown) => {
        await parts.forget(key).catch(() => undefined);
        throw error;
      });
      return {
        value,
        record: () => parts.onKept(key),
        // Best effort: a secret that opens nothing does no harm, and whoever finds it is told that it does not fit.
        drop: () => parts.forget(key).catch(() => undefined),
      };
    },
    secretFor: parts.secretFor,
    hold(name, value) {
      if (value instanceof Secret) parts.hold(name, value);
    },
  };
}

/** 256 bits: 43 characters that need no quoting anywhere (S003:128 asks for a random one). */
const SECRET_BYTES = 32;
