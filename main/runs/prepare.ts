import type { JsonObject } from '../../shared/json.ts';
import { plainName } from '../../shared/parameters/own-fact.ts';
import type { ParameterTable } from '../../shared/parameters/parameter.ts';
import type { Engagement } from '../engagements/engagement.ts';
import { fold, type History } from '../engagements/fold.ts';
import { seenBy } from '../engagements/own-facts.ts';
import type { StepRecord } from '../engine/step.ts';
import type { Purpose } from '../runbooks/purpose.ts';
import { accountOf } from '../vault/key.ts';
import { Secret } from '../vault/secret.ts';
import { confirmedIn, renewedAt } from './confirmed.ts';
import { recordedElsewhere } from './elsewhere.ts';
import { SecretNotGiven } from './faults.ts';
import type { FoundRunnable } from './find-runnable.ts';
import { type Decisions, layeredValues, plainLayer, splitValues } from './given-values.ts';
import type { Job } from './job.ts';
import { jobSecrets } from './job-secrets.ts';
import { journalHeadKey } from './journal-head.ts';
import { createKeeper, type SecretPlace } from './keeper.ts';
import { goneWithSystems } from './moved-systems.ts';
import { type PracticeAtHand, type PracticeWish, practiceAtHand } from './practice.ts';
import { PracticeDiffers } from './practice-faults.ts';
import { rememberSessions } from './remember-sessions.ts';
import { rememberedFor } from './remembered.ts';
import type { Opened, Runnable, Who } from './runnable.ts';
import type { Surroundings } from './surroundings.ts';

/** What a command asks for. */
export interface Order {
  readonly found: FoundRunnable;
  /** Content of the values file. */
  readonly given: JsonObject;
  readonly engagement: string | undefined;
  readonly practice: PracticeWish | undefined;
  readonly purpose: Purpose;
  /** Where a created secret goes when there is no keychain. */
  readonly place: SecretPlace | undefined;
  /** Facts of the engagement that do not count as values this time. */
  readonly without?: readonly string[];
}

/**
 * Brings values, engagement, secrets and target together. Sends nothing.
 * @throws the faults of values, secret references, practice and engagements
 */
export async function prepare(around: Surroundings, order: Order): Promise<Job> {
  const engagement =
    order.engagement === undefined ? undefined : (await around.store.open(order.engagement)).engagement;
  const isPractice = order.practice !== undefined;
  if (engagement !== undefined && engagement.practice !== isPractice) {
    throw new PracticeDiffers(engagement.id, engagement.practice);
  }
  const practice =
    order.practice === undefined ? undefined : await practiceAtHand(order.practice, around.transport([], 'practice'));
  try {
    return await prepared(around, order, engagement, practice);
  } catch (error) {
    await practice?.close();
    throw error;
  }
}

const NOBODY: Who = { id: '', shortName: '', name: '' };

async function prepared(
  around: Surroundings,
  order: Order,
  engagement: Engagement | undefined,
  practice: PracticeAtHand | undefined,
): Promise<Job> {
  const { runnable, profileFile } = order.found;
  const { values: own, decisions: typed } = splitValues(order.given);
  const history = fold(engagement === undefined ? [] : await around.store.journals(engagement.id));
  const seen = engagement === undefined ? {} : seenBy(engagement, runnable, history).facts;
  const forgotten = runnable.forgets?.(own) ?? [];
  const known = Object.entries(seen).filter(([name]) => !forgotten.includes(name));
  const facts = Object.fromEntries(known.map(([name, { value }]) => [name, value]));
  // What a row means was decided once; acceptances and notes are asked for each time.
  const decisions = { ...typed, rows: { ...(facts.rows as Decisions['rows'] | undefined), ...typed.rows } };
  const table = tableFor(runnable, practice);
  const typedNow = plainLayer(table, own);
  // What opened the former place is not sent to another one unasked.
  const moved = goneWithSystems(facts, { ...facts, ...typedNow }).map(plainName(runnable.id));
  const remembered = rememberedFor(runnable.parameters, facts, [...(order.without ?? []), ...moved]);
  const named = new Set(Object.keys({ ...remembered, ...typedNow }));
  const sample = practice === undefined ? {} : runnable.sample(practice.json, named);
  const values = layeredValues(table, [sample, remembered, own]);

  const secrets = await jobSecrets(around, { values, place: order.place, practice, runnable });

  const opened = await runnable.open({
    values,
    accepted: decisions.accept,
    secret: secrets.given,
    kept: (origin, organization, subject, name) => secrets.kept({ origin, organization, subject, name }),
    practice: practice?.json,
    purpose: order.purpose,
    secretKeptIn: secrets.place?.words,
    clock: around.clock,
    elsewhere: (origin) =>
      recordedElsewhere(around.store, {
        runbook: runnable.id,
        practice: practice !== undefined,
        origin,
        except: engagement?.id,
      }),
    sessions: rememberSessions(around, secrets.vault, practice?.server),
    ...(around.told === undefined ? {} : { told: around.told }),
    transport: (named) => around.transport(named, practice === undefined ? 'regions' : 'practice'),
  });

  const records = recordsOf(history, opened);
  const live: Job['live'] = { onKept: async () => {}, who: () => NOBODY };
  return {
    runnable,
    profileFile,
    opened,
    engagement,
    history,
    values,
    forgotten,
    decisions,
    practice: practice !== undefined,
    endsWithCommand: order.practice?.is === 'own',
    given: { values: { ...facts, ...values, rows: decisions.rows }, accepted: decisions.accept, records },
    keeper: createKeeper({
      holder: (system) => opened.holder?.(system) ?? { origin: opened.target.origin, organization: live.who().id },
      async secretFor(name) {
        const secret = await opened.secretFor?.(name);
        if (secret === undefined) throw new SecretNotGiven(name);
        return secret;
      },
      atHand: async (name) => opened.secretFor?.(name),
      random: around.locks.random,
      forget: secrets.forget,
      hold: secrets.hold,
      place: secrets.place,
      remember: (key, secret) => void around.inHand.set(accountOf(key), secret),
      redactor: around.redactor,
      onKept: async (key) => (secrets.lasting ? live.onKept(key) : undefined),
    }),
    kept: secrets.kept,
    foundSecrets: secrets.found,
    placeReady: async () => secrets.place?.ready?.(),
    forget: secrets.forget,
    keepHead: async (engagementId, run, head) => {
      // Best effort: without a keychain the head is still printed on every export.
      await secrets.vault.put(journalHeadKey(engagementId, run), new Secret(head)).catch(() => undefined);
    },
    live,
    async close() {
      await opened.close?.();
      await practice?.close();
    },
  };
}

/** The table that values are checked against: a rehearsal has secrets of its own, so none has to be given. */
function tableFor({ parameters, sampleSecrets }: Runnable, practice: PracticeAtHand | undefined): ParameterTable {
  const own = practice === undefined ? {} : sampleSecrets(practice.json);
  return parameters.map((parameter) =>
    Object.hasOwn(own, parameter.name) ? { ...parameter, required: false } : parameter,
  );
}

/**
 * Manual steps that a person confirmed are known as such, so that they are not asked for twice. What a rotation repeats
 * hands the secret over: with another secret it has to be confirmed again.
 */
function recordsOf(history: History, { runbook, rotation }: Opened): ReadonlyMap<string, StepRecord> {
  const records = new Map(history.runbooks.get(runbook.id)?.records);
  const repeated = new Set(rotation?.(true).steps.map(({ id }) => id));
  const renewed = renewedAt(history, runbook.id);
  for (const [step, { at }] of confirmedIn(history, runbook.id)) {
    const record = records.get(step) ?? { out: {}, before: undefined, unanswered: false, owned: false };
    const isVoid = repeated.has(step) && renewed !== undefined && renewed > at;
    if (!isVoid) records.set(step, { ...record, confirmed: true });
  }
  return records;
}
