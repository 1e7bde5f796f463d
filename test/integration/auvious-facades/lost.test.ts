import { describe, expect, it } from 'vitest';
import { type AuviousBench, startAuvious, type Told } from './auvious-bench.ts';
import { accepting, madeOf, type Operation, PATHS, sentOf, wordOf } from './sent.ts';

const OPERATIONS = ['callback', 'room'] as const;

/** Answers that leave open whether something was made. */
const DOUBTS = [
  { kind: 'reset-before' },
  { kind: 'reset-after' },
  { kind: 'truncate' },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 502 },
  { kind: 'status', status: 504 },
  { kind: 'proxy-html', status: 200 },
  { kind: 'proxy-html', status: 502 },
] as const;

/** Answers that say that nothing was. */
const REFUSALS = [
  { kind: 'throttle', retryAfter: 3 },
  { kind: 'forbid', permissions: [] },
] as const;

function fail(bench: AuviousBench, operation: Operation, fault: object): void {
  const match = { method: 'POST', path: PATHS[operation] };
  bench.practice.auvious.setFaults([{ match, times: 1, fault }] as never);
}

const statusOf = ({ steps }: Told, step: string) => steps.find(({ id }) => id === step)?.status;

describe.each(OPERATIONS)('the answer to a %s', (operation) => {
  it.each(DOUBTS)(
    'is lost ($kind $status): nothing is sent again until somebody says so',
    {
      timeout: 60_000,
    },
    async (fault) => {
      const bench = await startAuvious();
      fail(bench, operation, fault);
      const first = await bench.on('run', { operation });
      expect(first.result, first.text).not.toBe('done');
      expect(first.problem?.fix, first.text).toMatch(/[.?]$/);
      const made = madeOf(bench);
      for (const command of ['resume', 'resume', 'verify']) {
        const again = await bench.again(command, first.engagement);
        expect(again.code, again.text).not.toBe(0);
        expect([sentOf(bench, operation), madeOf(bench)]).toEqual([1, made]);
      }
      const run = await bench.on('run', { operation }, ['--engagement', first.engagement ?? '']);
      expect([run.code, sentOf(bench, operation)], run.text).toEqual([1, 1]);

      const typed = wordOf(run, 'again');
      const again = await bench.again('resume', first.engagement, accepting(operation, typed));
      expect([again.result, again.problem], again.text).toEqual(['done', undefined]);
      expect([sentOf(bench, operation), madeOf(bench), statusOf(again, `auv-${operation}`)]).toEqual([
        2,
        made + 1,
        'done',
      ]);
    },
  );

  it.each(['reset-before', 'reset-after'] as const)(
    'is lost (%s) and was looked for by hand: it is left, and stays so',
    { timeout: 60_000 },
    async (kind) => {
      const bench = await startAuvious();
      fail(bench, operation, { kind });
      const first = await bench.on('run', { operation });
      const doubt = await bench.again('resume', first.engagement);
      const left = await bench.again('resume', first.engagement, accepting(operation, wordOf(doubt, 'leave')));
      expect([left.code <= 1, sentOf(bench, operation)], left.text).toEqual([true, 1]);
      const later = await bench.again('resume', first.engagement);
      expect(sentOf(bench, operation), later.text).toBe(1);
    },
  );

  it.each(REFUSALS)('refuses it ($kind): the next attempt is not asked about', { timeout: 60_000 }, async (fault) => {
    const bench = await startAuvious();
    fail(bench, operation, fault);
    const first = await bench.on('run', { operation });
    expect([first.result === 'done', madeOf(bench)], first.text).toEqual([false, 0]);
    const again = await bench.again('resume', first.engagement);
    expect([again.result, again.problem, madeOf(bench)], again.text).toEqual(['done', undefined, 1]);
  });
});

describe('a slow answer', () => {
  it('that comes at last is an answer', { timeout: 60_000 }, async () => {
    const bench = await startAuvious();
    fail(bench, 'callback', { kind: 'drip', ms: 1 });
    const ran = await bench.on('run');
    expect([ran.result, ran.problem, madeOf(bench)], ran.text).toEqual(['done', undefined, 1]);
  });
});

describe('the answer to the request for a code', () => {
  it.each(['reset-before', 'reset-after', 'truncate'] as const)(
    'is lost (%s): no second message goes to the customer unasked',
    { timeout: 60_000 },
    async (kind) => {
      const bench = await startAuvious();
      const match = { method: 'POST', path: '/security/otp' };
      bench.practice.auvious.setFaults([{ match, times: 1, fault: { kind } }]);
      const first = await bench.on('run', { signIn: 'otp' });
      expect(first.result, first.text).not.toBe('done');
      const codes = bench.practice.auvious.sentCodes().length;
      const again = await bench.again('resume', first.engagement);
      expect([again.code === 0, bench.practice.auvious.sentCodes().length, madeOf(bench)], again.text).toEqual([
        false,
        codes,
        0,
      ]);
      expect(again.problem?.fix, again.text).toMatch(/[.?]$/);
    },
  );
});
