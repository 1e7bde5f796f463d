import { describe, expect, it } from 'vitest';
import { inProcess } from '../crash/process.ts';
import { type AuviousBench, RUNBOOK, startAuvious } from './auvious-bench.ts';
import { accepting, madeOf, type Operation, PATHS, sentOf, wordOf } from './sent.ts';

/** Killed processes have a clock of their own, which the practice systems share. */
const REAL_TIME = { now: Date.now };

async function killed(bench: AuviousBench, crash: string, values: object, command = ['run', RUNBOOK]) {
  const { writeFile } = await import('node:fs/promises');
  const file = `${bench.folder}/killed.json`;
  await writeFile(file, JSON.stringify(values));
  const where = ['--practice', bench.origin, '--yes', '--data', `${bench.folder}/data`];
  const given = command[0] === 'run' ? ['--values', file] : [];
  const ended = await inProcess([...command, ...where, ...given], crash);
  expect(ended.signal, `${crash}: ${ended.progress}`).toBe('SIGKILL');
  return bench.onlyEngagement();
}

/** Goes on as somebody does who finds out that the process is gone. */
async function goOn(bench: AuviousBench, found: Awaited<ReturnType<typeof killed>>, values: object) {
  const begun = found !== undefined && found.runs.length > 0;
  return begun ? bench.again('resume', found.id) : bench.on('run', values);
}

/** Before the request may have left: what is open is done, unasked. */
const BEFORE = ['before POST /oauth/token$', 'after POST /oauth/token$'];
/** The request may have left, and its answer is nowhere. */
const DURING = ['before POST <path>$', 'after POST <path>$', 'before PUT /practice/vault/.*ticketUrl'];

describe.each(['callback', 'room'] as const)('a %s, killed', (operation: Operation) => {
  it.each(BEFORE)('%s: resume makes it, once', { timeout: 90_000 }, async (crash) => {
    const bench = await startAuvious(REAL_TIME);
    const values = { operation };
    const ended = await goOn(bench, await killed(bench, crash, values), values);
    expect([ended.result, ended.problem], ended.text).toEqual(['done', undefined]);
    expect([sentOf(bench, operation), madeOf(bench)]).toEqual([1, 1]);
  });

  it.each(DURING)(
    '%s: nobody knows, which is asked and never answered by a second one',
    {
      timeout: 90_000,
    },
    async (crash) => {
      const bench = await startAuvious(REAL_TIME);
      const values = { operation };
      const found = await killed(bench, crash.replace('<path>', PATHS[operation]), values);
      const before = sentOf(bench, operation);
      for (const _time of [1, 2]) {
        const asked = await bench.again('resume', found?.id);
        expect([asked.result, asked.code], asked.text).toEqual(['attention', 1]);
        expect([sentOf(bench, operation), madeOf(bench)]).toEqual([before, before]);
      }
      const run = await bench.on('run', values, ['--engagement', found?.id ?? '']);
      expect([run.code, sentOf(bench, operation)], run.text).toEqual([1, before]);
      const again = await bench.again('resume', found?.id, accepting(operation, wordOf(run, 'again')));
      expect([again.result, again.problem, madeOf(bench)], again.text).toEqual(['done', undefined, before + 1]);
    },
  );
});

describe('a callback by a code, killed', () => {
  it.each(['before POST /security/otp$', 'after POST /security/otp$'])(
    '%s: no second message goes out unasked',
    { timeout: 90_000 },
    async (crash) => {
      const bench = await startAuvious(REAL_TIME);
      const values = { signIn: 'otp' };
      const found = await killed(bench, crash, values);
      const codes = bench.practice.auvious.sentCodes().length;
      const asked = await bench.again('resume', found?.id);
      expect([asked.code === 0, bench.practice.auvious.sentCodes().length, madeOf(bench)], asked.text).toEqual([
        false,
        codes,
        0,
      ]);
    },
  );

  it('after POST /security/otp/verify$: at most one callback comes of it', { timeout: 90_000 }, async () => {
    const bench = await startAuvious(REAL_TIME);
    const values = { signIn: 'otp', verifyOtp: true };
    const found = await killed(bench, 'after POST /security/otp/verify$', values);
    await bench.again('resume', found?.id);
    expect([madeOf(bench) <= 1, bench.practice.auvious.sentCodes().length]).toEqual([true, 1]);
  });
});

describe('undo of a callback, killed', () => {
  it.each(['before PATCH /conversations/', 'after PATCH /conversations/'])(
    '%s: a second undo ends it',
    {
      timeout: 90_000,
    },
    async (crash) => {
      const bench = await startAuvious(REAL_TIME);
      const ran = await bench.on('run');
      expect(ran.result, ran.text).toBe('done');
      await killed(bench, crash, {}, ['undo', ran.engagement ?? '']);
      const undone = await bench.again('undo', ran.engagement);
      expect([undone.result, undone.problem], undone.text).toEqual(['done', undefined]);
    },
  );
});
