import { describe, expect, test } from 'vitest';
import type { StepRecord } from '../../../main/engine/step.ts';
import { OWN_NUMBER } from '../../../main/practice/genesys-cloud/seed/sms.ts';
import { type NumbersBench, startNumbers } from './numbers-bench.ts';

const NUMBERS = '/api/v2/messaging/sms/provisioning/tollfreenumbers';
const codes = ({ plan }: Awaited<ReturnType<NumbersBench['plan']>>) => plan.blocked.map(({ why }) => why.problem.code);
const warned = ({ plan }: Awaited<ReturnType<NumbersBench['plan']>>) =>
  plan.warnings.map(({ problem }) => problem.code);
const status = ({ report }: Awaited<ReturnType<NumbersBench['run']>>) =>
  report.steps.find(({ id }) => id === 'gca-order')?.status;
/** As a kill leaves it: an intent for the number, and nothing more. */
const killed = (number: string): StepRecord => ({
  out: {},
  before: undefined,
  owned: false,
  unanswered: true,
  actions: { answered: [], unanswered: [`gca-order/${number}`] },
});

describe('looking at numbers', () => {
  test('lists the own ones, orders nothing and warns of nothing when all are there', async () => {
    const bench = await startNumbers();
    const { report } = await bench.run({ values: { tfn: [OWN_NUMBER] } });
    expect(report.result).toBe('done');
    expect(report.checks.map(({ step, result }) => [step, result])).toEqual([
      ['gca-token', 'ok'],
      ['gca-list', 'ok'],
    ]);
    const made = await bench.plan({ values: { tfn: [OWN_NUMBER] } });
    expect(made.known.outNow('gca-list', 'ownNumbers')).toEqual([OWN_NUMBER]);
    expect([made.plan.actions, codes(made), warned(made)]).toEqual([[], [], []]);
    expect(bench.org.counts().write).toBe(0);
    expect(bench.org.log.some(({ path }) => path.includes('available'))).toBe(false);
  });

  test('shows free ones only while no number is chosen', async () => {
    const bench = await startNumbers();
    const made = await bench.plan();
    expect(made.known.outNow('gca-search', 'availableNumbers')).toContain(bench.free);
    expect(warned(made)).toEqual(['no-number-chosen']);
    expect(made.plan.warnings[0]?.problem.message).toContain(bench.free);
  });

  test('says which chosen numbers are not the organization’s own', async () => {
    const bench = await startNumbers();
    const made = await bench.plan({
      values: { tfn: [OWN_NUMBER, '18885550100', bench.free], orderNumber: bench.free },
    });
    expect(warned(made)).toEqual(['number-not-own']);
    expect(made.plan.warnings[0]?.problem).toMatchObject({
      field: 'tfn',
      message: expect.stringContaining('18885550100 is'),
    });
  });

  test('waits for a new client’s grants instead of calling them missing', async () => {
    const bench = await startNumbers();
    const { clientId } = bench.org.samples.admin;
    const effectiveAt = bench.clock.now() + 40_000;
    const grants = bench.org.state.grants.filter(({ subjectId }) => subjectId === clientId);
    for (const grant of grants) {
      bench.org.state.grants.splice(bench.org.state.grants.indexOf(grant), 1, {
        ...grant,
        effectiveAt,
      });
    }
    const pass = { values: { orderNumber: bench.free }, clientMadeAt: bench.clock.now() };
    const made = await bench.plan(pass);
    expect([codes(made), warned(made)]).toEqual([[], ['numbers-not-yet-known']]);
    const { report } = await bench.apply(made, pass);
    expect(report.result).toBe('done');
    expect([bench.orders(), bench.clock.now() >= effectiveAt]).toEqual([1, true]);
  });

  test('says that the product is missing, whom to ask, and lets the rest go on', async () => {
    const bench = await startNumbers({ smsAggregation: 'off' });
    const made = await bench.plan({ values: { tfn: [OWN_NUMBER] } });
    expect(codes(made)).toEqual(['sms-aggregation-not-enabled']);
    const { id } = bench.org.samples.organization;
    expect(made.plan.blocked[0]?.why).toMatchObject({
      family: 'attention',
      problem: { fix: expect.stringMatching(new RegExp(`representative.*SMS Aggregation.*${id}`)) },
    });
    expect(made.plan.seen.get('gca-list')?.is).toBe('incomplete');
    const ordering = await bench.plan({ values: { orderNumber: bench.free } });
    expect(ordering.plan.seen.get('gca-order')?.is).toBe('unknown');
    expect(ordering.plan.actions).toEqual([]);
  });

  test('tells a product that is off by its permissions from a role that lacks them', async () => {
    const forbid = { kind: 'forbid', permissions: ['messagingProvisioning:phoneNumber:view'] } as const;
    const faults = [{ match: { path: NUMBERS }, fault: forbid }];
    const lacking = await startNumbers({ faults });
    expect(codes(await lacking.plan())).toEqual(['missing-permission']);
    const off = await startNumbers({ faults, smsAggregation: 'off' });
    expect(codes(await off.plan())).toContain('sms-aggregation-not-enabled');
  });

  test('before the client exists warns and plans the order all the same', async () => {
    const bench = await startNumbers();
    const made = await bench.plan({ values: { orderNumber: bench.free }, client: 'coming' });
    expect(made.plan.actions).toMatchObject([
      { method: 'POST', cost: 'money', typed: bench.free, system: 'sms-aggregation' },
    ]);
    expect([codes(made), warned(made)]).toEqual([[], ['numbers-not-yet-known']]);
    expect(made.plan.warnings[0]?.problem.message).toContain(bench.free);
    expect(bench.org.log).toHaveLength(0);
  });

  test.each(['no secret', 'wrong secret'] as const)(
    'with %s nothing is ordered, and the checks say so',
    async (client) => {
      const bench = await startNumbers();
      expect(codes(await bench.plan({ values: { orderNumber: bench.free }, client }))).toEqual(['numbers-need-client']);
      const { report } = await bench.run({ client });
      expect(report.result).toBe('attention');
      expect(report.checks.map(({ result }) => result)).toEqual(
        client === 'no secret' ? ['unchecked', 'unchecked'] : ['not-ok', 'unchecked'],
      );
      expect(bench.orders()).toBe(0);
    },
  );

  test('a list that cannot be read is unchecked, never empty', async () => {
    const bench = await startNumbers();
    const made = await bench.plan();
    bench.org.setFaults([{ match: { path: NUMBERS }, fault: { kind: 'status', status: 503 } }]);
    const { report } = await bench.apply(made);
    expect(report.checks.find(({ step }) => step === 'gca-list')?.result).toBe('unchecked');
    expect(codes(await bench.plan({ values: { orderNumber: bench.free } }))).not.toEqual([]);
  });
});

describe('ordering', () => {
  test('sends comment and address in a list, keeps the order id, and the second plan has nothing to do', async () => {
    const bench = await startNumbers();
    const values = { orderNumber: bench.free, comment: 'Harbour Bank', emailAddress: 'sms@harbour.example' };
    const made = await bench.plan({ values });
    expect(made.plan.actions).toMatchObject([
      {
        body: [{ tollfreeNumber: bench.free, comment: 'Harbour Bank', emailAddress: 'sms@harbour.example' }],
        needs: ['messagingProvisioning:phoneNumber:add'],
        cost: 'money',
        typed: bench.free,
      },
    ]);
    expect(bench.org.counts().write).toBe(0);
    const { report, out, record } = await bench.apply(made);
    const [order] = bench.org.state.sms.orders.values();
    expect([report.result, out]).toEqual(['done', { orders: { [bench.free]: order?.id } }]);
    const again = await bench.plan({ values, ...(record === undefined ? {} : { record }) });
    expect([again.plan.actions, codes(again)]).toEqual([[], []]);
    expect(bench.orders()).toBe(1);
  });

  test.each(['+1 (844) 555-0119', '8445550119'])('knows its own number also written as %s', async (spelt) => {
    const bench = await startNumbers();
    await bench.run({ values: { orderNumber: '18445550119' } });
    expect(bench.orders()).toBe(1);
    expect((await bench.plan({ values: { orderNumber: spelt } })).plan.actions).toEqual([]);
  });

  test('a number that was taken meanwhile: nothing is sent, and the fault says so', async () => {
    const bench = await startNumbers();
    const made = await bench.plan({ values: { orderNumber: bench.free } });
    bench.org.state.sms.free.delete(bench.free);
    const { report } = await bench.apply(made);
    expect([report.result, report.why?.problem.code]).toEqual(['attention', 'number-not-offered']);
    expect(bench.org.counts().write).toBe(0);
    const anyway = { values: { orderNumber: bench.free }, accepted: { 'gca-order': `${bench.free} anyway` } };
    expect((await bench.plan(anyway)).plan.actions).toMatchObject([{ typed: `${bench.free} anyway` }]);
  });

  test('a second computer’s stale plan orders nothing more, whether the first order shows yet or not', async () => {
    for (const smsOrderSeconds of [0, 600]) {
      const bench = await startNumbers({ smsOrderSeconds });
      const values = { orderNumber: bench.free };
      const [mine, theirs] = [await bench.plan({ values }), await bench.plan({ values })];
      await bench.apply(mine);
      const { report } = await bench.apply(theirs);
      expect(report.why?.problem.code).toBe(smsOrderSeconds === 0 ? undefined : 'number-not-offered');
      expect(bench.orders()).toBe(1);
      expect(bench.org.log.filter(({ method, path }) => method === 'POST' && path === NUMBERS)).toHaveLength(1);
    }
  });

  test('an order that takes its time is waited for, then left open; a later plan reads it and never repeats it', async () => {
    const bench = await startNumbers({ smsOrderSeconds: 3600 });
    const values = { orderNumber: bench.free };
    const first = await bench.run({ values });
    expect([first.report.result, status(first)]).toEqual(['attention', 'open']);
    expect(first.report.checks.at(-1)).toMatchObject({
      result: 'unchecked',
      reason: expect.stringContaining('PENDING'),
    });
    const record = { ...(first.record as StepRecord), out: first.out };
    const later = await bench.plan({ values, record });
    expect([later.plan.actions, codes(later)]).toEqual([[], []]);
    expect((await bench.verify({ values, record })).result).toBe('attention');
    await bench.clock.sleep(3_600_000);
    expect((await bench.verify({ values, record })).result).toBe('done');
    expect(bench.orders()).toBe(1);
  });

  test('an order that brought no number is asked about, and ordered again only when that is typed', async () => {
    const bench = await startNumbers();
    const values = { orderNumber: bench.free };
    const { record, out } = await bench.run({ values });
    const known = { values, record: { ...(record as StepRecord), out } };
    bench.org.state.sms.own.delete(bench.free);
    bench.org.state.sms.free.add(bench.free);
    const asked = await bench.plan(known);
    expect(asked.plan.blocked[0]?.why).toMatchObject({
      problem: { code: 'ordered-before', field: 'orderNumber' },
      accept: `${bench.free} again`,
    });
    expect(codes(await bench.plan({ ...known, accepted: { 'gca-order': bench.free } }))).toEqual(['ordered-before']);
    const accepted = { 'gca-order': `${bench.free} again` };
    expect((await bench.plan({ ...known, accepted })).plan.actions).toMatchObject([{ typed: `${bench.free} again` }]);
    expect((await bench.run({ ...known, accepted })).report.result).toBe('done');
    expect(bench.orders()).toBe(2);
  });
});

describe('an order whose answer is lost', () => {
  test('is found in place, and is ours', async () => {
    const bench = await startNumbers();
    const made = await bench.plan({ values: { orderNumber: bench.free } });
    bench.org.setFaults([{ match: { method: 'POST', path: NUMBERS }, times: 1, fault: { kind: 'reset-after' } }]);
    const { report, record, out } = await bench.apply(made);
    expect([report.result, bench.orders(), record?.owned, out]).toEqual([
      'done',
      1,
      true,
      { orders: { [bench.free]: '' } },
    ]);
    expect((await bench.undo({ record: { ...(record as StepRecord), out } })).plan.actions).toHaveLength(1);
  });

  test('and that does not show is looked for, then asked about, also after a kill; never repeated', async () => {
    const bench = await startNumbers({ smsOrderSeconds: 120 });
    const values = { orderNumber: bench.free };
    const made = await bench.plan({ values });
    bench.org.setFaults([{ match: { method: 'POST', path: NUMBERS }, times: 1, fault: { kind: 'reset-after' } }]);
    const { report, record } = await bench.apply(made);
    expect([report.result, status({ report } as never)]).toEqual(['failed', 'failed']);
    for (const left of [record as StepRecord, killed(bench.free)]) {
      for (const accepted of [{}, { 'gca-order': bench.free }]) {
        const asked = await bench.plan({ values, record: left, accepted });
        expect(asked.plan.actions).toEqual([]);
        expect(asked.plan.blocked[0]?.why).toMatchObject({
          family: 'attention',
          problem: { code: 'order-in-doubt' },
          accept: `${bench.free} again`,
        });
      }
    }
    // Typed all the same: the server no longer offers it, so nothing is sent.
    const accepted = { 'gca-order': `${bench.free} again` };
    expect(codes(await bench.plan({ values, record: killed(bench.free), accepted }))).toEqual(['number-not-offered']);
    await bench.clock.sleep(120_000);
    const shown = await bench.run({ values, record: killed(bench.free) });
    expect([shown.report.result, shown.record?.owned, shown.out]).toEqual([
      'done',
      true,
      { orders: { [bench.free]: '' } },
    ]);
    expect(bench.orders()).toBe(1);
  });

  test('before it was acted upon is ordered once somebody typed that', async () => {
    const bench = await startNumbers();
    const values = { orderNumber: bench.free };
    const accepted = { 'gca-order': `${bench.free} again` };
    expect(codes(await bench.plan({ values, record: killed(bench.free) }))).toEqual(['order-in-doubt']);
    const { report } = await bench.run({ values, record: killed(bench.free), accepted });
    expect([report.result, bench.orders()]).toEqual(['done', 1]);
  });

  test('does not stand in the way of another number, and is not forgotten', async () => {
    const bench = await startNumbers();
    const other = [...bench.org.state.sms.free][9] ?? '';
    const { report, out, record } = await bench.run({ values: { orderNumber: other }, record: killed(bench.free) });
    expect(out).toEqual({ orders: { [bench.free]: '', [other]: expect.stringMatching(/./) } });
    expect(report.result).toBe('attention');
    const back = { values: { orderNumber: bench.free }, record: { ...(record as StepRecord), out } };
    expect(codes(await bench.plan(back))).toEqual(['order-in-doubt']);
    const none = await bench.run({ record: killed(bench.free) });
    expect(none.out).toEqual({ orders: { [bench.free]: '' } });
    expect(bench.orders()).toBe(1);
  });

  test('answered but not recorded counts as ordered', async () => {
    const bench = await startNumbers();
    const actions = { answered: [`gca-order/${bench.free}`], unanswered: [] };
    const record = { out: {}, before: undefined, owned: true, unanswered: false, actions };
    expect(codes(await bench.plan({ values: { orderNumber: bench.free }, record }))).toEqual(['order-in-doubt']);
  });
});

describe('taking numbers back', () => {
  const ordered = async (bench: NumbersBench, number = bench.free, record?: StepRecord) => {
    const { record: left, out } = await bench.run({
      values: { orderNumber: number },
      ...(record === undefined ? {} : { record }),
    });
    return { ...(left as StepRecord), out };
  };

  test('gives back what was ordered, typed, with the warning that charges may remain', async () => {
    const bench = await startNumbers();
    const record = await ordered(bench);
    const { plan, result } = await bench.undo({ record });
    expect(plan.actions).toMatchObject([
      { method: 'DELETE', path: [`${NUMBERS}/${bench.free}`], typed: bench.free, reversible: false },
    ]);
    expect(plan.actions[0]?.escalation).toMatch(/charges/);
    expect(result).toBe('done');
    expect([...bench.org.state.sms.own.keys()]).toEqual([OWN_NUMBER]);
  });

  test('gives back all numbers of the engagement, and none that it did not order', async () => {
    const bench = await startNumbers();
    const second = [...bench.org.state.sms.free][7] ?? '';
    const record = await ordered(bench, second, await ordered(bench));
    const { plan, result } = await bench.undo({ record });
    expect(plan.actions.map(({ typed }) => typed)).toEqual([`${bench.free} ${second}`, `${bench.free} ${second}`]);
    expect(result).toBe('done');
    expect([...bench.org.state.sms.own.keys()]).toEqual([OWN_NUMBER]);
    const nothing = await bench.undo({ values: { orderNumber: OWN_NUMBER } });
    expect(nothing.plan.actions).toEqual([]);
  });

  test('lists an order that is still pending, and plans nothing for what is gone', async () => {
    const bench = await startNumbers({ smsOrderSeconds: 3600 });
    const record = await ordered(bench);
    const { plan } = await bench.undo({ record });
    expect(plan.actions).toEqual([]);
    expect(plan.cannot).toMatchObject([{ step: 'gca-order', why: expect.stringContaining(bench.free) }]);
    await bench.clock.sleep(3_600_000);
    await bench.plan();
    bench.org.state.sms.own.delete(bench.free);
    expect((await bench.undo({ record })).plan.actions).toEqual([]);
  });

  test('verification says that an ordered number is gone', async () => {
    const bench = await startNumbers();
    const record = await ordered(bench);
    expect((await bench.verify({ record })).result).toBe('done');
    bench.org.state.sms.own.delete(bench.free);
    const report = await bench.verify({ record });
    expect([report.result, report.checks.find(({ result }) => result === 'not-ok')?.reason]).toEqual([
      'attention',
      'it is gone',
    ]);
  });
});
