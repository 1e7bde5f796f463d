import type { JsonObject } from '../../shared/json.ts';
import type { Finding } from '../../shared/results/finding.ts';
import { runText as text } from '../../shared/text/run.ts';
import type { Engagement } from '../engagements/engagement.ts';
import { fold, type History } from '../engagements/fold.ts';
import { seenBy } from '../engagements/own-facts.ts';
import { type Exported, exportForm } from '../forms/export-form.ts';
import { FormSubjectUnknown } from '../forms/faults.ts';
import type { DetailsForm, FormFormat, SecretHandling } from '../forms/model.ts';
import type { Secret } from '../vault/secret.ts';
import { formSecretsOf } from './form-secrets.ts';
import type { Job } from './job.ts';
import { latestChecks } from './latest-checks.ts';
import type { KeptSecret, Runnable } from './runnable.ts';
import { stepLines } from './step-lines.ts';
import type { Surroundings } from './surroundings.ts';

/** Which files to write, where, and what becomes of the secret in them. */
export interface ExportWish {
  readonly folder: string;
  readonly formats: readonly FormFormat[];
  readonly handling: SecretHandling;
}

/** What a form is made from besides the engagement: whose form it is, and its secret where that is at hand. */
export interface FormSource {
  readonly runnable: Pick<Runnable, 'id' | 'steps' | 'form'>;
  readonly secret: Secret | undefined;
  /** Further ones, for a form that has a place for them. */
  readonly secrets: readonly KeptSecret[];
  readonly history: History;
}

/** What a run adds to the form. */
export interface FormAbout {
  readonly findings: readonly Finding[];
  readonly journalHead: string;
  /** Whom the form is about, where runs made several; else the latest. */
  readonly subject?: string | undefined;
}

/**
 * Writes the details form from the engagement's facts. A half-finished run gives a half-filled form that says so.
 * @throws the faults of exports and of the vault
 */
export async function exportJob(
  around: Surroundings,
  job: Job,
  engagementId: string,
  wish: ExportWish,
  about: FormAbout,
): Promise<Exported> {
  const { engagement: whole } = await around.store.open(engagementId);
  const history = fold(await around.store.journals(engagementId));
  const engagement = seenBy(whole, job.runnable, history);
  const { runnable } = job;
  const secrets = await formSecretsOf(job, runnable, history);
  const source = { runnable, secret: await clientSecretOf(job, engagement), secrets, history };
  return writeForm(around, formOf(around, source, engagement, about), wish);
}

/** @throws the faults of exports */
export function writeForm(
  { exports }: Pick<Surroundings, 'exports'>,
  form: DetailsForm,
  { formats, handling, folder }: ExportWish,
): Promise<Exported> {
  return exportForm({ form, formats, handling, folder, ports: exports });
}

/**
 * The form as it stands: what is previewed is what is exported. `engagement` is as the runbook sees it (`seenBy`).
 * @throws FormSubjectUnknown
 */
export function formOf(
  { clock }: Pick<Surroundings, 'clock'>,
  { runnable, secret, secrets, history }: FormSource,
  engagement: Engagement,
  about: FormAbout,
): DetailsForm {
  const form = runnable.form({
    customer: engagement.customer,
    facts: factsOf(engagement),
    secret,
    secrets,
    history,
    subject: about.subject,
    notes: notesOn(about.findings),
    madeAt: new Date(clock.now()).toISOString(),
    practice: engagement.practice,
    journalHead: about.journalHead,
    steps: stepLines(history, runnable),
    checks: latestChecks(history, runnable.id),
    kept: Object.values(engagement.secrets).map(({ name, subject, keptIn }) => ({ name, subject, keptIn })),
  });
  const known = (form.subjects ?? []).map(({ id }) => id);
  const { subject } = about;
  if (subject !== undefined && !known.includes(subject)) throw new FormSubjectUnknown(form.title, subject, known);
  return form;
}

/** The client secret of an engagement as its runbook sees it, where it is at hand. @throws the faults of the vault */
export async function clientSecretOf(
  job: Pick<Job, 'kept' | 'opened'>,
  engagement: Engagement,
): Promise<Secret | undefined> {
  const { clientId, orgId } = factsOf(engagement);
  if (typeof clientId !== 'string' || typeof orgId !== 'string') return undefined;
  return job.kept({ origin: job.opened.target.origin, organization: orgId, subject: clientId, name: 'clientSecret' });
}

function factsOf({ facts }: Engagement): JsonObject {
  return Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value]));
}

/** What the recipient should know about rows that are not simply granted; why and what to do is the operator's. */
function notesOn(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ finding }) => finding !== 'granted')
    .map(({ row, permissions, finding }) => text.formNote[finding](row, permissions.join(', ')));
}
