import { describe, expect, it } from 'vitest';
import { fakeKeychain, noKeychain } from '../run/keychain.ts';
import { RUNBOOK, startAuvious } from './auvious-bench.ts';
import { CONFIRMED, operatorValues, otpValues, PHONE, realSecrets, realValues } from './real-values.ts';
import { madeOf, sent, sentOf } from './sent.ts';

const WAYS = [
  ['a callback by client credentials', {}, 'callback', ['POST /security/genesys/callback']],
  ['a callback by a code', { signIn: 'otp' }, 'callback', ['POST /security/otp', 'POST /security/genesys/callback']],
  [
    'a callback by a code that is checked first',
    { signIn: 'otp', verifyOtp: true },
    'callback',
    ['POST /security/otp', 'POST /security/otp/verify', 'POST /security/genesys/callback'],
  ],
  ['a room', { operation: 'room' }, 'room', ['POST /security/genesys/room']],
] as const;

describe('on the practice systems', () => {
  it.each(WAYS)('%s runs to its end', { timeout: 60_000 }, async (_what, values, operation, expected) => {
    const bench = await startAuvious();
    const ran = await bench.on('run', values);
    expect([ran.code, ran.result, ran.problem], ran.text).toEqual([0, 'done', undefined]);
    expect(sent(bench)).toEqual(expected);
    expect([sentOf(bench, operation), madeOf(bench)]).toEqual([1, 1]);
    expect(ran.steps.filter(({ status }) => !['done', 'present', 'skipped'].includes(status))).toEqual([]);
    expect(ran.steps.find(({ id }) => id === `auv-${operation}`)?.status).toBe('done');
    expect(ran.steps.find(({ id }) => id === 'auv-handover')?.status).toBe('done');
    expect(ran.checks.filter(({ result }) => result === 'not-ok')).toEqual([]);
  });

  it('verifies the ticket and the conversation', { timeout: 60_000 }, async () => {
    const bench = await startAuvious();
    const ran = await bench.on('run');
    const ofCallback = ran.checks.filter(({ step }) => step === 'auv-callback');
    expect(ofCallback.length, ran.text).toBeGreaterThan(1);
    expect(ofCallback.filter(({ result }) => result !== 'ok')).toEqual([]);
  });

  it('a room is looked up by the ticket of its link, since the answer has no other', { timeout: 60_000 }, async () => {
    const bench = await startAuvious();
    const ran = await bench.on('run', { operation: 'room' });
    const verified = await bench.again('verify', ran.engagement);
    const ofRoom = verified.checks.filter(({ step }) => step === 'auv-room');
    expect([verified.result, ofRoom.map(({ result }) => result)], verified.text).toEqual(['done', ['ok']]);
  });

  it('refuses a code for a room before anything is sent', async () => {
    const bench = await startAuvious();
    const ran = await bench.on('run', { operation: 'room', signIn: 'otp' });
    expect([ran.code, bench.practice.auvious.log], ran.text).toEqual([2, []]);
    expect((ran.problem ?? ran.problems[0])?.field, ran.text).toBe('signIn');
  });
});

describe('as on real systems', () => {
  it.each(['callback', 'room'] as const)('a %s is sent as documented', { timeout: 60_000 }, async (operation) => {
    const bench = await startAuvious({}, { openKeychain: fakeKeychain().open });
    const values = { ...realValues(bench, operation), ...operatorValues(bench) };
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], values, realSecrets(bench));
    expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
    expect(sent(bench)).toEqual([`POST /security/genesys/${operation}`]);
    expect(ran.checks.filter(({ result }) => result === 'not-ok')).toEqual([]);
  });

  it('nobody signed in to Genesys Cloud: what could not be looked at is not called right', async () => {
    const bench = await startAuvious({}, { openKeychain: fakeKeychain().open });
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], realValues(bench), realSecrets(bench));
    expect(ran.problem, ran.text).toBeUndefined();
    const ofCallback = ran.checks.filter(({ step }) => step === 'auv-callback');
    expect(ofCallback.map(({ proof }) => proof).join()).not.toContain('conversations');
    const verified = await bench.cli(['verify', ran.engagement ?? ''], undefined, realSecrets(bench));
    expect(verified.checks.filter(({ result }) => result === 'unchecked').length, verified.text).toBe(1);
    expect(bench.practice.genesysCloud.log).toEqual([]);
  });

  it('a code that the operator has already is used as it is, and none is sent', { timeout: 60_000 }, async () => {
    const bench = await startAuvious({}, { openKeychain: fakeKeychain().open });
    const { origin } = bench.practice.auvious;
    const asked = await fetch(`${origin}/security/otp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ to: PHONE, channel: 'SMS', locale: 'en' }),
    });
    const { id } = (await asked.json()) as { id: string };
    const { code } = bench.practice.auvious.sentCodes().at(-1) ?? { code: '' };
    const values = otpValues(bench, { otpVerificationId: id, otpCode: { env: 'CODE' } });
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], values, { ...realSecrets(bench), CODE: code });
    expect([ran.result, ran.problem], ran.text).not.toEqual(['failed', undefined]);
    expect([sentOf(bench, 'callback'), bench.practice.auvious.sentCodes().length, madeOf(bench)], ran.text).toEqual([
      1, 1, 1,
    ]);
    expect(ran.text).not.toContain(code);
    expect(sent(bench).filter((one) => one.startsWith('POST /security/otp')).length).toBe(1);
  });

  it('a message to the customer costs: `--yes` alone does not send it', async () => {
    const bench = await startAuvious({}, { openKeychain: fakeKeychain().open });
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], otpValues(bench), realSecrets(bench));
    expect(ran.code, ran.text).not.toBe(0);
    expect([bench.practice.auvious.sentCodes(), bench.writes()]).toEqual([[], 0]);
    expect(ran.text).toContain('auv-otp-request');
  });

  it('without a place for the links nothing is sent', async () => {
    const bench = await startAuvious({}, noKeychain());
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], realValues(bench), realSecrets(bench));
    expect([ran.code, bench.writes()], ran.text).toEqual([2, 0]);
    expect(ran.problem, ran.text).toMatchObject({
      code: expect.stringContaining('no-place'),
      fix: expect.stringContaining('keychain'),
    });
  });

  it('nobody confirmed the hand-over: it stays open, and resume ends it without a second callback', {
    timeout: 60_000,
  }, async () => {
    const bench = await startAuvious({}, { openKeychain: fakeKeychain().open });
    const values = realValues(bench, 'callback', { confirm: {} });
    const open = await bench.cli(['run', RUNBOOK, '--yes'], values, realSecrets(bench));
    expect([open.result, open.code], open.text).toEqual(['attention', 1]);
    expect(open.steps.find(({ id }) => id === 'auv-handover')?.status).toBe('open');
    const done = await bench.cli(
      ['resume', open.engagement ?? '', '--yes'],
      { ...values, confirm: CONFIRMED },
      realSecrets(bench),
    );
    expect([done.steps.find(({ id }) => id === 'auv-handover')?.status, sentOf(bench, 'callback')], done.text).toEqual([
      'done',
      1,
    ]);
  });
});
