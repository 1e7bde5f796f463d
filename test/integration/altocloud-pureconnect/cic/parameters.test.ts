import { describe, expect, it } from 'vitest';
import { type CicBench, requestsIn, startCic } from './cic-bench.ts';

const RATE = 'AltocloudPacingRateOverrideMilliseconds';
const DISABLED = 'AltocloudPacingDisabledUpdates';
const NONE = { userIds: [], workgroupIds: [] };
const sentIn = (plan: Parameters<typeof requestsIn>[0]) =>
  requestsIn(plan).filter((line) => line.includes('server-parameters'));

/** Somebody sets a parameter in Interaction Administrator. */
function set(bench: CicBench, name: string, value: string): void {
  const parameters = bench.icws.state.collections['server-parameters'];
  const [any] = parameters.values();
  if (any !== undefined) parameters.set(name, { ...any, configurationId: { ...any.configurationId, id: name }, value });
}

describe('server parameters', () => {
  it('are left alone when none is given', async () => {
    const bench = await startCic();
    const { plan, report } = await bench.run({ values: NONE });
    expect(sentIn(plan)).toEqual([]);
    expect(report.result).toBe('done');
    expect(bench.icws.log.filter(({ path }) => path.includes('server-parameters'))).toEqual([]);
  });

  it('are added when there is none, read back, and not set again', async () => {
    const bench = await startCic();
    const values = { ...NONE, pacingRateMs: 3000, updatesDisabled: true };
    const { plan, report } = await bench.run({ values });
    expect(sentIn(plan)).toEqual(['POST /configuration/server-parameters', 'POST /configuration/server-parameters']);
    expect(report.result).toBe('done');
    expect([bench.parameter(RATE), bench.parameter(DISABLED)]).toEqual(['3000', 'yes']);
    expect(sentIn(await bench.plan({ values }))).toEqual([]);
  });

  it('switching updates on touches nothing but a parameter that switches them off', async () => {
    const bench = await startCic();
    const values = { ...NONE, updatesDisabled: false };
    expect(sentIn(await bench.plan({ values }))).toEqual([]);
    set(bench, DISABLED, 'no');
    expect(sentIn(await bench.plan({ values }))).toEqual([]);
    set(bench, DISABLED, '1');
    const { plan } = await bench.run({ values });
    expect(sentIn(plan)).toEqual([`PUT /configuration/server-parameters/${DISABLED}`]);
    expect(bench.parameter(DISABLED)).toBe('0');
    await bench.undo({ values });
    expect(bench.parameter(DISABLED)).toBe('1');
  });

  it('are put back by undo, to what was there before the first of several runs', async () => {
    const bench = await startCic();
    set(bench, RATE, '8000');
    await bench.run({ values: { ...NONE, pacingRateMs: 4000 } });
    await bench.run({ values: { ...NONE, pacingRateMs: 6000, updatesDisabled: true } });
    expect(bench.icws.effectiveRate()).toBeUndefined();
    const { plan, report } = await bench.undo({ values: NONE });
    expect(bench.parameter(RATE)).toBe('8000');
    expect(bench.icws.effectiveRate()).toBe(8000);
    expect(plan.cannot).toEqual([
      {
        step: 'alto-server-params',
        why: `${DISABLED} did not exist before and cannot be deleted by ICWS. Remove by hand in Interaction Administrator.`,
      },
    ]);
    expect(report.result).toBe('done');
    expect((await bench.undo({ values: NONE })).plan.actions).toEqual([]);
  });

  it('that did not exist are made harmless by undo, and listed to be removed by hand', async () => {
    const bench = await startCic();
    const values = { ...NONE, pacingRateMs: 3000, updatesDisabled: true };
    await bench.run({ values });
    const { plan } = await bench.undo({ values });
    expect([bench.parameter(RATE), bench.parameter(DISABLED)]).toEqual(['5000', '0']);
    expect(bench.icws.effectiveRate()).toBe(5000);
    expect(plan.cannot[0]?.why).toContain(`${RATE} and ${DISABLED} did not exist before`);
  });

  it('that somebody changed since stay as they are', async () => {
    const bench = await startCic();
    await bench.run({ values: { ...NONE, pacingRateMs: 3000 } });
    set(bench, RATE, '9000');
    const { plan } = await bench.undo({ values: NONE });
    expect(sentIn(plan)).toEqual([]);
    expect(plan.cannot[0]?.why).toBe(`${RATE} stays: it was changed since, to 9000.`);
    expect(bench.parameter(RATE)).toBe('9000');
  });

  it('are undone after a run that died between the two', async () => {
    const bench = await startCic();
    set(bench, RATE, '7000');
    let sent = 0;
    const values = { ...NONE, pacingRateMs: 3000, updatesDisabled: true };
    const died = bench.run({
      values,
      through: (writer) => ({
        async sendWrite(request, signal) {
          const reply = await writer.sendWrite(request, signal);
          if (++sent === 2) throw new Error('killed');
          return reply;
        },
      }),
    });
    await expect(died).rejects.toThrow('killed');
    expect([bench.parameter(RATE), bench.parameter(DISABLED)]).toEqual(['3000', 'yes']);
    const { plan } = await bench.undo({ values });
    expect([bench.parameter(RATE), bench.parameter(DISABLED)]).toEqual(['7000', '0']);
    expect(plan.cannot[0]?.why).toContain(DISABLED);
    expect(plan.cannot[0]?.why).not.toContain(RATE);
  });

  it('are verified: what somebody changed shows', async () => {
    const bench = await startCic();
    const values = { ...NONE, pacingRateMs: 3000 };
    await bench.run({ values });
    set(bench, RATE, '2000');
    const { checks } = await bench.verify({ values });
    expect(checks.find(({ step }) => step === 'alto-server-params')).toMatchObject({
      result: 'not-ok',
      reason: 'it is 2000',
    });
  });
});
