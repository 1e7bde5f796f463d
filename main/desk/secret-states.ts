import type { Handlers } from '../../shared/ipc/contract.ts';
import type { SecretState } from '../../shared/ipc/views.ts';
import type { Parameter } from '../../shared/parameters/parameter.ts';
import { secretReference } from '../../shared/parameters/secret-reference.ts';
import type { Engagement, SecretRef } from '../engagements/engagement.ts';
import { seenBy } from '../engagements/own-facts.ts';
import { inTime } from '../in-time.ts';
import type { Runnable } from '../runs/runnable.ts';
import { operatorKey } from '../vault/key.ts';
import { entryOf } from './connect-secrets.ts';
import type { DeskContext } from './context.ts';
import { heldName, secretParameters } from './secret-parameters.ts';
import { factsOf } from './values-change.ts';
import { practiceOf } from './values-read.ts';
import { runnableIn } from './values-runnable.ts';

/** The page appears after this time, whether or not somebody has answered the keychain's prompt. */
const PATIENCE_MS = 1_500;
const NONE = { kept: 'none' } as const;

type State = Omit<SecretState, 'name'>;

/** Where the secrets of a runbook's page stand. */
export function secretStatesHandlers(desk: DeskContext): Pick<Handlers, 'secrets.states'> {
  return {
    async 'secrets.states'({ engagement: id, runbook }) {
      const { engagement } = await desk.app.store.open(id);
      const runnable = await runnableIn(desk, engagement, runbook);
      const practice = await practiceOf(desk, engagement);
      const samples = practice === undefined ? {} : runnable.sampleSecrets(practice);
      const states = secretParameters(runnable).map(async (parameter): Promise<SecretState> => {
        const { name } = parameter;
        const found = (await given(desk, engagement, runnable, parameter)) ?? created(engagement, runnable, parameter);
        const sample: State = Object.hasOwn(samples, name) ? { kept: 'practice' } : NONE;
        return { name, ...(found === undefined || found.kept === 'none' ? sample : found) };
      });
      return { secrets: await Promise.all(states) };
    },
  };
}

/** What the operator handed over or referred to; undefined where there is nothing of the kind. */
async function given(
  desk: DeskContext,
  engagement: Engagement,
  runnable: Runnable,
  { name }: Parameter,
): Promise<State | undefined> {
  const key = heldName(runnable, name);
  const reference = secretReference.safeParse(engagement.facts[key]?.value).data;
  if (reference === undefined) return undefined;
  if ('prompt' in reference) return desk.held.get(engagement.id, key) === undefined ? NONE : { kept: 'memory' };
  if ('env' in reference) {
    return desk.app.env(reference.env) === undefined ? NONE : { kept: 'memory', entry: reference.env };
  }
  const entry = reference.keychain;
  const named = entry === entryOf(engagement.id, key) ? {} : { entry };
  return (await isInKeychain(desk, engagement.id, entry)) ? { kept: 'keychain', ...named } : NONE;
}

/** While the keychain has not answered, the entry counts as gone; the window hears of it when it has. */
async function isInKeychain({ app, tell }: DeskContext, id: string, entry: string): Promise<boolean> {
  let isThere = false;
  const looked = app
    .keychain()
    .then(({ vault }) => vault?.get(operatorKey(entry)))
    .then((secret) => {
      isThere = secret !== undefined;
    })
    .catch(() => undefined);
  if (!(await inTime(looked, PATIENCE_MS))) void looked.then(() => tell('engagement-changed', { engagement: id }));
  return isThere;
}

/** A secret that a run made and kept: it belongs to something that this runbook knows, for example its client. */
function created(engagement: Engagement, runnable: Runnable, { name }: Parameter): State | undefined {
  const known = Object.values(factsOf(seenBy(engagement, runnable))).flatMap((value) =>
    typeof value === 'string' ? [value.toLowerCase()] : [],
  );
  const fits = (ref: SecretRef) => ref.name === name && known.includes(ref.subject.toLowerCase());
  const found = Object.values(engagement.secrets).find(fits);
  return found === undefined ? undefined : { kept: found.keptIn, made: true };
}
