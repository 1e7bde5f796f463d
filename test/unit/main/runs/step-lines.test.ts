import { describe, expect, it } from 'vitest';
import { fold } from '../../../../main/engagements/fold.ts';
import type { JournalLine } from '../../../../main/engagements/journal-line.ts';
import { stepLines } from '../../../../main/runs/step-lines.ts';

const steps = [
  { id: 'a', title: 'Step a', actor: 'api' },
  { id: 'b', title: 'Step b', actor: 'manual' },
] as const;
const runnable = { id: 'shed', steps };
let second = 0;

function lines(...entries: readonly object[]): JournalLine[] {
  return entries.map((entry) => {
    second += 1;
    const at = new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
    return { at, prev: '', hash: '', seq: second, ...entry } as unknown as JournalLine;
  });
}

const opened = (runbook = 'shed') => ({ kind: 'opened', engagement: 'e', runbook, customer: 'c', practice: true });
const ended = (step: string, status: string) => ({ kind: 'step', step, status, out: {}, durationMs: 1 });
const manual = (step: string, note: string) => ({ kind: 'manual', step, by: 'kim', note });
const told = (...runs: readonly JournalLine[][]) =>
  stepLines(fold(runs.map((all, place) => ({ run: `r${place}`, lines: all }))), runnable).map(
    ({ at: _, ...line }) => line,
  );

describe('the steps of a record', () => {
  it('wait while nothing was run', () => {
    expect(told()).toEqual([
      { id: 'a', title: 'Step a', status: 'waiting' },
      { id: 'b', title: 'Step b', status: 'waiting' },
    ]);
  });

  it('stand as the latest run that came to them left them, and keep who confirmed them earlier', () => {
    const first = lines(opened(), ended('a', 'done'), manual('b', 'seen'), ended('b', 'done'));
    const next = lines(opened(), ended('a', 'present'));
    expect(told(first, next)).toEqual([
      { id: 'a', title: 'Step a', status: 'present' },
      { id: 'b', title: 'Step b', status: 'done', by: 'kim', note: 'seen' },
    ]);
  });

  it('keep why there was nothing to do', () => {
    const reason = 'nothing to do: nobody asked for it';
    expect(told(lines(opened(), { ...ended('a', 'done'), reason }))[0]).toMatchObject({ status: 'done', reason });
  });

  it('are not confirmed any more once they are undone', () => {
    const all = lines(opened(), manual('b', 'seen'), ended('b', 'done'), { kind: 'undone', step: 'b' });
    expect(told(all)[1]).toEqual({ id: 'b', title: 'Step b', status: 'undone' });
  });

  it('keep what was noted on each action of a step, not only on the last', () => {
    const on = (action: string, note: string) => ({ ...manual('b', note), action });
    const first = lines(opened(), on('b/Sales', 'once'), on('b/Web', 'seen'), ended('b', 'open'));
    const [, line] = told(first, lines(opened(), on('b/Sales', 'ticked'), ended('b', 'done')));
    expect(line).toMatchObject({
      by: 'kim',
      note: 'ticked',
      each: [
        { action: 'b/Sales', by: 'kim', note: 'ticked' },
        { action: 'b/Web', by: 'kim', note: 'seen' },
      ],
    });
    expect(told(lines(opened(), on('b/1', 'seen'), ended('b', 'done')))[1]).not.toHaveProperty('each');
  });

  it('are those of this runbook only', () => {
    expect(told(lines(opened('other'), manual('b', 'x'), ended('b', 'done')))[1]?.status).toBe('waiting');
  });
});
