import type { ConnectState } from '../../shared/ipc/views.ts';
import type { Json } from '../../shared/json.ts';
import { ParameterRuleBroken } from '../../shared/parameters/faults.ts';
import { FORMATS } from '../../shared/parameters/formats/formats.ts';
import type { Parameter } from '../../shared/parameters/parameter.ts';
import { secretReference } from '../../shared/parameters/secret-reference.ts';
import { Fault } from '../../shared/results/fault.ts';
import type { Problem } from '../../shared/results/problem.ts';
import { connectText as text } from '../../shared/text/connect.ts';
import type { Engagement } from '../engagements/engagement.ts';
import { EmptySecret } from '../vault/faults.ts';
import { operatorKey } from '../vault/key.ts';
import { describeKeychain } from '../vault/keychain-state.ts';
import { Secret } from '../vault/secret.ts';
import { SecretHasLines } from './connect-faults.ts';
import type { DeskContext } from './context.ts';

export type KeptIn = ConnectState['kept']['accessToken'];

/** Where a secret came to be, and why not where it was wished. */
export interface Stored {
  readonly kept: 'keychain' | 'memory';
  readonly problem: Problem | undefined;
}

/** Entry of the keychain for a secret typed in the window; values refer to it by this name. */
export function entryOf(engagement: string, name: string): string {
  return `${engagement} ${name}`;
}

/**
 * A pasted text as a secret, known to the redactor from here on.
 * @throws EmptySecret, SecretHasLines
 */
export function pastedSecret({ app }: Pick<DeskContext, 'app'>, name: string, pasted: string): Secret {
  const bare = pasted.trim();
  const secret = new Secret(bare);
  if (bare === '') throw new EmptySecret(name);
  app.redactor.add(secret);
  if (/[\r\n\u2028\u2029\u0085]/.test(bare)) throw new SecretHasLines(name);
  return secret;
}

/**
 * A secret of a known form, such as a key that is a UUID, is looked at before it is kept: what was cut off or pasted into
 * the wrong field is found here and not by the other side.
 * @throws ParameterRuleBroken, which offers nothing and repeats nothing
 */
export function mustFit({ name, format }: Parameter, pasted: string): void {
  if (format === undefined) return;
  const verdict = FORMATS[format](pasted.trim());
  if (verdict.is === 'refused') throw new ParameterRuleBroken(name, verdict.what, verdict.fix);
}

/** Keeps a secret in the keychain where that is wished and possible, else in memory, and says why. */
export async function keepSecret(
  desk: Pick<DeskContext, 'app' | 'held'>,
  engagement: Pick<Engagement, 'id' | 'practice'>,
  name: string,
  secret: Secret,
  remember: boolean,
): Promise<Stored> {
  const { id } = engagement;
  const inMemory = (problem: Problem | undefined): Stored => {
    desk.held.set(id, name, secret);
    return { kept: 'memory', problem };
  };
  if (!remember) {
    // Best effort: what is in memory is used first.
    await forgetEntry(desk, engagement, name).catch(() => undefined);
    return inMemory(undefined);
  }
  // Practice reads its secrets from its own systems, never from the keychain.
  const { usable, problem } = await keychainFor(desk, engagement);
  if (!usable) return inMemory(problem);
  try {
    const { vault } = await desk.app.keychain();
    await vault?.put(operatorKey(entryOf(id, name)), secret);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return inMemory({ ...error.toProblem(), message: text.notSaved(error.message) });
  }
  desk.held.forget(id, name);
  return { kept: 'keychain', problem: undefined };
}

/** Takes a secret out of memory and keychain. */
export async function forgetSecret(
  desk: Pick<DeskContext, 'app' | 'held'>,
  engagement: Pick<Engagement, 'id' | 'practice'>,
  name: string,
): Promise<void> {
  desk.held.forget(engagement.id, name);
  await forgetEntry(desk, engagement, name);
}

async function forgetEntry(
  { app }: Pick<DeskContext, 'app'>,
  { id, practice }: Pick<Engagement, 'id' | 'practice'>,
  name: string,
): Promise<void> {
  if (practice) return;
  const { vault } = await app.keychain();
  await vault?.delete(operatorKey(entryOf(id, name)));
}

/** The reference under which a secret of this engagement can be used now; undefined when it is not at hand. */
export async function referenceTo(
  { app, held }: Pick<DeskContext, 'app' | 'held'>,
  engagement: Engagement,
  name: string,
): Promise<Json | undefined> {
  if (held.get(engagement.id, name) !== undefined) return { prompt: true };
  const entry = entryOf(engagement.id, name);
  if (!engagement.practice) {
    const { vault } = await app.keychain();
    const kept = await vault?.get(operatorKey(entry)).catch(() => undefined);
    if (kept !== undefined) return { keychain: entry };
  }
  // From a values file: an environment variable, or an entry that the operator named.
  const given = secretReference.safeParse(engagement.facts[name]?.value);
  if (!given.success) return undefined;
  if ('env' in given.data) return app.env(given.data.env) === undefined ? undefined : given.data;
  return 'keychain' in given.data && given.data.keychain !== entry ? given.data : undefined;
}

/** Where it is kept, for the window. */
export async function keptIn(
  desk: Pick<DeskContext, 'app' | 'held'>,
  engagement: Engagement,
  name: string,
): Promise<KeptIn> {
  const reference = await referenceTo(desk, engagement, name);
  if (reference === undefined) return 'none';
  return typeof reference === 'object' && reference !== null && 'keychain' in reference ? 'keychain' : 'memory';
}

/** Whether the keychain can keep a secret of this engagement. */
export async function keychainFor(
  { app }: Pick<DeskContext, 'app'>,
  { practice }: Pick<Engagement, 'practice'>,
): Promise<{ readonly usable: boolean; readonly problem: Problem | undefined }> {
  if (practice) {
    const problem = { code: 'practice-in-memory', message: text.practiceMemory, fix: text.practiceMemoryFix };
    return { usable: false, problem };
  }
  const { state } = await app.keychain();
  if (state.is === 'usable') return { usable: true, problem: undefined };
  const { found, remedy = '' } = describeKeychain(state);
  return { usable: false, problem: { code: `keychain-${state.is}`, message: text.notSaved(found), fix: remedy } };
}
