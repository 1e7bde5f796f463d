import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isExported } from '../../../main/desk/exported-files.ts';
import { formHandlers } from '../../../main/desk/form-handlers.ts';
import { sendersHandlers } from '../../../main/desk/senders-handlers.ts';
import type { JsonObject } from '../../../shared/json.ts';
import { startDeskBench } from './desk-bench.ts';

const RUNBOOK = 'nexus-sms-kaleyra';
const CCID = '45acae06-6b7c-4f97-9c76-471cb5c21bf7';

async function startBench(facts: JsonObject) {
  const bench = await startDeskBench({ groups: [sendersHandlers, formHandlers] });
  const made = await bench.app.store.create({ customer: 'Harbour Bank', practice: false, target: { label: 'x' } });
  const entries = Object.entries(facts).map(([name, value]) => [
    name,
    { value, from: { runbook: RUNBOOK }, at: made.createdAt },
  ]);
  await bench.app.store.save({ ...made, facts: Object.fromEntries(entries) });
  return { ...bench, ask: { engagement: made.id, runbook: RUNBOOK } };
}

const FACTS = { [`tfn ${RUNBOOK}`]: ['6504661149'], [`designerEndpointName ${RUNBOOK}`]: 'SMS_Main', ccid: CCID };

describe('sender ids in the window', () => {
  it('are written to files that can be shown in their folder', async () => {
    const { call, ask, folder } = await startBench(FACTS);
    const order = { ...ask, folder: join(folder, 'out'), formats: ['csv' as const, 'json' as const, 'md' as const] };
    const { files } = await call('senders.export', order);
    expect(files).toHaveLength(3);
    expect(files.every(isExported)).toBe(true);
    const json = files.find((file) => file.endsWith('.json')) ?? '';
    expect(Object.values(JSON.parse(await readFile(json, 'utf8')).sections)).toMatchObject([{ provider: 'mGage' }]);
  });

  it('are refused where there are none, and in a folder that is not absolute', async () => {
    const { call, ask, folder } = await startBench({});
    const order = { ...ask, folder, formats: ['csv' as const] };
    await expect(call('senders.export', order)).rejects.toMatchObject({ code: 'no-senders' });
    const other = await startBench(FACTS);
    const relative = other.call('senders.export', { ...other.ask, folder: 'out', formats: ['csv' as const] });
    await expect(relative).rejects.toMatchObject({ code: 'export-folder-not-absolute' });
  });
});

describe('the set-up record in the window', () => {
  it('has tables, no region and nothing about a secret, and says what is missing', async () => {
    const { call, ask } = await startBench(FACTS);
    const form = await call('form.preview', ask);
    expect(form.region).toBeUndefined();
    expect(form.vendor).toEqual({ name: '', email: '' });
    expect(form.secret).toEqual({ atHand: false });
    expect(form.tables.map(({ title }) => title)).toEqual([
      'Services',
      'Numbers',
      'Sections of NexusServices',
      'Steps',
    ]);
    expect(form.fields).toContainEqual({ label: 'Contact center ID', text: CCID, secret: false });
    expect(form.missing).toContain('Digital Channels address');
    expect(form.missing).toContain('Step “Service SMS”');
  });

  it('is exported in every format that needs no browser', async () => {
    const { call, ask, folder } = await startBench(FACTS);
    const formats = ['docx', 'eml', 'md', 'csv', 'json'] as const;
    const done = await call('form.export', {
      ...ask,
      folder: join(folder, 'out'),
      formats: [...formats],
      secret: { is: 'omit' },
    });
    expect(done.problems).toEqual([]);
    expect(done.files).toHaveLength(5);
    expect(done.notes.join('\n')).not.toContain('profile');
  });
});
