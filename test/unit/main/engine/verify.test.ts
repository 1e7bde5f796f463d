import { describe, expect, it } from 'vitest';
import { makePlan } from '../../../../main/engine/plan.ts';
import type { Observed, Step, StepRecord } from '../../../../main/engine/step.ts';
import { verifyRun } from '../../../../main/engine/verify.ts';
import {
  absent,
  bench,
  different,
  down,
  given,
  incomplete,
  maker,
  owned,
  present,
  runbook,
  seeing,
  step,
  Trouble,
  unknown,
} from './bench.ts';

async function verify(steps: readonly Step[], records: { readonly [step: string]: StepRecord } = {}, b = bench()) {
  const book = runbook(...steps);
  const made = await makePlan(book, given(records), b.reader, b.ports.signal);
  return verifyRun(book, made, b.reader, b.ports);
}

const box = (seen: Observed, parts: Partial<Step> = {}) => maker('box', { observe: seeing(seen), ...parts });

describe('drift', () => {
  it.each([
    ['still as wanted', present(), 'ok', undefined, 'done'],
    ['there, with a decision open', incomplete({}), 'ok', undefined, 'attention'],
    ['gone', absent, 'not-ok', 'it is gone', 'attention'],
    ['changed', different('blue'), 'not-ok', 'it was changed since', 'attention'],
    ['not to be seen', unknown(down()), 'unchecked', 'The invented system says down.', 'failed'],
  ] as const)('%s', async (_name, seen, result, reason, end) => {
    const b = bench();
    const report = await verify([box(seen)], { box: owned({ boxId: 'b1' }) }, b);
    expect(report.checks).toHaveLength(1);
    expect(report.checks[0]).toMatchObject({ step: 'box', result });
    expect(report.checks[0]?.reason).toBe(reason);
    expect(report.result).toBe(end);
    expect(b.sent).toEqual([]);
  });

  it('is unchecked behind something that could not be looked at, which is named', async () => {
    const steps = [step('site', { observe: seeing(unknown(down())) }), box(present(), { after: ['site'] })];
    const report = await verify(steps, { box: owned({ boxId: 'b1' }) });
    expect(report.checks[0]).toMatchObject({ result: 'unchecked', reason: 'step "site" could not be looked at' });
    expect(report.steps.map(({ status }) => status)).toEqual(['failed', 'skipped']);
  });

  it('is looked at where a write stayed in doubt', async () => {
    const report = await verify([box(absent)], { box: { out: {}, before: undefined, owned: false, unanswered: true } });
    expect(report.checks[0]).toMatchObject({ result: 'not-ok', reason: 'it is gone' });
  });

  it('is not claimed of a step that no run ever came to, or that was undone', async () => {
    const nothing = { out: {}, before: undefined, owned: false, unanswered: false };
    expect((await verify([box(absent)], { box: nothing })).checks).toEqual([]);
    expect((await verify([box(absent)])).checks).toEqual([]);
  });

  it('is not claimed of a step that leaves nothing behind', async () => {
    const report = await verify([step('look', { observe: seeing(absent) })], { look: owned({ id: 'x' }) });
    expect(report).toMatchObject({ checks: [], result: 'done' });
  });
});

describe('a deeper look', () => {
  const check = { step: 'box', what: 'It opens', result: 'not-ok', proof: 'a pull' } as const;

  it('adds its checks and findings, records and tells them', async () => {
    const b = bench();
    const finding = { row: 2, permissions: [], finding: 'missing', proof: 'none' } as const;
    const report = await verify(
      [box(present(), { verify: async () => ({ checks: [check], findings: [finding] }) })],
      {},
      b,
    );
    expect(report).toMatchObject({ result: 'attention', checks: [check], findings: [finding] });
    expect(b.trace).toEqual(['finding 2 missing', 'check It opens not-ok', 'ended attention']);
    expect(b.events.map(({ type }) => type)).toContain('check');
  });

  it('that fails leaves its step failed and the others looked at', async () => {
    const broken = box(present(), { verify: () => Promise.reject(down()) });
    const report = await verify([broken, maker('lid', { observe: seeing(present()) })], { lid: owned({ id: 'l' }) });
    expect(report).toMatchObject({ result: 'failed', why: { problem: { code: 'down' } } });
    expect(report.steps.map(({ status }) => status)).toEqual(['failed', 'done']);
    expect(report.checks).toMatchObject([{ step: 'lid', result: 'ok' }]);
  });

  it('is not taken where the first look failed', async () => {
    let asked = false;
    const verifying = box(unknown(down()), {
      verify: async () => {
        asked = true;
        return { checks: [] };
      },
    });
    await verify([verifying]);
    expect(asked).toBe(false);
  });

  it('that needs a decision is no failure', async () => {
    const open = box(present(), { verify: () => Promise.reject(new Trouble('which-one', 'attention')) });
    expect((await verify([open])).result).toBe('attention');
  });
});

it('is stopped, not failed, when the operator stops it', async () => {
  const b = bench();
  const stopping = box(present(), {
    verify: async () => {
      b.stop.abort();
      throw new DOMException('stopped', 'AbortError');
    },
  });
  const report = await verify([stopping], {}, b);
  expect(report).toMatchObject({ result: 'stopped', why: { family: 'stopped' } });
});
