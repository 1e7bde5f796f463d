import { describe, expect, it } from 'vitest';
import { StoppedByOperator } from '../../../../main/engine/faults.ts';
import type { Observed, Step, StepRecord } from '../../../../main/engine/step.ts';
import { applyUndo, planUndo } from '../../../../main/engine/undo.ts';
import {
  absent,
  bench,
  byHand,
  cut,
  different,
  down,
  given,
  maker,
  owned,
  placeOf,
  post,
  present,
  runbook,
  seeing,
  step,
  Trouble,
  unanswered,
  unknown,
} from './bench.ts';

type Bench = ReturnType<typeof bench>;
type Records = { readonly [step: string]: StepRecord };

const plan = (steps: readonly Step[], records: Records, b: Bench) =>
  planUndo(runbook(...steps), given(records), b.reader, b.ports.signal);

async function undo(steps: readonly Step[], records: Records, b: Bench = bench()) {
  const made = await plan(steps, records, b);
  const report = await applyUndo(made.plan, made.known, b.reader, b.ports);
  return { ...made, report, status: Object.fromEntries(report.steps.map((each) => [each.id, each.status])) };
}

const there = (id: string, ...then: readonly Observed[]) =>
  maker(id, { observe: seeing(present({ [`${id}Id`]: `${id}-1` }), ...then) });
const both = { box: owned({ boxId: 'box-1' }), lid: owned({ lidId: 'lid-1' }) };

describe('planning an undo', () => {
  it('sends nothing, and lists the newest first', async () => {
    const b = bench();
    const { plan: made } = await plan([there('box'), there('lid')], both, b);
    expect(b.sent).toEqual([]);
    expect(made.actions.map((action) => action.step)).toEqual(['lid', 'box']);
    expect(made.steps.map(({ id }) => id)).toEqual(['lid', 'box']);
  });

  it('leaves alone what this engagement did not make', async () => {
    const b = bench();
    const { plan: made } = await plan(
      [there('box'), there('lid')],
      { lid: both.lid, box: { ...both.box, owned: false } },
      b,
    );
    expect(made.steps.map(({ id }) => id)).toEqual(['lid']);
  });

  it('counts a write in doubt as ours', async () => {
    const { plan: made } = await plan([there('box')], { box: { ...unanswered(), out: { boxId: 'b' } } }, bench());
    expect(made.actions).toHaveLength(1);
  });

  it('has a digest of its own', async () => {
    const b = bench();
    const made = await plan([there('box')], both, b);
    expect(made.plan.digest).not.toBe((await plan([there('box')], {}, b)).plan.digest);
  });

  it('says what it cannot take back', async () => {
    const sent = step('mail', { inverse: () => ({ cannot: 'It was sent.' }) });
    const { plan: made } = await plan([sent], { mail: owned() }, bench());
    expect(made.cannot).toEqual([{ step: 'mail', why: 'It was sent.' }]);
    expect(made.actions).toEqual([]);
  });

  it('lists the obstacles of its own steps, also those in front of them, and no others', async () => {
    const blocked = (id: string) => step(id, { observe: seeing(unknown(new Trouble(`${id}-down`, 'remote'))) });
    const behind = (id: string, after: string) => maker(id, { after: [after] });
    const steps = [blocked('a'), behind('b', 'a'), behind('box', 'b'), blocked('lid'), blocked('other')];
    const records = { box: owned(), lid: owned() };
    const withInverse = steps.map((each) => (each.id === 'lid' ? { ...each, inverse: () => ({ actions: [] }) } : each));
    const { plan: made } = await plan(withInverse, records, bench());
    expect(made.blocked.map((each) => each.step)).toEqual(['a', 'lid']);
  });
});

describe('undo', () => {
  it('removes newest first, and writes down what is undone', async () => {
    const b = bench();
    const { report, status } = await undo([there('box'), there('lid')], both, b);
    expect(b.trace).toEqual([
      'intent lid/1',
      'send DELETE /lid/lid-1',
      'outcome lid/1 ok',
      'undone lid',
      'intent box/1',
      'send DELETE /box/box-1',
      'outcome box/1 ok',
      'undone box',
      'ended done',
    ]);
    expect(status).toEqual({ lid: 'undone', box: 'undone' });
    expect(report.result).toBe('done');
  });

  it('restores what was there before', async () => {
    const b = bench();
    const paint = maker('box', {
      observe: seeing(different('blue')),
      inverse: ({ before }) => ({ actions: [post('box', { method: 'PUT', body: before ?? null })] }),
    });
    await undo([paint], { box: owned({}, { colour: 'red' }) }, b);
    expect(b.sent[0]).toMatchObject({ method: 'PUT', body: { colour: 'red' } });
  });

  it('counts as undone what is gone already', async () => {
    const b = bench();
    const { status } = await undo([maker('box')], both, b);
    expect(b.trace).toEqual(['undone box', 'ended done']);
    expect(status.box).toBe('undone');
  });

  it('stops at a step that somebody changed since it was planned, and goes on with the older ones', async () => {
    const b = bench();
    const changed = maker('lid', {
      observe: seeing(different('blue'), different('green')),
      inverse: ({ seen }) => ({ actions: [post('lid', { body: seen.is === 'different' ? seen.before : null })] }),
    });
    const { report, status } = await undo([there('box'), changed], both, b);
    expect(status).toEqual({ lid: 'failed', box: 'undone' });
    expect(report).toMatchObject({ result: 'attention', why: { problem: { code: 'plan-outdated', field: 'lid' } } });
    expect(b.sent.map(placeOf)).toEqual(['/box/box-1']);
  });

  it('keeps what it could not remove for the next try', async () => {
    const b = bench({
      answer: (request) => {
        const path = placeOf(request);
        if (path === '/lid/lid-1') throw down();
        return {};
      },
    });
    const { report, status } = await undo([there('box'), there('lid')], both, b);
    expect(status).toEqual({ lid: 'failed', box: 'undone' });
    expect(report).toMatchObject({ result: 'failed', why: { problem: { code: 'down' } } });
    expect(b.trace).not.toContain('undone lid');
    const again = bench();
    expect((await undo([maker('box'), there('lid')], { lid: both.lid }, again)).report.result).toBe('done');
    expect(again.sent.map(placeOf)).toEqual(['/lid/lid-1']);
  });

  it('does not call undone what nobody could look at', async () => {
    const b = bench();
    const steps = [step('site', { observe: seeing(unknown(down())) }), maker('box', { after: ['site'] })];
    const { report, status } = await undo(steps, both, b);
    expect(status.box).toBe('failed');
    expect(report).toMatchObject({ result: 'failed', why: { problem: { code: 'down' } } });
    expect(b.trace).toEqual(['ended failed']);
  });

  it('looks whether a removal happened whose answer was lost', async () => {
    const lost = () =>
      bench({
        answer: () => {
          throw cut();
        },
      });
    const b = lost();
    const { status } = await undo([there('box', present({}), absent)], both, b);
    expect(status.box).toBe('undone');
    expect(b.trace).toContain('undone box');
    const still = await undo([there('box')], both, lost());
    expect(still.status.box).toBe('failed');
    expect(still.report.why?.problem.code).toBe('cut');
  });

  it('goes on after a fault that the action tolerates', async () => {
    const b = bench({
      answer: (_request, times) => {
        if (times === 1) throw new Trouble('refused', 'permission', 'no');
        return {};
      },
    });
    const twice = maker('box', {
      observe: seeing(present()),
      inverse: () => ({ actions: [post('box', { tolerates: ['refused'] }), post('box', { id: 'box/2' })] }),
    });
    const { status } = await undo([twice], both, b);
    expect(status.box).toBe('undone');
    expect(b.sent).toHaveLength(2);
  });

  it('says what stays, and why', async () => {
    const sent = step('mail', { inverse: () => ({ cannot: 'It was sent.' }) });
    const { report } = await undo([sent], { mail: owned() });
    expect(report.steps).toMatchObject([{ id: 'mail', status: 'skipped', reason: 'It was sent.' }]);
    expect(report.result).toBe('done');
  });

  it('asks for what a person has to take back', async () => {
    const rack = maker('rack', {
      observe: seeing(present()),
      inverse: () => ({ actions: [byHand('rack')] }),
    });
    const b = bench({ confirm: () => 'later' });
    const { report, status } = await undo([rack], { rack: owned() }, b);
    expect(status.rack).toBe('open');
    expect(report.result).toBe('attention');
    expect(b.trace).not.toContain('undone rack');
    expect((await undo([rack], { rack: owned() })).status.rack).toBe('undone');
  });

  it('stops between writes; what was removed counts, the rest is left for the next try', async () => {
    const b: Bench = bench({
      answer: () => {
        b.stop.abort();
        return {};
      },
    });
    const { report, status } = await undo([there('box'), there('lid')], both, b);
    expect(status).toEqual({ lid: 'undone', box: 'stopped' });
    expect(report.result).toBe('stopped');
    expect(b.sent).toHaveLength(1);
  });

  it('stopped in the middle does not tell anybody to resume the run', async () => {
    const b: Bench = bench({
      confirm: () => {
        b.stop.abort();
        throw new DOMException('stopped', 'AbortError');
      },
    });
    const rack = step('rack', {
      observe: seeing(present({ rackId: 'r1' })),
      inverse: () => ({ actions: [byHand('rack')] }),
    });
    const { report, status } = await undo([rack], { rack: owned() }, b);
    expect(status.rack).toBe('stopped');
    expect(report.why?.problem).toMatchObject({
      code: 'stopped-by-operator',
      fix: expect.stringMatching(/^Undo again/),
    });
    expect(JSON.stringify(report)).not.toMatch(/resume/i);
  });

  it('stopped while it looks, or by leaving a question, speaks of undo too', async () => {
    const left: Bench = bench({
      confirm: () => {
        throw new StoppedByOperator();
      },
    });
    const rack = (observe: Step['observe']) =>
      step('rack', { observe, inverse: () => ({ actions: [byHand('rack')] }) });
    const asked = await undo([rack(seeing(present({ rackId: 'r1' })))], { rack: owned() }, left);
    const looking = await undo([rack(async () => Promise.reject(new DOMException('', 'AbortError')))], {
      rack: owned(),
    });
    for (const { report } of [asked, looking]) expect(report.why?.problem.fix).toMatch(/^Undo again/);
    expect(looking.plan.blocked[0]?.why.problem.fix).toMatch(/^Undo again/);
  });
});
