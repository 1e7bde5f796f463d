import type { z } from 'zod/mini';
import { LiteralSecret } from '../../shared/parameters/faults.ts';
import { secretReference } from '../../shared/parameters/secret-reference.ts';
import { EmptySecret } from './faults.ts';
import {
  SecretEntryMissing,
  SecretPromptImpossible,
  SecretReferenceInvalid,
  SecretVariableMissing,
} from './input-faults.ts';
import { operatorKey } from './key.ts';
import { Secret } from './secret.ts';
import type { Vault } from './vault.ts';

export interface SecretSources {
  readonly env: (name: string) => string | undefined;
  readonly vault: Vault;
  /** Asks without showing what is typed; left out where nobody can be asked. */
  readonly prompt?: (field: string) => Promise<Secret>;
}

/**
 * The reference in `value`, which stands in the input `field`.
 * @throws LiteralSecret for a text, SecretReferenceInvalid for anything else that is not one of the three forms.
 */
export function readSecretReference(field: string, value: unknown): z.infer<typeof secretReference> {
  // A number is refused as a literal too: an unquoted PIN is as clear as a quoted one.
  if (typeof value === 'string' || typeof value === 'number') throw new LiteralSecret(field);
  const parsed = secretReference.safeParse(value);
  if (!parsed.success) throw new SecretReferenceInvalid(field);
  return parsed.data;
}

/**
 * The secret that a reference of the values file stands for; never empty.
 * @throws the faults of `readSecretReference`; SecretVariableMissing, SecretEntryMissing, SecretPromptImpossible,
 * EmptySecret; and those of the vault.
 */
export async function resolveSecret(field: string, value: unknown, sources: SecretSources): Promise<Secret> {
  const parsed = readSecretReference(field, value);
  if ('env' in parsed) {
    const text = sources.env(parsed.env);
    if (text === undefined) throw new SecretVariableMissing(field, parsed.env);
    return full(field, new Secret(text), `the environment variable ${parsed.env}`);
  }
  if ('keychain' in parsed) {
    const secret = await sources.vault.get(operatorKey(parsed.keychain));
    const saved = sources.vault.keptIn === 'keychain';
    if (secret === undefined) throw new SecretEntryMissing(field, parsed.keychain, saved);
    return full(field, secret, `the keychain entry "${parsed.keychain}"`);
  }
  if (sources.prompt === undefined) throw new SecretPromptImpossible(field);
  return full(field, await sources.prompt(field), 'the prompt');
}

function full(field: string, secret: Secret, from: string): Secret {
  if (secret.length === 0) throw new EmptySecret(field, from);
  return secret;
}
