import { describe, expect, it } from 'vitest';
import type { Step } from '../../../../main/engine/step.ts';
import { applyUndo, planUndo } from '../../../../main/engine/undo.ts';
import {
  bench,
  cut,
  different,
  given,
  maker,
  owned,
  post,
  present,
  runbook,
  seeing,
  Trouble,
  unknown,
} from './bench.ts';
import { run } from './do-run.ts';

/** A step whose object nobody can look up. */
const memory = (parts: Partial<Step> = {}) =>
  maker('box', {
    remembers: true,
    observe: seeing(different('nothing')),
    plan: (seen) => (seen.is === 'different' ? [post('box')] : []),
    ...parts,
  });

describe('a step that goes by its record', () => {
  it('is not waited for when its answer is lost: nothing would show', async () => {
    const b = bench({ answer: () => Promise.reject(cut()) });
    const doubt = new Trouble('doubt', 'attention');
    const observe = seeing(different('nothing'), different('nothing'), unknown(doubt));
    const { report } = await run([memory({ observe })], b);
    expect([b.sent.length, b.pauses, report.result]).toEqual([1, [], 'failed']);
  });

  it('keeps its record through an undo, and is not forgotten as undone', async () => {
    const b = bench();
    const steps = [memory({ observe: seeing(present({ boxId: 'box-1' })) })];
    const made = await planUndo(runbook(...steps), given({ box: owned({ boxId: 'box-1' }) }), b.reader, b.ports.signal);
    const report = await applyUndo(made.plan, made.known, b.reader, b.ports);
    expect(report.steps.map(({ status }) => status)).toEqual(['undone']);
    expect(b.trace.filter((line) => /^(?:undone|step)/.test(line))).toEqual(['step box undone']);
  });
});
