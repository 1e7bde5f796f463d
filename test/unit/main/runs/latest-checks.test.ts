import { describe, expect, it } from 'vitest';
import type { RunHistory } from '../../../../main/engagements/fold.ts';
import { latestChecks } from '../../../../main/runs/latest-checks.ts';
import type { Check } from '../../../../shared/results/check.ts';

const check = (step: string, what: string, result: Check['result'] = 'ok'): Check => ({
  step,
  what,
  result,
  proof: 'look',
});
const run = (runbook: string, ...checks: readonly Check[]) => ({ runbook, checks }) as unknown as RunHistory;

function latest(runs: readonly RunHistory[], undone: readonly string[] = []) {
  const statuses = new Map(undone.map((step) => [step, 'undone' as const]));
  const book = { records: new Map(), statuses, manual: new Map(), secrets: [] };
  return latestChecks({ runs, runbooks: new Map([['a', book]]) }, 'a');
}

describe('the checks of a runbook', () => {
  it('are those of the latest run or look that came to a step', () => {
    const runs = [
      run('a', check('one', 'all 5 agents have it'), check('two', 'up')),
      run('b', check('one', 'of another runbook', 'not-ok')),
      run('a/verify', check('one', 'all 6 agents have it', 'not-ok')),
      run('a'),
    ];
    expect(latest(runs).map(({ what, result }) => `${what}: ${result}`)).toEqual([
      'all 6 agents have it: not-ok',
      'up: ok',
    ]);
  });

  it('are gone with a step that was undone', () => {
    expect(latest([run('a', check('one', 'there'), check('two', 'up'))], ['one']).map(({ step }) => step)).toEqual([
      'two',
    ]);
  });
});
