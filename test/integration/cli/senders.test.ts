import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../../main/engagements/node-files.ts';
import { engagementStore } from '../../../main/engagements/store.ts';
import type { JsonObject } from '../../../shared/json.ts';
import { terminal } from './cli.ts';

const RUNBOOK = 'nexus-sms-kaleyra';

/** An engagement for which somebody typed values in the window, on the pages of the runbook; nothing was run. */
async function typed(data: string, facts: JsonObject): Promise<string> {
  const clock = { now: () => Date.UTC(2026, 2, 1) };
  const store = engagementStore({ files: nodeFiles, clock, random: randomBytes, folder: data });
  const made = await store.create({ customer: 'Harbour Bank', practice: false, target: { label: 'x' } });
  const entries = Object.entries(facts).map(([name, value]) => [
    name,
    { value, from: { runbook: RUNBOOK }, at: made.createdAt },
  ]);
  await store.save({ ...made, facts: Object.fromEntries(entries) });
  return made.id;
}

const FACTS = {
  [`tfn ${RUNBOOK}`]: ['6504661149'],
  [`designerEndpointName ${RUNBOOK}`]: 'SMS_Main',
  [`senders ${RUNBOOK}`]: [{ section: 'chat.Short', channelId: '26504', cxcOnly: true }],
};

describe('senders', () => {
  it('prints what to click and the options to copy, also before anything was run', async () => {
    const { run, data } = terminal();
    const { code, stdout } = await run(['senders', await typed(data, FACTS)]);
    expect(code).toBe(0);
    expect(stdout).toContain('Create the section chat.Short.');
    expect(stdout).toContain('    [chat.Short]\n    channelId = 26504\n');
    expect(stdout).toContain('provider = mGage');
  });

  it('answers in JSON with the options by section', async () => {
    const { run, data } = terminal();
    const { json } = await run(['senders', await typed(data, FACTS), '--json']);
    expect(json).toMatchObject({
      runbook: RUNBOOK,
      sections: { 'chat.Short': { channelId: '26504', cxcOnly: 'true', endpoint: 'chat.SMS_Main' } },
      withoutEndpoint: [],
      files: [],
    });
    expect(Object.keys(json.sections)).toHaveLength(2);
  });

  it('writes the formats that are asked for', async () => {
    const { run, data, cwd } = terminal();
    const id = await typed(data, FACTS);
    const { code, json } = await run(['senders', id, '--form', 'csv,md', '--export', 'out', '--json']);
    expect(code).toBe(0);
    expect(await readdir(join(cwd, 'out'))).toEqual(['Harbour Bank - sender ids.csv', 'Harbour Bank - sender ids.md']);
    expect(json.files).toHaveLength(2);
    expect(await readFile(json.files[0], 'utf8')).toContain('chat.Short,26504,sms,chat.SMS_Main');
  });

  it('names the numbers whose endpoint is not known, and ends with attention', async () => {
    const { run, data } = terminal();
    const { code, stdout } = await run(['senders', await typed(data, { [`tfn ${RUNBOOK}`]: ['6504661149'] })]);
    expect(code).toBe(1);
    expect(stdout).toContain('Without a chat endpoint');
    expect(stdout).toContain('6504661149');
  });

  it('says what to do when there is no number, and refuses what it does not know', async () => {
    const { run, data } = terminal();
    const id = await typed(data, {});
    expect(await run(['senders', id])).toMatchObject({ code: 2, stderr: expect.stringContaining('no sender IDs yet') });
    expect(await run(['senders', id, '--runbook', 'uca-historical'])).toMatchObject({ code: 2 });
    expect(await run(['senders', id, '--form', 'docx', '--export', 'x'])).toMatchObject({ code: 2 });
    expect(await run(['senders', id, '--form', 'csv'])).toMatchObject({ code: 2 });
  });

  it('takes the values of the runbook that is named', async () => {
    const { run, data } = terminal();
    const id = await typed(data, { ...FACTS, 'tfn nexus-sms-gc-aggregation': ['18005550199'] });
    const { json } = await run(['senders', id, '--runbook', 'nexus-sms-gc-aggregation', '--json']);
    expect(json.runbook).toBe('nexus-sms-gc-aggregation');
    expect(Object.values(json.sections)).toMatchObject([{ channelId: '18005550199', provider: 'Portico' }]);
  });
});
