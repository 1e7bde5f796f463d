import { describe, expect, it } from 'vitest';
import { fakeKeychain } from '../run/keychain.ts';
import { RUNBOOK, startAuvious } from './auvious-bench.ts';
import { auviousOf, daysAhead, otpValues, realSecrets, realValues } from './real-values.ts';
import { sent } from './sent.ts';

describe('a plan of a callback or a room', () => {
  it.each([
    ['a callback', {}, ['auv-callback', 'auv-handover']],
    ['a callback by a code', { signIn: 'otp' }, ['auv-otp-request', 'auv-otp-verify', 'auv-callback', 'auv-handover']],
    ['a room', { operation: 'room' }, ['auv-room', 'auv-handover']],
  ] as const)('of %s lists what it would do, in order, and writes nothing', async (_what, values, steps) => {
    const bench = await startAuvious();
    const planned = await bench.on('plan', values);
    expect([planned.code, bench.writes()], planned.text).toEqual([0, 0]);
    expect(planned.actions.map(({ step }) => step)).toEqual(steps);
    expect(bench.practice.auvious.sentCodes()).toEqual([]);
  });

  it('after a run, with its verification and its log, writes nothing either', { timeout: 60_000 }, async () => {
    const bench = await startAuvious();
    const ran = await bench.on('run');
    expect(ran.result, ran.text).toBe('done');
    const before = sent(bench);
    await bench.next(ran.engagement);
    const verified = await bench.again('verify', ran.engagement);
    expect([verified.result, verified.problem], verified.text).toEqual(['done', undefined]);
    await bench.again('show', ran.engagement);
    expect(sent(bench)).toEqual(before);
  });

  it.each([{ operation: 'callback' }, { operation: 'room' }, { signIn: 'otp' }])(
    'of %o that was signed off is carried out later, as it was signed',
    { timeout: 60_000 },
    async (values) => {
      const bench = await startAuvious();
      const given = { ...values, callbackScheduledTime: daysAhead(bench, 2) };
      const { digest = '' } = await bench.on('plan', given);
      await bench.clock.sleep(3_600_000);
      const other = await bench.on('run', { ...given, ticketExpirationSeconds: 7200 }, ['--approve', digest]);
      expect([other.code, bench.writes()], other.text).toEqual([1, 0]);
      const ran = await bench.on('run', given, ['--approve', digest]);
      expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
    },
  );

  it('shows no secret, and says where the links will be kept', async () => {
    const bench = await startAuvious({}, { openKeychain: fakeKeychain().open });
    for (const values of [realValues(bench), realValues(bench, 'room'), otpValues(bench)]) {
      const planned = await bench.cli(['plan', RUNBOOK], values, realSecrets(bench));
      expect(planned.code, planned.text).toBe(0);
      expect(planned.text).not.toContain(auviousOf(bench).clientSecret);
      const shown = await bench.typing([], ['plan', RUNBOOK], values, realSecrets(bench));
      expect(shown.text).toMatch(/yields ticketUrl, kept in .*keychain/);
    }
    expect(bench.writes()).toBe(0);
  });

  it('for real has nobody sent a code', async () => {
    const bench = await startAuvious({}, { openKeychain: fakeKeychain().open });
    const planned = await bench.cli(['plan', RUNBOOK], otpValues(bench), realSecrets(bench));
    expect(planned.actions.find(({ step }) => step === 'auv-otp-request')?.kind, planned.text).toBe('http');
    expect(bench.practice.auvious.sentCodes()).toEqual([]);
  });
});
