import { describe, expect, it } from 'vitest';
import { requestsIn, startCic } from './cic-bench.ts';

const VALUES = {
  cicRelease: '2020 R3',
  userIds: ['agent1', 'agent2'],
  workgroupIds: ['Sales'],
  pacingRateMs: 4000,
  updatesDisabled: false,
};

describe('without a CIC user', () => {
  it('everything is done by hand and confirmed, and asked for once', async () => {
    const bench = await startCic();
    const { plan, report } = await bench.run({ cic: 'none', values: VALUES });
    expect(requestsIn(plan)).toEqual([
      'alto-license-check/1',
      'alto-user-license/1',
      'alto-workgroups/Sales',
      'alto-server-params/1',
    ]);
    expect(plan.actions.every(({ kind }) => kind === 'manual')).toBe(true);
    expect(report.result).toBe('done');
    expect(
      report.checks.every(({ proof }) => ['confirmed by a person', 'as given in cicRelease'].includes(proof)),
    ).toBe(true);
    expect((await bench.plan({ cic: 'none', values: VALUES })).actions).toEqual([]);
    expect(bench.icws.log).toEqual([]);
  });

  it('shows what is to be copied', async () => {
    const bench = await startCic();
    const { actions } = await bench.plan({ cic: 'none', values: VALUES });
    const copied = actions.flatMap((action) => (action.kind === 'manual' ? action.copy.map(({ value }) => value) : []));
    expect(copied).toEqual(
      expect.arrayContaining(['I3_ACCESS_ALTOCLOUD_USER', 'agent1\nagent2', 'Sales', '4000', 'I3_FEATURE_ALTOCLOUD']),
    );
  });

  it('nothing is fine that nobody has confirmed', async () => {
    const bench = await startCic();
    const { report } = await bench.run({ cic: 'none', values: VALUES, confirm: () => 'later' });
    expect(report.result).toBe('attention');
    const { checks } = await bench.verify({ cic: 'none', values: VALUES });
    const results = new Map(checks.map(({ step, result }) => [step, result]));
    for (const step of ['alto-license-check', 'alto-user-license', 'alto-workgroups', 'alto-server-params'])
      expect(results.get(step), step).toBe('unchecked');
  });

  it('nobody is said to have confirmed what a run with a CIC user had read', async () => {
    const bench = await startCic();
    const values = { userIds: ['agent1'], pacingRateMs: 4000 };
    await bench.run({ values });
    const { checks } = await bench.verify({ cic: 'none', values });
    for (const step of ['alto-license-check', 'alto-user-license', 'alto-server-params'])
      expect(checks.find((check) => check.step === step)?.proof, step).toBe('read by ICWS in an earlier run');
  });

  it('another agent, workgroup or parameter is asked for again', async () => {
    const bench = await startCic();
    await bench.run({ cic: 'none', values: VALUES });
    const next = await bench.plan({
      cic: 'none',
      values: { ...VALUES, userIds: ['agent1', 'agent9'], workgroupIds: ['Sales', 'Support'], pacingRateMs: 5000 },
    });
    expect(requestsIn(next)).toEqual(['alto-user-license/1', 'alto-workgroups/Support', 'alto-server-params/1']);
  });

  it('undo lists what was done by hand', async () => {
    const bench = await startCic();
    await bench.run({ cic: 'none', values: VALUES });
    const { plan } = await bench.undo({ cic: 'none', values: VALUES });
    expect(plan.actions).toEqual([]);
    expect(plan.cannot.map(({ step }) => step)).toEqual(['alto-server-params', 'alto-workgroups', 'alto-user-license']);
    expect(plan.cannot.at(-1)?.why).toContain('agent1, agent2');
  });

  it('a server without a user tells its release, and nothing else', async () => {
    const bench = await startCic();
    await bench.run({ cic: 'no-account', values: VALUES });
    expect(new Set(bench.icws.log.map(({ path }) => path))).toEqual(new Set(['/icws/connection/version']));
  });
});
