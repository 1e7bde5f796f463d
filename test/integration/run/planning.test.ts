import { describe, expect, it } from 'vitest';
import { filesBelow, startBench } from './harness.ts';
import { clientsNamed, RUN, rolesNamed, SETTLED, settled } from './org.ts';
import { doneOf, planOf } from './shapes.ts';

const PLAN = ['plan', 'uca-historical'];

describe('planning', () => {
  it('sends no write and leaves no engagement behind', async () => {
    const bench = await startBench();
    const plan = planOf(await bench.cli([...PLAN, ...bench.practice]));
    expect(plan.actions.filter(({ kind }) => kind === 'http')).toHaveLength(4);
    expect(bench.org.counts().read).toBeGreaterThan(0);
    expect(bench.writes()).toBe(0);
    const files = [...(await filesBelow(bench.data)).keys()].filter((path) => path.includes('engagement'));
    expect(files).toEqual([]);
  });

  it('makes the same digest for the same state', async () => {
    const bench = await startBench();
    const first = planOf(await bench.cli([...PLAN, ...bench.practice]));
    const second = planOf(await bench.cli([...PLAN, ...bench.practice]));
    expect(second.digest).toBe(first.digest);
  });

  it('plans nothing once the run is done, and a second run writes nothing', async () => {
    const bench = await startBench();
    const { engagement } = doneOf(await bench.cli([...RUN, ...bench.practice]));
    const written = bench.writes();
    expect(written).toBe(4);
    const again = planOf(await bench.cli([...PLAN, ...bench.practice, '--engagement', String(engagement)]));
    expect(again.actions.filter(({ kind }) => kind === 'http')).toEqual([]);

    const second = doneOf(await bench.cli([...RUN, ...bench.practice, '--engagement', String(engagement)]));
    expect(second.engagement).toBe(engagement);
    expect(bench.writes()).toBe(written);
    expect(settled(bench)).toEqual(SETTLED);
  });

  it('reuses role, client and secret in a new engagement on the same organization', async () => {
    const bench = await startBench();
    const first = doneOf(await bench.cli([...RUN, ...bench.practice]));
    const [role] = rolesNamed(bench);
    const [client] = clientsNamed(bench);
    const written = bench.writes();
    const second = doneOf(await bench.cli([...RUN, ...bench.practice]));
    expect(second.engagement).not.toBe(first.engagement);
    expect(second.findings).toEqual(first.findings);
    expect(bench.writes()).toBe(written);
    expect(rolesNamed(bench)).toEqual([role]);
    expect(clientsNamed(bench)).toEqual([client]);
  });

  it('removes nothing that another engagement made', async () => {
    const bench = await startBench();
    doneOf(await bench.cli([...RUN, ...bench.practice]));
    const { engagement } = doneOf(await bench.cli([...RUN, ...bench.practice]));
    const written = bench.writes();
    await bench.cli(['undo', String(engagement), '--yes']);
    expect(bench.writes()).toBe(written);
    expect(settled(bench)).toEqual(SETTLED);
  });

  it('keeps the chosen permission of an uncertain row for later commands', async () => {
    const bench = await startBench();
    const rows = { 27: 'wfm:shortTermForecast:view' };
    const run = doneOf(await bench.cli([...RUN, ...bench.practice], { values: { rows } }));
    const row27 = { row: 27, permissions: [rows[27]], finding: 'granted' };
    expect(run.findings).toContainEqual(expect.objectContaining(row27));
    const verified = doneOf(await bench.cli(['verify', String(run.engagement)]));
    expect(verified.findings).toContainEqual(expect.objectContaining(row27));
  });

  it('undoes what it made, newest first, and forgets the secret', async () => {
    const bench = await startBench();
    const { engagement } = doneOf(await bench.cli([...RUN, ...bench.practice]));
    const answer = await bench.cli(['undo', String(engagement), '--yes']);
    expect(answer).toMatchObject({ code: 0 });
    expect(settled(bench)).toEqual({ roles: 0, clients: 0, lent: false });
    expect(await bench.cli(['reveal', String(engagement), 'clientSecret'])).toMatchObject({ code: 2 });
  });
});
