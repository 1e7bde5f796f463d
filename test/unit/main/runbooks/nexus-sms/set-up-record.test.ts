import { describe, expect, it } from 'vitest';
import { outline } from '../../../../../main/forms/outline.ts';
import { renderJson } from '../../../../../main/forms/render-json.ts';
import { secretPart } from '../../../../../main/forms/secret-part.ts';
import { setUpRecord } from '../../../../../main/runbooks/nexus-sms/set-up-record.ts';
import type { FormSources, StepRecordLine } from '../../../../../main/runs/runnable.ts';
import { Secret } from '../../../../../main/vault/secret.ts';
import { SMS_VARIANTS, type SmsVariantId } from '../../../../../shared/runbooks/nexus-sms/variants.ts';
import { SENDER_OPTIONS } from '../../../../../shared/sms/sender-options.ts';

const IDS = Object.keys(SMS_VARIANTS) as readonly SmsVariantId[];
const CCID = '45acae06-6b7c-4f97-9c76-471cb5c21bf7';
const AT = '2026-03-04T05:06:07.000Z';

function sources(id: SmsVariantId, change: Partial<FormSources> = {}): FormSources {
  return {
    customer: 'Acme',
    facts: { ccid: CCID, nexusURL: 'https://digital.example' },
    secret: undefined,
    notes: [],
    madeAt: AT,
    practice: false,
    journalHead: 'ab'.repeat(32),
    steps: SMS_VARIANTS[id].steps.map(({ id: step, title }) => ({ id: step, title, status: 'done', at: AT })),
    checks: [],
    kept: [],
    ...change,
  };
}

const table = (id: SmsVariantId, title: string, change: Partial<FormSources>) =>
  setUpRecord(SMS_VARIANTS[id], sources(id, change)).tables?.find((each) => each.title === title);
const field = (id: SmsVariantId, label: string, change: Partial<FormSources>) =>
  setUpRecord(SMS_VARIANTS[id], sources(id, change)).fields.find((each) => each.label === label)?.value;

describe('the set-up record', () => {
  it.each(IDS)('of %s has no region, no addressee, and rows as wide as their heads', (id) => {
    const form = setUpRecord(SMS_VARIANTS[id], sources(id));
    expect(form.region).toBeUndefined();
    const page = outline(form, secretPart(form, 'clear', ''));
    expect(page.head.map(({ label }) => label)).toEqual(['Customer', 'Made']);
    for (const { head, rows } of form.tables ?? []) {
      for (const cells of rows) expect(cells).toHaveLength(head.length);
    }
  });

  it.each(IDS)('of %s says what is not filled in and which steps are not done', (id) => {
    const steps: readonly StepRecordLine[] = SMS_VARIANTS[id].steps.map(({ id: step, title }) => ({
      id: step,
      title,
      status: 'waiting',
    }));
    const form = setUpRecord(SMS_VARIANTS[id], sources(id, { facts: {}, steps }));
    const page = outline(form, secretPart(form, 'omit', ''));
    expect(page.missing).toEqual(expect.arrayContaining(['Contact center ID', 'Digital Channels address']));
    for (const { title } of steps) expect(page.missing).toContain(`Step “${title}”`);
  });

  it.each(IDS)('of %s never holds a secret, whatever the export may do with one', (id) => {
    const form = setUpRecord(SMS_VARIANTS[id], sources(id, { secret: new Secret('MARKER-zq81-secret') }));
    expect(form.withoutSecret).toBe(true);
    expect(renderJson(form, secretPart(form, 'clear', ''))).not.toContain('MARKER');
  });

  it('says where each secret is kept, what the operator refers to before what a run kept', () => {
    const kept = [{ name: 'apiKey', subject: CCID.toUpperCase(), keptIn: 'keychain' }] as const;
    expect(field('kaleyra', 'Digital Channels API key', { kept })).toBe('kept in the OS keychain');
    const facts = { ccid: CCID, apiKey: { env: 'NEXUS_KEY' }, kaleyraPassword: { keychain: 'kaleyra' } };
    expect(field('kaleyra', 'Digital Channels API key', { kept, facts })).toContain('NEXUS_KEY');
    expect(field('kaleyra', 'Kaleyra password', { facts })).toContain('“kaleyra”');
    expect(field('kaleyra', 'Kaleyra password', {})).toContain('not kept here');
  });

  it('sends nobody of a rehearsal to look for a file with a secret', () => {
    expect(field('kaleyra', 'Kaleyra password', { practice: true })).toBe('the practice systems’ own');
  });

  it('does not take the client secret of another integration for its own', () => {
    const kept = [{ name: 'clientSecret', subject: 'other-client', keptIn: 'keychain' }] as const;
    const facts = { ccid: CCID, clientId: 'own-client' };
    expect(field('gc-aggregation', 'Client secret', { kept, facts })).toContain('.secret.age');
  });

  it('tells a service that was read back from one that a person confirmed, and from one nobody proved', () => {
    const title = 'Services';
    const facts = {
      serviceSMS: 'sent',
      serviceSMSAs: '{"data":{"provider":"mGage"},"url":"N/A"}',
      servicemGageSMS: 'kept',
    };
    const steps: readonly StepRecordLine[] = [
      { id: 'kal-svc-sms', title: 'Service SMS', status: 'done', at: AT },
      { id: 'kal-svc-mgagesms', title: 'Service mGageSMS', status: 'done', at: AT, by: 'kim', note: 'seen' },
    ];
    expect(table('kaleyra', title, { facts, steps })?.rows).toEqual([
      ['SMS', facts.serviceSMSAs, expect.stringContaining('created'), expect.stringContaining('read back')],
      ['mGageSMS', '', 'left as it was found', 'confirmed by kim'],
    ]);
    const open = steps.map(({ id, title: name }) => ({ id, title: name, status: 'open' as const }));
    expect(table('kaleyra', title, { facts, steps: open })?.rows.map((cells) => cells[3])).toEqual([
      'not proved',
      'not proved',
    ]);
    expect(table('kaleyra', title, { facts: {}, steps })?.rows.map((cells) => cells[3])).toEqual([
      'not proved',
      'not proved',
    ]);
  });

  it('lists numbers with their orders, also one that is no longer in the table', () => {
    const facts = {
      tfn: ['18445551212', '18445551213', '18445551215'],
      tested: ['18445551215'],
      ownNumbers: ['18445551212'],
      orders: { '18445551214': 'order-1' },
    };
    expect(table('gc-aggregation', 'Numbers', { facts })?.rows).toEqual([
      ['18445551212', 'owned by the organization', ''],
      ['18445551213', 'not confirmed', ''],
      ['18445551215', 'proved by a test SMS', ''],
      ['18445551214', 'ordered', 'order-1'],
    ]);
  });

  it('marks each section as confirmed only when it is the very section that was confirmed', () => {
    const section = { section: 'chat.A', channelId: '26504', endpoint: 'SMS', cxcOnly: false, provider: 'mGage' };
    const gone = { ...section, section: 'chat.B', channelId: '26505' };
    const facts = { senders: [{ section: 'chat.A', channelId: '26504' }], designerEndpointName: 'SMS' };
    const marks = (more: object) =>
      table('kaleyra', 'Sections of NexusServices', { facts: { ...facts, ...more } })?.rows.map((cells) =>
        cells.at(-1),
      );
    expect(marks({})).toEqual(['not confirmed']);
    expect(marks({ sections: [section, gone] })).toEqual(['confirmed', 'confirmed; no longer in the table']);
    expect(marks({ sections: [{ ...section, cxcOnly: true }] })).toEqual(['not confirmed']);
  });

  it('says all eight options of a section, those that are the same in all once', () => {
    const facts = { tfn: ['26504'], designerEndpointName: 'SMS' };
    const form = setUpRecord(SMS_VARIANTS.kaleyra, sources('kaleyra', { facts }));
    const said = [...form.notes, ...(form.tables?.[2]?.head ?? [])].join(' ');
    for (const name of SENDER_OPTIONS) expect(said).toContain(name);
    expect(form.tables?.[2]?.rows[0]).toEqual(expect.arrayContaining(['26504', 'chat.SMS', 'false', 'mGage']));
  });

  it('says who confirmed what, and when', () => {
    const steps: readonly StepRecordLine[] = [
      { id: 'kal-test', title: 'Send and receive a test SMS', status: 'done', at: AT, by: 'kim', note: 'both ways' },
    ];
    expect(table('kaleyra', 'Steps', { steps })?.rows).toEqual([
      ['Send and receive a test SMS', 'done', '2026-03-04 05:06 UTC', 'kim', 'both ways'],
    ]);
  });

  it('leaves the domain for mail out where there is none', () => {
    expect(field('custom-gateway', 'Domain for mail', {})).toBeUndefined();
    expect(field('custom-gateway', 'Domain for mail', { facts: { asyncEmailDomain: 'm.example' } })).toBe('m.example');
    const { missing } = setUpRecord(SMS_VARIANTS['custom-gateway'], sources('custom-gateway'));
    expect(missing).not.toContain('Domain for mail');
  });
});
