import { describe, expect, it } from 'vitest';
import { type AuviousBench, startAuvious, type Told } from './auvious-bench.ts';
import { daysAhead } from './real-values.ts';
import { accepting, madeOf, type Operation, sentOf, wordOf } from './sent.ts';

const OPERATIONS = ['callback', 'room'] as const;

/** A run in the same engagement, on practice. */
const more = (bench: AuviousBench, { engagement }: Told, values: object) =>
  bench.on('run', values, ['--engagement', engagement ?? '']);

/** Sample values of an operation; each test's callback is at a time of its own. */
const valuesOf = (bench: AuviousBench, operation: Operation) =>
  operation === 'room' ? { operation } : { operation, callbackScheduledTime: daysAhead(bench, 2) };

async function done(operation: Operation) {
  const bench = await startAuvious();
  const values = valuesOf(bench, operation);
  const first = await bench.on('run', values);
  expect([first.result, first.problem], first.text).toEqual(['done', undefined]);
  return { bench, first, values };
}

describe.each(OPERATIONS)('an equal %s', (operation) => {
  it('is not sent by a second run, also with --yes on practice: it asks', { timeout: 60_000 }, async () => {
    const { bench, first, values } = await done(operation);
    const planned = await bench.next(first.engagement, values);
    expect(
      planned.actions.filter(({ kind }) => kind === 'http'),
      planned.text,
    ).toEqual([]);
    for (const _time of [1, 2]) {
      const second = await more(bench, first, values);
      expect([second.code, second.result], second.text).toEqual([1, 'attention']);
      expect(second.problem?.fix, second.text).toMatch(/[.?]$/);
      wordOf(second, 'again');
      expect([sentOf(bench, operation), madeOf(bench)]).toEqual([1, 1]);
    }
  });

  it('is sent once more when that is typed, and is asked about again afterwards', { timeout: 60_000 }, async () => {
    const { bench, first, values } = await done(operation);
    const typed = wordOf(await more(bench, first, values), 'again');
    const second = await more(bench, first, { ...values, ...accepting(operation, typed) });
    expect([second.result, second.problem], second.text).toEqual(['done', undefined]);
    expect(madeOf(bench)).toBe(2);
    // The same word does not open it for good.
    const third = await more(bench, first, { ...values, ...accepting(operation, typed) });
    expect([third.result, madeOf(bench)], third.text).toEqual(['attention', 2]);
    const other = wordOf(await more(bench, first, values), 'again');
    expect(other).not.toBe(typed);
    const fourth = await more(bench, first, { ...values, ...accepting(operation, other) });
    expect([fourth.result, madeOf(bench)], fourth.text).toEqual(['done', 3]);
  });

  it('is sent by no other word', { timeout: 60_000 }, async () => {
    const { bench, first, values } = await done(operation);
    for (const typed of ['yes', 'again', 'again 000000000000', '']) {
      const second = await more(bench, first, { ...values, ...accepting(operation, typed) });
      expect(second.code, second.text).not.toBe(0);
      expect(madeOf(bench)).toBe(1);
    }
  });

  it('is sent without a question once the earlier one has expired', { timeout: 60_000 }, async () => {
    const { bench, first } = await done(operation);
    await bench.clock.sleep(5 * 86_400_000);
    const values = valuesOf(bench, operation);
    const second = await more(bench, first, values);
    expect([second.result, second.problem, madeOf(bench)], second.text).toEqual(['done', undefined, 2]);
  });

  it('is not sent by resume, nor by verify, whatever they are asked', { timeout: 60_000 }, async () => {
    const { bench, first } = await done(operation);
    for (const command of ['resume', 'verify', 'resume']) await bench.again(command, first.engagement);
    expect([sentOf(bench, operation), madeOf(bench)]).toEqual([1, 1]);
  });
});

describe('a callback that differs in', () => {
  it.each([
    ['its time', (bench: AuviousBench) => ({ callbackScheduledTime: daysAhead(bench, 3) })],
    ['its customer', () => ({ callbackUserName: 'Somebody Else' })],
    ['its number', () => ({ callbackNumbers: ['+302107654321'] })],
  ] as const)('%s is another one', { timeout: 60_000 }, async (_what, changed) => {
    const { bench, first, values } = await done('callback');
    const second = await more(bench, first, { ...values, ...changed(bench) });
    expect([second.result, second.problem, madeOf(bench)], second.text).toEqual(['done', undefined, 2]);
  });

  it.each([
    [
      'nothing but the spelling of the name',
      { callbackUserName: '  SOFIA GRÜN ' },
      { callbackUserName: 'Sofia Gru\u0308n' },
    ],
    [
      'nothing but the order of its numbers',
      { callbackNumbers: ['+302101234567', '+302107654321'] },
      { callbackNumbers: ['+302107654321', '+302101234567'] },
    ],
    ['nothing but its priority', { priority: 1 }, { priority: 5 }],
  ])('%s is asked about', { timeout: 60_000 }, async (_what, one, other) => {
    const bench = await startAuvious();
    const values = valuesOf(bench, 'callback');
    const first = await bench.on('run', { ...values, ...one });
    expect([first.result, first.problem], first.text).toEqual(['done', undefined]);
    const second = await more(bench, first, { ...values, ...other });
    expect([second.result, madeOf(bench)], second.text).toEqual(['attention', 1]);
  });
});
