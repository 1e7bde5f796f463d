import { Fault } from '../../shared/results/fault.ts';
import { formText as text } from '../../shared/text/plan.ts';
import type { Engagement } from '../engagements/engagement.ts';
import { fold, type History } from '../engagements/fold.ts';
import { seenBy } from '../engagements/own-facts.ts';
import type { DetailsForm } from '../forms/model.ts';
import { clientSecretOf, type FormAbout, type FormSource, formOf } from '../runs/export.ts';
import { formSecretsOf } from '../runs/form-secrets.ts';
import type { KeptSecret } from '../runs/runnable.ts';
import type { Secret } from '../vault/secret.ts';
import type { DeskContext } from './context.ts';
import { openJob } from './open-job.ts';
import { ClientSecretNotHere } from './run-place-faults.ts';
import { factsOf } from './values-change.ts';
import { runnableIn } from './values-runnable.ts';

/** The form of an engagement as it stands, and why its secret is not in it. */
export interface FormNow {
  readonly form: DetailsForm;
  readonly engagement: Engagement;
  readonly why: string | undefined;
  /** What is typed to confirm clear text; empty while nobody knows. */
  readonly shortName: string;
}

/**
 * The form from the latest run of the runbook; without a run it is empty and says so. Sends nothing.
 * @param subject whom it is about, where runs made several; else the latest
 */
export async function formNow(
  desk: DeskContext,
  id: string,
  runbook: string,
  subject: string | undefined,
): Promise<FormNow> {
  const { engagement: whole } = await desk.app.store.open(id);
  const runnable = await runnableIn(desk, whole, runbook);
  const history = fold(await desk.app.store.journals(id));
  const engagement = seenBy(whole, runnable, history);
  const shortName = runnable.shortNameOf(factsOf(engagement));
  const made = async ({ secret, secrets = [] }: Partial<FormSecrets>): Promise<DetailsForm> => {
    const source: FormSource = { runnable, secret, secrets, history };
    return formOf(desk.app, source, engagement, { ...(await about(desk, id, runbook)), subject });
  };
  const without = await made({});
  // Nothing is opened for a form that has no place for a secret.
  if (without.withoutSecret) return { form: without, engagement, why: undefined, shortName };
  const { why, ...found } =
    runnable.formSecrets === undefined
      ? await secretOf(desk, engagement, runbook)
      : await linksOf(desk, engagement, runbook, history);
  return { form: await made(found), engagement, why, shortName };
}

interface FormSecrets {
  readonly secret: Secret | undefined;
  readonly secrets: readonly KeptSecret[];
}

/** The secret of the client that a runbook made. @throws ClientSecretNotHere */
export async function createdClientSecret(desk: DeskContext, id: string, runbook: string): Promise<Secret> {
  const { engagement: whole } = await desk.app.store.open(id);
  const runnable = await runnableIn(desk, whole, runbook);
  const engagement = seenBy(whole, runnable, fold(await desk.app.store.journals(id)));
  const { secret } = await secretOf(desk, engagement, runbook);
  if (secret === undefined) throw new ClientSecretNotHere();
  return secret;
}

/** A form can be filled without its secret: a rehearsal that is over, for example, took it along. */
async function secretOf(
  desk: DeskContext,
  engagement: Engagement,
  runbook: string,
): Promise<{ readonly secret: Secret | undefined; readonly why: string | undefined }> {
  if (engagement.facts.clientId === undefined) return { secret: undefined, why: text.noClient };
  try {
    const { job } = await openJob(desk, { engagement: engagement.id, runbook, purpose: 'verify' });
    const secret = await clientSecretOf(job, engagement).finally(() => job.close());
    return { secret, why: secret === undefined ? text.secretGone : undefined };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { secret: undefined, why: error.message };
  }
}

/** What a runbook's replies held and its form has places for; those of a rehearsal that is over went with it. */
async function linksOf(
  desk: DeskContext,
  { id }: Engagement,
  runbook: string,
  history: History,
): Promise<{ readonly secrets?: readonly KeptSecret[]; readonly why: string | undefined }> {
  try {
    const { job } = await openJob(desk, { engagement: id, runbook, purpose: 'verify' });
    const secrets = await formSecretsOf(job, job.runnable, history).finally(() => job.close());
    return { secrets, why: secrets.length === 0 ? text.noLinks : undefined };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { why: error.message };
  }
}

async function about({ app }: DeskContext, id: string, runbook: string): Promise<FormAbout> {
  const journals = await app.store.journals(id);
  const latest = fold(journals).runs.findLast((run) => run.runbook === runbook);
  const lines = journals.find(({ run }) => run === latest?.run)?.lines;
  return { findings: latest?.findings ?? [], journalHead: lines?.at(-1)?.hash ?? '' };
}
