import { describe, expect, it } from 'vitest';
import { startAltocloud } from './altocloud-bench.ts';
import { openSessions, parametersOf, usersOf } from './cic-world.ts';

describe('a plan for Altocloud', () => {
  it('writes nothing anywhere and leaves no session behind', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud();
    const before = [usersOf(bench), parametersOf(bench), bench.practice.genesysCloud.state.grants.length];
    const planned = await bench.on('plan');
    expect(planned.code, planned.text).toBe(0);
    expect(planned.actions.some(({ kind }) => kind === 'http')).toBe(true);
    expect([bench.writes(), openSessions(bench)]).toEqual([0, 0]);
    expect([usersOf(bench), parametersOf(bench), bench.practice.genesysCloud.state.grants.length]).toEqual(before);
  });

  it('of a finished run, its verification and its undo write nothing either', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud();
    const ran = await bench.on('run');
    expect(ran.result, ran.text).toBe('done');
    const writes = bench.writes();
    expect((await bench.next(ran.engagement)).code).toBe(0);
    expect((await bench.again('verify', ran.engagement)).result).toBe('done');
    expect([bench.writes(), openSessions(bench)]).toEqual([writes, 0]);
  });

  it('keeps its digest when somebody edits another licence meanwhile', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud();
    const [agent = ''] = bench.practice.json.icws?.userIds ?? [];
    const first = await bench.on('plan');
    bench.practice.icws.editUser(agent, { give: ['I3_ACCESS_RECORDER'] });
    const second = await bench.on('plan');
    expect(first.digest).toMatch(/^[\da-f]{16,}$/);
    expect(second.digest).toBe(first.digest);
  });

  it('shows no secret', async () => {
    const bench = await startAltocloud();
    const planned = await bench.on('plan');
    const { icws, genesysCloud } = bench.practice.json;
    for (const secret of [icws?.password, genesysCloud.admin.clientSecret]) {
      expect(planned.text).not.toContain(secret ?? 'nothing');
    }
  });
});
