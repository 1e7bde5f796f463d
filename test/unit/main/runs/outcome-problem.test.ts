import { describe, expect, it } from 'vitest';
import { outcomeProblem } from '../../../../main/runs/outcome-problem.ts';

const check = {
  step: 'kal-sender',
  what: 'Every number has its section',
  result: 'not-ok',
  proof: 'a person',
} as const;
const ended = (reason: string) => ({
  result: 'attention' as const,
  steps: [{ id: 'kal-sender', actor: 'manual' as const, status: 'open' as const, durationMs: 0, reason }],
  findings: [],
  checks: [check],
});

describe('the problem of a run that left a manual step for later', () => {
  it('says how to confirm it, and not to verify again what nobody has confirmed', () => {
    const problem = outcomeProblem(ended('left for later'));
    expect(problem?.fix).toContain('confirm step "kal-sender"');
    expect(problem?.fix).not.toContain('verify');
  });

  it('says to verify again when something else is the reason', () => {
    expect(outcomeProblem(ended('it is gone'))?.fix).toContain('verify again');
  });
});
