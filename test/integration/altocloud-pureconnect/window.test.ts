import { describe, expect, it } from 'vitest';
import { startAltocloud } from './altocloud-bench.ts';
import { licensedOf, openSessions } from './cic-world.ts';
import { realSecrets } from './real-values.ts';
import { openWindow } from './window-bench.ts';

/** Steps that nobody but a person can do. */
const BY_HAND = ['alto-org-ready', 'alto-gc-integration', 'alto-browser-app', 'alto-workgroups', 'alto-deploy'];

describe('Altocloud in the window', () => {
  it('is confirmed by hand, step by step, and undone', { timeout: 90_000 }, async () => {
    const bench = await startAltocloud();
    const agents = bench.practice.json.icws?.userIds ?? [];
    const window = await openWindow(bench, realSecrets(bench));
    const engagement = await window.engagement({});
    const { asked, actions } = await window.through(engagement, 'run');
    const steps = new Set(asked.map((id) => id.split('/')[0]));
    for (const step of BY_HAND) expect([...steps]).toContain(step);
    expect(actions.filter(({ kind }) => kind === 'manual').length).toBe(asked.length);
    expect(licensedOf(bench, agents)).toEqual(agents);
    await window.through(engagement, 'undo');
    expect([licensedOf(bench, agents), openSessions(bench)]).toEqual([[], 0]);
  });

  it('counts 500 agents, stops between two of them, and goes on', { timeout: 180_000 }, async () => {
    const bench = await startAltocloud({ icws: { users: 520 } });
    const userIds = [...bench.practice.icws.state.collections.users.keys()]
      .filter((id) => id.startsWith('agent'))
      .slice(0, 500);
    const [before, had] = [licensedOf(bench, userIds).length, bench.practice.icws.counts().write];
    const window = await openWindow(bench, realSecrets(bench));
    const engagement = await window.engagement({ userIds });
    const { plan, wish } = await window.planOf(engagement, 'run');
    const ofAgents = plan.actions.filter(({ step }) => step === 'alto-user-license').length;
    expect(ofAgents).toBe(500 - before);
    const { call } = window;
    await call['run.start']({ ...wish, digest: plan.digest });
    const seen: number[] = [];
    for (let ended = false, stopped = false; !ended; ) {
      const { state } = await call['run.state']({ engagement });
      ended = state?.state === 'ended';
      if (ended) expect(state?.outcome).toMatchObject({ result: 'stopped' });
      if (state?.progress?.step === 'alto-user-license') {
        expect(state.progress.of).toBe(ofAgents);
        seen.push(state.progress.done);
      }
      if (!stopped && (seen.at(-1) ?? 0) > 100) {
        stopped = true;
        await call['run.stop']({ engagement });
      }
      if (state?.asked !== undefined) {
        const { step, id: action } = state.asked;
        await call['run.answer']({ engagement, step, action, note: 'seen' }).catch(() => undefined);
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(seen).toEqual([...seen].sort((one, other) => one - other));
    const licensed = licensedOf(bench, userIds).length - before;
    expect([licensed > 100, licensed < ofAgents]).toEqual([true, true]);
    expect(bench.practice.icws.counts().write - had).toBe(licensed);

    const { actions } = await window.through(engagement, 'run');
    expect(actions.filter(({ step }) => step === 'alto-user-license').length).toBe(ofAgents - licensed);
    expect(licensedOf(bench, userIds).length).toBe(500);
    const users = bench.practice.icws.log.filter(({ method, path }) => method === 'PUT' && path.includes('/users/'));
    expect(users.length).toBe(ofAgents);
    expect(openSessions(bench)).toBe(0);
  });
});
