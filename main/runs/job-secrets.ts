import type { JsonObject } from '../../shared/json.ts';
import { chooseVault } from '../vault/choose.ts';
import { resolveSecret } from '../vault/input.ts';
import { accountOf } from '../vault/key.ts';
import { practiceVault } from '../vault/practice-vault.ts';
import { Secret } from '../vault/secret.ts';
import { requireFormat } from '../vault/secret-format.ts';
import type { SecretKey, Vault } from '../vault/vault.ts';
import type { SecretPlace } from './keeper.ts';
import type { PracticeAtHand } from './practice.ts';
import type { Runnable } from './runnable.ts';
import type { Surroundings } from './surroundings.ts';

/** The secrets of one job: those the operator refers to, those kept earlier, and where new ones go. */
export interface JobSecrets {
  readonly vault: Vault;
  /** Where created secrets go; undefined when there is no place. */
  readonly place: SecretPlace | undefined;
  /** Created secrets can be looked up later: a file or the screen is no place for that. */
  readonly lasting: boolean;
  /** The secret that a parameter refers to, asked for once; undefined when the operator gave none. */
  given(name: string): Promise<Secret | undefined>;
  /** From now on `given` gives this one. */
  hold(name: string, secret: Secret): void;
  kept(key: SecretKey): Promise<Secret | undefined>;
  /** Keys of the secrets that were looked up and found in the vault. */
  found(): readonly SecretKey[];
  forget(key: SecretKey): Promise<void>;
}

interface Parts {
  readonly values: JsonObject;
  /** Where a created secret goes when there is no keychain. */
  readonly place: SecretPlace | undefined;
  readonly practice: PracticeAtHand | undefined;
  readonly runnable: Runnable;
}

/** Opens the keychain for real systems; practice keeps its secrets in the practice systems. */
export async function jobSecrets(around: Surroundings, parts: Parts): Promise<JobSecrets> {
  const { values, practice, runnable } = parts;
  const { inHand, redactor } = around;
  const { vault, saved } = chooseVault(
    practice === undefined
      ? { practice: false, keychain: await around.keychain() }
      : { practice: true, ...serverVault(practice, around) },
  );
  const lasting = saved || practice !== undefined;
  const samples = practice === undefined ? {} : runnable.sampleSecrets(practice.json);
  const found = new Map<string, SecretKey>();
  const asked = new Map<string, Promise<Secret | undefined>>();

  async function find(name: string): Promise<Secret | undefined> {
    const reference = values[name];
    const sample = samples[name];
    if (reference === undefined) return sample === undefined ? undefined : known(new Secret(sample));
    const prompt = around.ask === undefined ? {} : { prompt: around.ask };
    const secret = known(await resolveSecret(name, reference, { env: around.env, vault, ...prompt }));
    const parameter = runnable.parameters.find((each) => each.name === name);
    if (parameter !== undefined) requireFormat(parameter, secret);
    return secret;
  }
  function known(secret: Secret): Secret {
    redactor.add(secret);
    return secret;
  }

  return {
    vault,
    place: lasting ? vaultPlace(vault) : parts.place,
    lasting,
    given(name) {
      const before = asked.get(name) ?? find(name);
      asked.set(name, before);
      return before;
    },
    hold(name, secret) {
      asked.set(name, Promise.resolve(known(secret)));
    },
    async kept(key) {
      const created = inHand.get(accountOf(key));
      if (created !== undefined) return created;
      const secret = await vault.get(key);
      if (secret === undefined) return undefined;
      found.set(accountOf(key), key);
      return known(secret);
    },
    found: () => [...found.values()],
    async forget(key) {
      inHand.delete(accountOf(key));
      await vault.delete(key);
    },
  };
}

function serverVault(practice: PracticeAtHand, around: Surroundings) {
  if (practice.server === undefined) return {};
  return { server: practiceVault({ origin: practice.server, fetch: around.practiceFetch }) };
}

function vaultPlace(vault: Vault): SecretPlace {
  const words = vault.keptIn === 'keychain' ? 'the OS keychain' : 'memory, for practice only';
  return { words, put: (key, secret) => vault.put(key, secret) };
}
