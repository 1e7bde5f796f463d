import { describe, expect, it } from 'vitest';
import { outline } from '../../../../../main/forms/outline.ts';
import { secretPart } from '../../../../../main/forms/secret-part.ts';
import { tenantRecord } from '../../../../../main/runbooks/nexus-tenant/tenant-record.ts';
import type { FormSources } from '../../../../../main/runs/runnable.ts';
import { Secret } from '../../../../../main/vault/secret.ts';
import { TENANT_STEPS } from '../../../../../shared/runbooks/nexus-tenant/steps.ts';

const CCID = '45acae06-6b7c-4f97-9c76-471cb5c21bf7';
const AT = '2026-03-04T05:06:07.000Z';

function sources(change: Partial<FormSources> = {}): FormSources {
  return {
    customer: 'Harbour Bank',
    facts: { ccid: CCID, clientId: 'nexus_client', nexusURL: 'https://nexus.example/', tenantName: 'Harbour' },
    secret: undefined,
    notes: [],
    madeAt: AT,
    practice: false,
    journalHead: 'ab'.repeat(32),
    steps: TENANT_STEPS.map(({ id, title }) => ({ id, title, status: 'done', at: AT })),
    checks: [],
    kept: [],
    ...change,
  };
}

const field = (label: string, change: Partial<FormSources> = {}) =>
  tenantRecord(sources(change)).fields.find((each) => each.label === label)?.value;

describe('the record of a tenant', () => {
  it('never holds a secret, and says where each is', () => {
    const kept = [
      { name: 'clientSecret', subject: 'nexus_client', keptIn: 'keychain' },
      { name: 'nexusApiKey', subject: CCID, keptIn: 'keychain' },
    ] as const;
    const form = tenantRecord(sources({ kept, secret: new Secret('MARKER-zq81') }));
    expect(form.withoutSecret).toBe(true);
    expect(JSON.stringify(outline(form, secretPart(form, 'clear', '')))).not.toContain('MARKER');
    expect(field('Secret of the auth client', { kept })).toBe('kept in the OS keychain');
    expect(field('Tenant’s API key', { kept })).toBe('kept in the OS keychain');
  });

  it('says whose secret of the client a second tenant uses', () => {
    const { facts } = sources();
    const second = { facts: { ...facts, clientSecretAtHand: true } };
    expect(field('Secret of the auth client', second)).toContain('engagement that created the client');
  });

  it('says when nobody gave a database', () => {
    expect(field('Database')).toContain('database administrator');
    const { facts } = sources();
    expect(field('Database', { facts: { ...facts, databaseUrl: { env: 'DB' } } })).toContain('DB');
  });

  it('names unfinished steps, and shows both readings of DesignerEnv', () => {
    const steps = TENANT_STEPS.map(({ id, title }) => ({ id, title, status: 'waiting' as const }));
    const form = tenantRecord(sources({ steps }));
    expect(form.missing).toContain('Step “Restart Digital Channels”');
    const designer = form.tables?.find(({ title }) => title === 'Transaction DesignerEnv');
    expect(designer?.rows.map(([, full, relative]) => [full, relative])).toEqual([
      ['https://nexus.example/nexus/v1', '/nexus/v1'],
      ['the tenant’s API key', 'the tenant’s API key'],
      ['https://nexus.example/nexus/v3', '/nexus/v3'],
    ]);
    for (const { head, rows } of form.tables ?? []) for (const row of rows) expect(row).toHaveLength(head.length);
  });
});
