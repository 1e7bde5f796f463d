import { describe, expect, it } from 'vitest';
import { outcomeLines } from '../../../../main/cli/show-outcome.ts';
import type { Outcome } from '../../../../main/runs/conduct.ts';

const NOTHING = { files: [], notes: [], problems: [] };

const OUTCOME: Outcome = {
  engagement: 'harbour',
  run: 'r1',
  runbook: 'any',
  report: { result: 'stopped', steps: [], findings: [], checks: [] },
  journalHead: undefined,
  warnings: [],
};
const linesOf = (outcome: Outcome) => outcomeLines(outcome, NOTHING, false).join('\n');

describe('what the terminal says at the end', () => {
  it('advises no resume after a stopped undo, as that would do again what is to be taken back', () => {
    const lines = linesOf({ ...OUTCOME, cannotUndo: [] });
    expect(lines).toContain('Next: groundwork undo harbour');
    expect(lines).not.toMatch(/resume/i);
    expect(linesOf(OUTCOME)).toContain('Next: groundwork resume harbour');
  });
});
