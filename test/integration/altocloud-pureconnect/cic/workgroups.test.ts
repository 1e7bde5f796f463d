import { describe, expect, it } from 'vitest';
import { WORKGROUP_FLAG } from '../../../../main/practice/icws/world.ts';
import { type CicBench, requestsIn, startCic } from './cic-bench.ts';

const asked = (plan: Parameters<typeof requestsIn>[0]) =>
  requestsIn(plan).filter((line) => line.startsWith('alto-workgroups'));
const checksOf = ({ checks }: { readonly checks: readonly { step: string; what: string; result: string }[] }) =>
  checks.filter(({ step }) => step === 'alto-workgroups').map(({ what, result }) => [what, result]);

/** Somebody ticks the box of a workgroup, where the server shows it. */
function tick(bench: CicBench, id: string): void {
  const { workgroups } = bench.icws.state.collections;
  const workgroup = workgroups.get(id);
  if (workgroup !== undefined) workgroups.set(id, { ...workgroup, [WORKGROUP_FLAG]: true });
}

describe('workgroups', () => {
  it('are enabled by a person, one by one, and asked for once', async () => {
    const bench = await startCic();
    const values = { workgroupIds: ['Sales', 'Web Chat'] };
    const { plan, report } = await bench.run({ values });
    expect(asked(plan)).toEqual(['alto-workgroups/Sales', 'alto-workgroups/Web%20Chat']);
    expect(plan.actions.find(({ id }) => id === 'alto-workgroups/Sales')).toMatchObject({
      kind: 'manual',
      readBack: false,
    });
    expect(report.result).toBe('done');
    expect(checksOf(report)).toEqual([
      ['Availability updates are enabled for workgroup Sales', 'ok'],
      ['A member of workgroup Sales has the licence', 'ok'],
      ['Availability updates are enabled for workgroup Web Chat', 'ok'],
      ['A member of workgroup Web Chat has the licence', 'ok'],
    ]);
    expect(asked(await bench.plan({ values }))).toEqual([]);
    expect(asked(await bench.plan({ values: { workgroupIds: ['Sales', 'Support'] } }))).toEqual([
      'alto-workgroups/Support',
    ]);
    expect(bench.icws.log.filter(({ method, path }) => method !== 'GET' && path.includes('workgroups'))).toEqual([]);
  });

  it('that are left for later are asked for again, and the others are not', async () => {
    const bench = await startCic();
    const values = { workgroupIds: ['Sales', 'Web Chat'] };
    const { report } = await bench.run({
      values,
      confirm: ({ id }) => (id.endsWith('Chat') ? 'later' : { by: 'Sam', note: '' }),
    });
    expect(report.steps.find(({ id }) => id === 'alto-workgroups')?.status).toBe('open');
    expect(asked(await bench.plan({ values }))).toEqual(['alto-workgroups/Web%20Chat']);
  });

  it('are not fine without a licensed member', async () => {
    const bench = await startCic();
    const values = { userIds: ['agent1'], workgroupIds: ['Back Office', 'Overflow'] };
    const { report } = await bench.run({ values });
    expect(report.result).toBe('attention');
    expect(report.checks.filter(({ result }) => result === 'not-ok')).toMatchObject([
      {
        what: 'A member of workgroup Back Office has the licence',
        reason: 'none of its members has it, so no update is sent',
      },
      { what: 'A member of workgroup Overflow has the licence', reason: 'it has no members, so no update is sent' },
    ]);
  });

  it('that are no queue are warned of', async () => {
    const bench = await startCic();
    const plan = await bench.plan({ values: { workgroupIds: ['Managers', 'Sales'] } });
    expect(plan.warnings.filter(({ problem }) => problem.code === 'workgroup-without-queue')).toHaveLength(1);
  });

  it('without a licensed member were planned without a word; now each is named, and nothing is in the way', async () => {
    const bench = await startCic();
    const values = { userIds: ['agent1'], workgroupIds: ['Back Office', 'Overflow', 'Sales'] };
    const plan = await bench.plan({ values });
    const notices = plan.warnings.filter(({ problem }) => problem.code === 'workgroup-without-licence');
    expect(notices.map(({ problem }) => problem.message.split(' has ')[0])).toEqual([
      'No member of workgroup Back Office',
      'No member of workgroup Overflow',
    ]);
    expect(plan.blocked).toEqual([]);
    const { members } = bench.icws.state.collections.workgroups.get('Back Office') ?? {};
    const [member] = members ?? [];
    const chosen = { userIds: [String((member as { id?: string })?.id ?? member)], workgroupIds: ['Back Office'] };
    expect(bench.said(await bench.plan({ values: chosen }))).not.toContain('workgroup-without-licence');
  });

  it('read as enabled once are not called confirmed by a person when the server shows the box no more', async () => {
    const bench = await startCic({ workgroupFlag: 'property' });
    tick(bench, 'Sales');
    const values = { workgroupIds: ['Sales'] };
    expect((await bench.run({ values })).report.result).toBe('done');
    const { workgroups } = bench.icws.state.collections;
    const { [WORKGROUP_FLAG]: _, ...rest } = workgroups.get('Sales') as unknown as Record<string, unknown>;
    workgroups.set('Sales', rest as never);
    const enabled = async (cic?: 'none') => {
      const { checks } = await bench.verify({ values, ...(cic === undefined ? {} : { cic }) });
      return checks.find(({ what }) => what === 'Availability updates are enabled for workgroup Sales');
    };
    const unread = {
      result: 'unchecked',
      proof: 'read by ICWS in an earlier run',
      reason: 'it cannot be read any more, and nobody has confirmed it',
    };
    expect(await enabled()).toMatchObject(unread);
    expect(await enabled('none')).toMatchObject(unread);
    expect(asked(await bench.plan({ values }))).toEqual(['alto-workgroups/Sales']);
    await bench.run({ values });
    expect(await enabled()).toMatchObject({ result: 'ok', proof: 'confirmed by a person' });
    // What the server shows counts for more than what somebody said.
    workgroups.set('Sales', { ...rest, [WORKGROUP_FLAG]: false } as never);
    expect(await enabled()).toMatchObject({ result: 'not-ok' });
  });

  it('that do not exist are all named', async () => {
    const bench = await startCic();
    const plan = await bench.plan({ values: { workgroupIds: ['Sales', 'nowhere', 'sales'] } });
    const problem = plan.blocked.find(({ step }) => step === 'alto-workgroups')?.why.problem;
    expect(problem).toMatchObject({ code: 'cic-workgroups-unknown', field: 'workgroupIds' });
    expect(problem?.message).toContain('nowhere, sales');
  });

  it('whose box the server shows are read back: confirming alone is not enough', async () => {
    const bench = await startCic({ workgroupFlag: 'property' });
    tick(bench, 'Support');
    const values = { workgroupIds: ['Sales', 'Support'] };
    const { plan, report } = await bench.run({ values });
    expect(asked(plan)).toEqual(['alto-workgroups/Sales']);
    expect(plan.actions.find(({ id }) => id === 'alto-workgroups/Sales')).toMatchObject({ readBack: true });
    expect(report.steps.find(({ id }) => id === 'alto-workgroups')?.status).toBe('open');
    const second = await bench.run({
      values,
      confirm({ id }) {
        if (id === 'alto-workgroups/Sales') tick(bench, 'Sales');
        return { by: 'Sam', note: 'ticked' };
      },
    });
    expect(second.report.result).toBe('done');
    // Support had it before, so it is not for this engagement to clear.
    const { plan: undo } = await bench.undo({ values });
    expect(undo.cannot.find(({ step }) => step === 'alto-workgroups')?.why).toBe(
      'Availability updates stay enabled for Sales. Clear the box on the Options tab of each.',
    );
  });

  it('are listed by undo, as the box is never written', async () => {
    const bench = await startCic();
    await bench.run({ values: { workgroupIds: ['Sales'] } });
    const { plan } = await bench.undo({ values: { workgroupIds: ['Sales'] } });
    expect(plan.cannot.find(({ step }) => step === 'alto-workgroups')?.why).toContain('Sales');
  });
});
