import { describe, expect, it } from 'vitest';
import { inProcess } from '../crash/process.ts';
import { RUNBOOK, startAuvious } from './auvious-bench.ts';
import { accepting, madeOf, sentOf, wordOf } from './sent.ts';

describe('a callback, killed at any moment', () => {
  it.each([10, 30, 60, 100, 160, 250, 400, 700])(
    '%i ms after its first request: resume completes it or asks, and never makes a second one',
    { timeout: 90_000 },
    async (ms) => {
      const bench = await startAuvious({ now: Date.now });
      const argv = ['run', RUNBOOK, '--practice', bench.origin, '--yes', '--data', `${bench.folder}/data`];
      await inProcess(argv, `later ${ms}`);
      const found = await bench.onlyEngagement();
      const begun = found !== undefined && found.runs.length > 0;
      const before = madeOf(bench);
      const ended = begun ? await bench.again('resume', found.id) : await bench.on('run');
      expect([sentOf(bench, 'callback') <= 1, madeOf(bench) <= 1], ended.text).toEqual([true, true]);
      if (ended.result === 'done') return expect(madeOf(bench)).toBe(1);
      expect([ended.result, madeOf(bench)], ended.text).toEqual(['attention', before]);
      const typed = accepting('callback', wordOf(ended, 'again'));
      const again = await bench.again('resume', ended.engagement, typed);
      expect([again.result, madeOf(bench)], again.text).toEqual(['done', before + 1]);
    },
  );
});
