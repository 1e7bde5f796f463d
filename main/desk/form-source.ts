import { Fault } from '../../shared/results/fault.ts';
import { formText as text } from '../../shared/text/plan.ts';
import type { Engagement } from '../engagements/engagement.ts';
import { fold } from '../engagements/fold.ts';
import { seenBy } from '../engagements/own-facts.ts';
import type { DetailsForm } from '../forms/model.ts';
import { clientSecretOf, type FormAbout, type FormSource, formOf } from '../runs/export.ts';
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

/** The form from the latest run of the runbook; without a run it is empty and says so. Sends nothing. */
export async function formNow(desk: DeskContext, id: string, runbook: string): Promise<FormNow> {
  const { engagement: whole } = await desk.app.store.open(id);
  const runnable = await runnableIn(desk, whole, runbook);
  const history = fold(await desk.app.store.journals(id));
  const engagement = seenBy(whole, runnable, history);
  const shortName = runnable.shortNameOf(factsOf(engagement));
  const made = async (secret: Secret | undefined): Promise<DetailsForm> => {
    const source: FormSource = { runnable, secret, history };
    return formOf(desk.app, source, engagement, await about(desk, id, runbook));
  };
  const without = await made(undefined);
  // Nothing is opened for a form that has no place for a secret.
  if (without.withoutSecret) return { form: without, engagement, why: undefined, shortName };
  const { secret, why } = await secretOf(desk, engagement, runbook);
  return { form: secret === undefined ? without : await made(secret), engagement, why, shortName };
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

async function about({ app }: DeskContext, id: string, runbook: string): Promise<FormAbout> {
  const journals = await app.store.journals(id);
  const latest = fold(journals).runs.findLast((run) => run.runbook === runbook);
  const lines = journals.find(({ run }) => run === latest?.run)?.lines;
  return { findings: latest?.findings ?? [], journalHead: lines?.at(-1)?.hash ?? '' };
}
