import { describe, expect, it } from 'vitest';
import type { WaitAction } from '../../../../shared/plan/action.ts';
import { absent, bench, byHand, down, incomplete, maker, post, present, seeing, step, unknown } from './bench.ts';
import { run } from './do-run.ts';

const later = { confirm: () => 'later' as const };
const asking = (parts = {}) => step('tidy', { observe: seeing(absent), plan: () => [byHand('tidy', parts)] });

describe('a manual step', () => {
  it('is done once a person confirmed it; who and what is recorded', async () => {
    const b = bench({ confirm: () => ({ by: 'kim', note: 'looks fine' }) });
    const { status, report } = await run([asking()], b);
    expect(status.tidy).toBe('done');
    expect(report.result).toBe('done');
    expect(b.lines[0]).toEqual({
      kind: 'manual',
      action: 'tidy/1',
      step: 'tidy',
      by: 'kim',
      note: 'looks fine',
    });
  });

  it('left for later is open, and what needs it goes on', async () => {
    const b = bench(later);
    const { status, report } = await run([asking(), step('next', { after: ['tidy'] })], b);
    expect(status).toEqual({ tidy: 'open', next: 'done' });
    expect(report.result).toBe('attention');
    expect(b.lines.filter(({ kind }) => kind === 'manual')).toEqual([]);
  });

  it.each([
    ['shows', present({ box: 'b1' }), 'done', undefined],
    ['does not show yet', absent, 'open', 'confirmed, but it does not show yet'],
    ['is half there', incomplete({ box: 'b1' }), 'open', 'The invented system says half-there.'],
    ['cannot be looked up', unknown(down()), 'open', 'The invented system says down.'],
  ] as const)('that is read back and %s', async (_name, seen, status, reason) => {
    const tidy = step('tidy', { observe: seeing(absent, seen), plan: () => [byHand('tidy', { readBack: true })] });
    const { report, known } = await run([tidy]);
    expect(report.steps[0]?.status).toBe(status);
    expect(report.steps[0]?.reason).toBe(reason);
    expect(known.outNow('tidy', 'box')).toBe('out' in seen ? 'b1' : undefined);
  });

  it('that asks for a secret holds it for the writes that follow, and records only that it was given', async () => {
    const asks = { secret: 'otpCode', label: 'Code' };
    const sends = step('next', {
      after: ['tidy'],
      observe: seeing(absent),
      plan: () => [{ ...post('next'), body: { code: { $secret: 'otpCode' } } }],
    });
    const b = bench({ lacks: ['otpCode'], confirm: () => ({ by: 'kim', note: 'Code', given: '246810' }) });
    const { status } = await run([asking({ asks }), sends], b);
    expect(status).toEqual({ tidy: 'done', next: 'done' });
    expect(b.sent[0]).toMatchObject({ body: { code: '246810' } });
    expect(JSON.stringify(b.lines)).not.toContain('246810');
  });

  it('that asks for a secret nobody gave is left for later, and is fine with one that is at hand', async () => {
    const asks = { secret: 'otpCode', label: 'Code' };
    const without = bench({ lacks: ['otpCode'] });
    expect((await run([asking({ asks })], without)).status.tidy).toBe('open');
    expect(without.lines.some(({ kind }) => kind === 'manual')).toBe(false);
    expect((await run([asking({ asks })], bench())).status.tidy).toBe('done');
  });

  it('left for later after a write does not lose what the write made', async () => {
    const b = bench(later);
    const box = maker('box', { plan: () => [post('box'), byHand('box', { id: 'box/2' })] });
    const { known, status } = await run([box], b);
    expect(status.box).toBe('open');
    expect(known.outNow('box', 'boxId')).toBe('id-1');
    expect(known.record('box')?.owned).toBe(true);
    expect(b.lines.find(({ kind }) => kind === 'step')).toMatchObject({ out: { boxId: 'id-1' } });
  });
});

describe('several manual actions of one step', () => {
  const three = [1, 2, 3].map((place) => byHand('tidy', { id: `tidy/${place}` }));
  const tidying = () =>
    step('tidy', {
      observe: seeing(absent),
      plan: () => three,
      settle: (replies) => ({ tidied: [...replies.keys()] }),
    });

  it('are all told to the step once they are confirmed', async () => {
    const { known, status } = await run([tidying()]);
    expect(status.tidy).toBe('done');
    expect(known.outNow('tidy', 'tidied')).toEqual(['tidy/1', 'tidy/2', 'tidy/3']);
  });

  it('of which one is left for later keep what was confirmed before it', async () => {
    const b = bench({ confirm: ({ id }) => (id === 'tidy/3' ? 'later' : { by: 'kim', note: 'ok' }) });
    const { status } = await run([tidying()], b);
    expect(status.tidy).toBe('open');
    expect(b.lines.find(({ kind }) => kind === 'step')).toMatchObject({ out: { tidied: ['tidy/1', 'tidy/2'] } });
  });

  it('between which the operator stops keep what was confirmed before', async () => {
    const b: ReturnType<typeof bench> = bench({
      confirm: ({ id }) => {
        if (id === 'tidy/2') b.stop.abort();
        return { by: 'kim', note: 'ok' };
      },
    });
    const { status } = await run([tidying()], b);
    expect(status.tidy).toBe('stopped');
    expect(b.lines.find(({ kind }) => kind === 'step')).toMatchObject({ out: { tidied: ['tidy/1', 'tidy/2'] } });
  });

  it('of which the first is left for later record nothing', async () => {
    const b = bench(later);
    await run([tidying()], b);
    expect(b.lines.find(({ kind }) => kind === 'step')).toMatchObject({ out: {} });
  });
});

describe('a wait', () => {
  const wait: WaitAction = {
    id: 'dry/1',
    step: 'dry',
    kind: 'wait',
    summary: 'Wait until the paint is dry',
    reversible: false,
    until: 'the paint is dry',
    atMostSeconds: 60,
  };
  const drying = (reached: () => Promise<boolean>) =>
    step('dry', { observe: seeing(absent), plan: () => [wait], reached });

  it('ends when it is so, and asks at an adaptive pace', async () => {
    let asked = 0;
    const b = bench();
    const { status } = await run([drying(async () => ++asked > 2)], b);
    expect(status.dry).toBe('done');
    expect(b.pauses).toEqual([250, 250]);
    expect(b.events).toContainEqual({
      type: 'waiting',
      step: 'dry',
      until: 'the paint is dry',
      elapsedSeconds: 0,
      atMostSeconds: 60,
    });
  });

  it('gives up in time, says for what it waited, and skips what needs it', async () => {
    const b = bench();
    const begun = b.ports.clock.now();
    const { status, report } = await run([drying(async () => false), maker('hang', { after: ['dry'] })], b);
    expect(status).toEqual({ dry: 'failed', hang: 'skipped' });
    expect(report.why?.problem).toMatchObject({
      code: 'waited-in-vain',
      message: expect.stringContaining('paint is dry'),
    });
    expect(b.ports.clock.now() - begun).toBeLessThanOrEqual(63_000);
  });

  it('can be stopped while it waits', async () => {
    const b: ReturnType<typeof bench> = bench({ onSleep: () => b.stop.abort() });
    const { report } = await run([drying(async () => false)], b);
    expect(report).toMatchObject({ result: 'stopped', why: { problem: { code: 'stopped-by-operator' } } });
    expect(b.pauses).toHaveLength(1);
  });

  it('fails with the look-up that failed', async () => {
    const { report } = await run([drying(() => Promise.reject(down()))]);
    expect(report.why?.problem.code).toBe('down');
  });
});
