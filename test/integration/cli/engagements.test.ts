import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { terminal } from './cli.ts';
import { seed } from './seed.ts';

const REF = {
  keptIn: 'keychain',
  origin: 'https://api.mypurecloud.ie',
  organization: 'o',
  subject: 'c',
  name: 'clientSecret',
} as const;

describe('list', () => {
  it('teaches when there is nothing yet', async () => {
    const { run } = terminal();
    expect((await run(['list', '--json'])).json).toEqual({ engagements: [], problems: [] });
    expect((await run(['list'])).stdout).toContain('groundwork run <runbook> --practice');
  });

  it('shows result and time of runs as the journals tell them', async () => {
    const { run, data } = terminal();
    const { id, run: runId } = await seed(data);
    const { code, json } = await run(['list', '--json']);
    expect(code).toBe(0);
    expect(json.engagements).toEqual([
      {
        id,
        customer: 'Harbour Bank',
        practice: false,
        org: 'harbourbank',
        region: 'EU (Ireland)',
        runs: [{ id: runId, runbook: 'uca-historical', result: 'attention', at: '2026-03-01T10:00:03.000Z' }],
      },
    ]);
    expect((await run(['list'])).stdout).toMatch(/harbourbank +EU \(Ireland\) +1 +attention, 2026-03-01 10:00 UTC/);
  });

  it('names what is damaged and lists the rest', async () => {
    const { run, data } = terminal();
    const [good, bad] = [await seed(data), await seed(data)];
    writeFileSync(join(data, 'engagements', bad.id, 'engagement.json'), '{');
    const { json, stderr } = await run(['list', '--json']);
    expect(json.engagements.map(({ id }: { id: string }) => id)).toContain(good.id);
    expect(json.problems).toMatchObject([{ code: 'engagement-broken' }]);
    expect(stderr).toContain(bad.id);
  });
});

describe('show', () => {
  it('has facts by name, runs with their steps, and of secrets only name and place', async () => {
    const { run, data } = terminal();
    const { id } = await seed(data, { secrets: [REF] });
    const { json, code } = await run(['show', id, '--json']);
    expect(code).toBe(0);
    expect(json.engagement).toMatchObject({
      id,
      facts: { region: 'EU (Ireland)', orgShortName: 'harbourbank' },
      secretsKept: [{ name: 'clientSecret', keptIn: 'keychain' }],
    });
    expect(json.engagement.runs[0]).toMatchObject({ result: 'attention', interrupted: false });
    expect(json.engagement.runs[0].steps[0]).toMatchObject({ id: 'region', status: 'done' });
    const { stdout } = await run(['show', id]);
    expect(stdout).toMatch(/clientSecret +in the keychain/);
  });

  it.each(['nobody-abc123', '../../etc'])('ends with 2 for %s', async (id) => {
    expect((await terminal().run(['show', id, '--json'])).code).toBe(2);
  });
});
