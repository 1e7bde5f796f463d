import { describe, expect, it } from 'vitest';
import { runHandlers } from '../../../main/desk/run-handlers.ts';
import type { SmsVariantId } from '../../../shared/runbooks/nexus-sms/variants.ts';
import { startDeskBench } from '../desk/desk-bench.ts';

const VARIANTS: readonly SmsVariantId[] = ['kaleyra', 'custom-gateway', 'gc-aggregation'];

/** A desk whose window started the practice systems, and an engagement that belongs to them. */
async function startWindow(variant: SmsVariantId) {
  const bench = await startDeskBench({ groups: [runHandlers], practiceRuns: false });
  const origin = await bench.desk.practice.origin();
  const target = { origin, label: 'Practice organization' };
  const { id: engagement } = await bench.app.store.create({ customer: 'Harbour Bank', practice: true, target });
  const wish = { engagement, runbook: `nexus-sms-${variant}`, purpose: 'run', accept: {} } as const;
  return { bench, engagement, wish };
}

describe.each(VARIANTS)('%s in the window', (variant) => {
  it('goes from the plan to its end, and has nothing left to do afterwards', { timeout: 60_000 }, async () => {
    const { bench, engagement, wish } = await startWindow(variant);
    const plan = await bench.call('plan.make', wish);
    expect(plan).toMatchObject({ ready: true, blocked: [] });
    const http = plan.actions.filter(({ kind }) => kind === 'http');
    expect(http.length).toBeGreaterThan(1);
    for (const { curl } of http) expect(curl).toContain('http://127.0.0.1:');
    const accept = Object.fromEntries(plan.actions.flatMap(({ step, typed }) => (typed ? [[step, typed]] : [])));
    await bench.call('run.start', { ...wish, digest: plan.digest, accept });

    for (let ended = false; !ended; ) {
      const { state } = await bench.call('run.state', { engagement });
      if (state?.state === 'ended') {
        expect(state.outcome).toMatchObject({ result: 'done' });
        ended = true;
      }
      if (state?.asked !== undefined) {
        await bench.call('run.answer', { engagement, step: state.asked.step, note: 'seen' }).catch(() => undefined);
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(await bench.call('plan.make', wish)).toMatchObject({ actions: [], blocked: [], ready: true });
  });
});
