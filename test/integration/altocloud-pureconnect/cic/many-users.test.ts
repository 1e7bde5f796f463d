import { describe, expect, it } from 'vitest';
import { requestsIn, startCic } from './cic-bench.ts';

const LICENCE = 'I3_ACCESS_ALTOCLOUD_USER';
const OTHER = 'I3_ACCESS_FEEDBACK';
const ids = Array.from({ length: 500 }, (_, at) => `agent${at + 1}`);
const putsIn = (plan: Parameters<typeof requestsIn>[0]) => requestsIn(plan).filter((line) => line.startsWith('PUT'));

describe('500 agents', { timeout: 120_000 }, () => {
  it('get the licence with progress, are stopped and resumed, and nobody loses another while others edit users', async () => {
    const bench = await startCic({ users: 500 });
    const before = new Map(ids.map((id) => [id, bench.licencesOf(id)]));
    // Somebody else works through the same users from the other end, a little faster.
    let [writes, next] = [0, 500];
    bench.icws.onWrite((collection) => {
      if (collection !== 'users') return;
      writes += 1;
      for (const _ of [1, 2]) if (next > 0) bench.icws.editUser(`agent${next--}`, { give: [OTHER] });
    });
    const progress: number[] = [];
    const { report: first } = await bench.run({
      values: { userIds: ids },
      onEvent(event, stop) {
        if (event.type !== 'progress' || event.step !== 'alto-user-license') return;
        expect(event.of).toBe(498);
        progress.push(event.done);
        if (event.done === 200) stop();
      },
    });
    expect(first.result).toBe('stopped');
    expect(progress).toEqual(Array.from({ length: 201 }, (_, at) => at));
    expect(writes).toBe(200);

    const { plan, report } = await bench.run({ values: { userIds: ids } });
    expect(putsIn(plan)).toHaveLength(298);
    expect(report.result).toBe('done');
    expect(writes).toBe(498);
    for (const id of ids) {
      const wanted = new Set([...(before.get(id) ?? []), LICENCE, OTHER]);
      expect(new Set(bench.licencesOf(id)), id).toEqual(wanted);
    }
    expect(report.checks.find(({ step }) => step === 'alto-user-license')).toMatchObject({ result: 'ok' });
    expect(putsIn(await bench.plan({ values: { userIds: ids } }))).toEqual([]);

    // Undo takes nothing but this licence, and only from those who got it here.
    const { report: undone } = await bench.undo({ values: { userIds: ids } });
    expect(undone.result).toBe('done');
    for (const id of ids) {
      const had = before.get(id) ?? [];
      expect(new Set(bench.licencesOf(id)), id).toEqual(new Set([...had, OTHER]));
    }
    expect(bench.icws.openSessions()).toBe(0);
  });
});
