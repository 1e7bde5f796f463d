import { describe, expect, it } from 'vitest';
import { startAuvious } from './auvious-bench.ts';
import { otpValues, PHONE, realSecrets, realValues } from './real-values.ts';
import { madeOf, sentOf } from './sent.ts';
import { openWindows } from './window-bench.ts';

describe('in the window', () => {
  it.each(['callback', 'room'] as const)(
    'a %s is made, and undone as far as that goes',
    { timeout: 90_000 },
    async (operation) => {
      const bench = await startAuvious();
      const { open } = await openWindows(bench, realSecrets(bench));
      const window = await open();
      const engagement = await window.engagement(realValues(bench, operation));
      const { outcome } = await window.through(engagement, 'run');
      expect([outcome?.problem, madeOf(bench)], JSON.stringify(outcome)).toEqual([undefined, 1]);
      const { plan } = await window.planOf(engagement, 'run');
      expect(plan.blocked.map(({ step, accept }) => [step, accept?.split(' ')[0]])).toEqual([
        [`auv-${operation}`, 'again'],
      ]);
    },
  );

  it('the code is typed while the run waits, and is told to nobody', { timeout: 90_000 }, async () => {
    const bench = await startAuvious({ auvious: { otpCode: '80417263' } });
    const { open, told } = await openWindows(bench, realSecrets(bench));
    const window = await open();
    const engagement = await window.engagement(otpValues(bench));
    const { outcome, actions } = await window.through(engagement, 'run', '80417263');
    expect([outcome?.problem, madeOf(bench)], JSON.stringify(outcome)).toEqual([undefined, 1]);
    expect(actions.find(({ step }) => step === 'auv-otp-request')?.typed).toBe(PHONE);
    expect(told.filter((one) => one.includes('80417263'))).toEqual([]);
  });

  it('a double click and a second window make one callback', { timeout: 90_000 }, async () => {
    const bench = await startAuvious();
    const { open } = await openWindows(bench, realSecrets(bench));
    const [one, other] = [await open(), await open()];
    const engagement = await one.engagement(realValues(bench));
    const { plan, wish } = await one.planOf(engagement, 'run');
    const late = await other.planOf(engagement, 'run');
    const starts = await Promise.allSettled([
      one.call['run.start']({ ...wish, digest: plan.digest }),
      one.call['run.start']({ ...wish, digest: plan.digest }),
      other.call['run.start']({ ...late.wish, digest: late.plan.digest }),
    ]);
    expect(starts.some(({ status }) => status === 'fulfilled')).toBe(true);
    await Promise.race([one.ended(engagement), other.ended(engagement)]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(sentOf(bench, 'callback')).toBe(1);
    // Again, with the plan of before.
    const again = await Promise.allSettled([
      one.call['run.start']({ ...wish, digest: plan.digest }),
      other.call['run.start']({ ...late.wish, digest: late.plan.digest }),
    ]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect([sentOf(bench, 'callback'), madeOf(bench)], JSON.stringify(again)).toEqual([1, 1]);
  });

  it('links come as names, and as a picture or a text only on request', { timeout: 90_000 }, async () => {
    const bench = await startAuvious();
    const { open, told } = await openWindows(bench, realSecrets(bench));
    const window = await open();
    const engagement = await window.engagement(realValues(bench));
    await window.through(engagement, 'run');
    const wish = { engagement, runbook: 'auvious-facades' } as const;
    const { requests } = await window.call['auvious.links'](wish);
    const [made] = bench.practice.auvious.state.callbacks;
    expect(requests.map(({ operation, state }) => [operation, state])).toEqual([['callback', 'made']]);
    expect(JSON.stringify(requests)).not.toContain(made?.ticketId);
    const { key = '' } = requests[0] ?? {};
    const { size, modules } = await window.call['auvious.qr']({ ...wish, key, name: 'ticketUrl' });
    expect([modules.length, /^[01]+$/.test(modules)]).toEqual([size * size, true]);
    for (const secret of [made?.ticketUrl, made?.ticketId, made?.agentUrl, made?.conferenceId]) {
      expect(told.filter((one) => one.includes(secret ?? 'none'))).toEqual([]);
    }
  });
});
