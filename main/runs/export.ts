import type { JsonObject } from '../../shared/json.ts';
import type { Finding } from '../../shared/results/finding.ts';
import { runText as text } from '../../shared/text/run.ts';
import { type Exported, exportForm } from '../forms/export-form.ts';
import type { FormFormat, SecretHandling } from '../forms/model.ts';
import type { Secret } from '../vault/secret.ts';
import type { Job } from './job.ts';
import type { Surroundings } from './surroundings.ts';

/** Which files to write, where, and what becomes of the secret in them. */
export interface ExportWish {
  readonly folder: string;
  readonly formats: readonly FormFormat[];
  readonly handling: SecretHandling;
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
  about: { readonly findings: readonly Finding[]; readonly journalHead: string },
): Promise<Exported> {
  const { engagement } = await around.store.open(engagementId);
  const facts: JsonObject = Object.fromEntries(
    Object.entries(engagement.facts).map(([name, { value }]) => [name, value]),
  );
  const form = job.runnable.form({
    customer: engagement.customer,
    facts,
    secret: await secretOf(job, facts),
    notes: notesOn(about.findings),
    madeAt: new Date(around.clock.now()).toISOString(),
    practice: engagement.practice,
    journalHead: about.journalHead,
  });
  return exportForm({
    form,
    formats: wish.formats,
    handling: wish.handling,
    folder: wish.folder,
    ports: around.exports,
  });
}

async function secretOf(job: Job, facts: JsonObject): Promise<Secret | undefined> {
  const { clientId, orgId } = facts;
  if (typeof clientId !== 'string' || typeof orgId !== 'string') return undefined;
  return job.kept({ origin: job.opened.target.origin, organization: orgId, subject: clientId, name: 'clientSecret' });
}

/** What the recipient should know about rows that are not simply granted; why and what to do is the operator's. */
function notesOn(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ finding }) => finding !== 'granted')
    .map(({ row, permissions, finding }) => text.formNote[finding](row, permissions.join(', ')));
}
