import { TENANT } from '../../../shared/runbooks/nexus-tenant/tenant.ts';
import { tenantProvisioningText } from '../../../shared/text/tenant-provisioning.ts';
import type { DetailsForm, FormField, FormTable } from '../../forms/model.ts';
import type { FormSources } from '../../runs/runnable.ts';
import { secretPlace } from '../nexus/secret-place.ts';
import { stepsTable } from '../record-steps.ts';
import { designerValues } from './by-hand/designer-env.ts';

const text = tenantProvisioningText.record;

type Name = keyof typeof text.fields;

/** The subject that each secret is kept for, by the name of the fact that holds it. */
const SECRETS: { readonly [name in Name]?: string } = {
  tenantUserPassword: 'ccid',
  clientSecret: 'clientId',
  nexusApiKey: 'ccid',
  databaseUrl: 'ccid',
};

/**
 * The completed record of a tenant, for whoever takes over. A half-finished run gives a half-filled record that says what
 * is missing. Secrets are not in it, not even for an export that may hold them: it says where each is kept.
 */
export function tenantRecord(sources: FormSources): DetailsForm {
  const names = Object.keys(text.fields) as Name[];
  const open = sources.steps.filter(({ status }) => status !== 'done' && status !== 'present');
  return {
    title: text.title,
    intro: text.intro,
    vendor: { name: '', email: '' },
    customer: sources.customer,
    fields: names.flatMap((name) => fieldOf(name, sources)),
    tables: [...designerTable(sources), stepsTable(sources)],
    withoutSecret: true,
    missing: open.map(({ title }) => text.unfinished(title)),
    notes: sources.notes,
    footer: text.footer(TENANT.source),
    madeAt: sources.madeAt,
    practice: sources.practice,
    journalHead: sources.journalHead,
  };
}

function fieldOf(name: Name, sources: FormSources): readonly FormField[] {
  const { facts, practice } = sources;
  const label = text.fields[name];
  if (name === 'ucsURL' && facts.ucsEnabled !== true) return [];
  if (name === 'databaseUrl' && facts.databaseUrl === undefined && !practice) {
    return [{ label, value: text.noDatabase }];
  }
  const subject = SECRETS[name];
  if (name === 'clientSecret' && isOfDeployment(sources)) return [{ label, value: text.ofDeployment }];
  if (subject !== undefined) return [{ label, value: secretPlace([name], facts[subject], facts[name], sources) }];
  const value = facts[name];
  return [{ label, value: typeof value === 'string' && value !== '' ? value : undefined }];
}

/** Another engagement of the deployment made the client, and keeps its secret; it was at hand. */
function isOfDeployment({ facts, kept, practice }: FormSources): boolean {
  const isOwn = facts.clientSecret !== undefined || kept.some(({ name }) => name === 'clientSecret');
  return facts.clientSecretAtHand === true && !isOwn && !practice;
}

/** What was offered for the transaction; nothing before the address is known. */
function designerTable({ facts }: FormSources): readonly FormTable[] {
  const { nexusURL } = facts;
  if (typeof nexusURL !== 'string') return [];
  const { full, relative } = designerValues(nexusURL.replace(/\/+$/, ''));
  const { title, head, key } = text.designer;
  const rows = [
    ['baseurl', full.baseurl, relative.baseurl],
    ['password', key, key],
    ['url', full.url, relative.url],
  ];
  return [{ title, head, rows }];
}
