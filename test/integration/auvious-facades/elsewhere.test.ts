import { describe, expect, it } from 'vitest';
import { RUNBOOK, startAuvious } from './auvious-bench.ts';
import { accepting, madeOf, PATHS, sentOf, wordOf } from './sent.ts';

describe.each(['callback', 'room'] as const)(
  'the command for a %s, typed once more without its engagement',
  (operation) => {
    it('asks: the other engagement made it', { timeout: 60_000 }, async () => {
      const bench = await startAuvious();
      const first = await bench.on('run', { operation });
      expect(first.result, first.text).toBe('done');
      const second = await bench.on('run', { operation });
      expect([second.code, second.result, madeOf(bench)], second.text).toEqual([1, 'attention', 1]);
      expect(second.text).toContain(first.engagement);
      const typed = accepting(operation, wordOf(second, 'again'));
      const third = await bench.on('run', { operation, ...typed });
      expect([third.result, madeOf(bench)], third.text).toEqual(['done', 2]);
    });

    it.each(['reset-before', 'reset-after'] as const)(
      'asks: the answer to the other one was lost (%s)',
      {
        timeout: 60_000,
      },
      async (kind) => {
        const bench = await startAuvious();
        const match = { method: 'POST', path: PATHS[operation] };
        bench.practice.auvious.setFaults([{ match, times: 1, fault: { kind } }]);
        const first = await bench.on('run', { operation });
        expect(first.result, first.text).not.toBe('done');
        const second = await bench.on('run', { operation });
        expect([second.code, sentOf(bench, operation)], second.text).toEqual([1, 1]);
        const planned = await bench.cli(['plan', RUNBOOK, '--practice', bench.origin], { operation });
        expect(
          planned.actions.filter(({ kind }) => kind === 'http'),
          planned.text,
        ).toEqual([]);
      },
    );
  },
);
