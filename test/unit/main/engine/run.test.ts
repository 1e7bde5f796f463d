import { describe, expect, it } from 'vitest';
import type { Step } from '../../../../main/engine/step.ts';
import type { RunResult } from '../../../../shared/results/status.ts';
import {
  absent,
  bench,
  different,
  down,
  incomplete,
  maker,
  owned,
  placeOf,
  post,
  present,
  refused,
  seeing,
  step,
  Trouble,
  unknown,
} from './bench.ts';
import { type Bench, run } from './do-run.ts';

describe('writes', () => {
  it('are announced before they are sent, and answered for after, one at a time in plan order', async () => {
    const b = bench();
    await run([maker('box'), maker('lid', { after: ['box'] })], b);
    expect(b.trace).toEqual([
      'intent box/1',
      'send POST /box',
      'outcome box/1 ok',
      'step box done',
      'intent lid/1',
      'send POST /lid',
      'outcome lid/1 ok',
      'step lid done',
      'ended done',
    ]);
  });

  it('are not sent when the intent cannot be written down', async () => {
    const b = bench();
    const log = { ...b.ports.log, intent: () => Promise.reject(new Trouble('disk-full', 'remote')) };
    const { report } = await run([maker('box')], { ...b, ports: { ...b.ports, log } });
    expect(b.sent).toEqual([]);
    expect(report).toMatchObject({ result: 'failed', why: { problem: { code: 'disk-full' } } });
  });

  it('get ids of earlier steps in path and body, resolved just before sending', async () => {
    const b = bench({ answer: () => ({ body: { id: 'b/1' } }) });
    const lid = maker('lid', {
      after: ['box'],
      plan: (_seen, known) => {
        const box = known.out('box', 'boxId', 'id of the box');
        const hole = box.is === 'known' ? String(box.value) : box.ref;
        return [post('lid', { path: ['/boxes/', hole, '/lids'], body: { box: hole } })];
      },
    });
    const { plan } = await run([maker('box'), lid], b);
    expect(plan.actions[1]).toMatchObject({ body: { box: { $ref: { label: 'id of the box' } } } });
    expect(b.sent[1]).toMatchObject({ path: '/boxes/b%2F1/lids', body: { box: 'b/1' } });
    expect(b.lines.find(({ action, kind }) => kind === 'intent' && action === 'lid/1')).toMatchObject({
      request: { path: '/boxes/b%2F1/lids', body: { box: 'b/1' } },
    });
  });

  it('record what was there before, so that undo can restore it', async () => {
    const b = bench();
    const paint = maker('box', {
      observe: seeing(different({ colour: 'red' }, { boxId: 'b1' })),
      plan: () => [post('box', { method: 'PUT' })],
    });
    const { known } = await run([paint], b);
    expect(b.lines[0]).toMatchObject({ kind: 'intent', before: { colour: 'red' } });
    expect(known.record('box')).toMatchObject({ owned: true, before: { colour: 'red' } });
  });

  it('are never sent for what is there already', async () => {
    const b = bench();
    const { status } = await run([maker('box', { observe: seeing(present()) }), step('look')], b);
    expect(b.sent).toEqual([]);
    expect(status).toEqual({ box: 'present', look: 'done' });
  });

  it('says why a step had nothing to do', async () => {
    const reason = 'nothing to do: nobody asked for it';
    const { report } = await run([step('look', { observe: seeing({ is: 'present', out: {}, reason }) })], bench());
    expect(report.steps).toMatchObject([{ id: 'look', status: 'done', reason }]);
  });

  it('are announced only when everything they need is known', async () => {
    const b = bench();
    const ref = { $ref: { step: 'box', output: 'none', label: 'nothing' } };
    await expect(run([maker('box', { plan: () => [post('box', { body: { ref } })] })], b)).rejects.toThrow('not known');
    expect(b.trace).toEqual([]);
  });
});

describe('a world that changed since the plan', () => {
  it('stops the step before anything is sent', async () => {
    const b = bench();
    const changed = maker('box', {
      observe: seeing(different('red'), different('blue')),
      plan: (seen) => [post('box', { body: { was: seen.is === 'different' ? seen.before : null } })],
    });
    const { report, status } = await run([changed, maker('lid', { after: ['box'] }), maker('bin')], b);
    expect(b.sent.map(placeOf)).toEqual(['/bin']);
    expect(status).toEqual({ box: 'failed', lid: 'skipped', bin: 'done' });
    expect(report.why?.problem).toMatchObject({ code: 'plan-outdated', field: 'box' });
    expect(report.result).toBe('attention');
  });

  it('does so too when somebody else made the object meanwhile', async () => {
    const b = bench();
    const { report } = await run([maker('box', { observe: seeing(absent, present({ boxId: 'theirs' })) })], b);
    expect(b.sent).toEqual([]);
    expect(report.why?.problem.code).toBe('plan-outdated');
  });

  it('is as good where the step says that its object may be there by itself', async () => {
    const b = bench();
    const mayBeMet = { observe: seeing(absent, present({ boxId: 'theirs' })), mayBeMet: true } as const;
    const { report, status } = await run([maker('box', mayBeMet), maker('lid', { after: ['box'] })], b);
    expect(b.sent.map(placeOf)).toEqual(['/lid']);
    expect(status).toEqual({ box: 'present', lid: 'done' });
    expect(report.result).toBe('done');
  });

  it('fails the step when the last look fails', async () => {
    const b = bench();
    const { report } = await run([maker('box', { observe: seeing(absent, unknown(down())) })], b);
    expect(b.sent).toEqual([]);
    expect(report).toMatchObject({ result: 'failed', why: { problem: { code: 'down' } } });
  });
});

describe('stop', () => {
  it('takes effect between writes: what was sent is answered for, the rest is not sent', async () => {
    const b: Bench = bench({
      answer: () => {
        b.stop.abort();
        return {};
      },
    });
    const two = maker('box', { plan: () => [post('box'), post('box', { id: 'box/2' })] });
    const { report, status } = await run([two, maker('lid'), step('last')], b);
    expect(b.trace.slice(0, 3)).toEqual(['intent box/1', 'send POST /box', 'outcome box/1 ok']);
    expect(b.sent).toHaveLength(1);
    expect(status).toEqual({ box: 'stopped', lid: 'stopped', last: 'stopped' });
    expect(report).toMatchObject({ result: 'stopped', why: { family: 'stopped' } });
  });

  it('leaves a step done whose last write was answered', async () => {
    const b: Bench = bench({
      answer: () => {
        b.stop.abort();
        return {};
      },
    });
    const { status, known } = await run([maker('box'), maker('lid')], b);
    expect(status).toEqual({ box: 'done', lid: 'stopped' });
    expect(known.outNow('box', 'boxId')).toBe('id-1');
  });
});

describe('what follows', () => {
  it('skips what needs a failed step, and names it; the rest goes on', async () => {
    const b = bench({
      answer: (request) => {
        const path = placeOf(request);
        if (path === '/box') throw down();
        return {};
      },
    });
    const steps = [maker('box'), maker('lid', { after: ['box'] }), maker('tag', { after: ['lid'] }), maker('bin')];
    const { report, status } = await run(steps, b);
    expect(status).toEqual({ box: 'failed', lid: 'skipped', tag: 'skipped', bin: 'done' });
    expect(report.steps[1]?.reason).toBe('waits for step "box"');
    expect(report.steps[2]?.reason).toBe('waits for step "lid"');
  });

  it('goes on behind an open step that has outputs', async () => {
    const b = bench();
    const half = step('box', { observe: seeing(incomplete({ boxId: 'b1' })) });
    const { report, status, known } = await run([half, maker('lid', { after: ['box'] })], b);
    expect(status).toEqual({ box: 'open', lid: 'done' });
    expect(known.outNow('box', 'boxId')).toBe('b1');
    expect(report.result).toBe('attention');
  });

  it('never calls a step done that nobody could look at', async () => {
    const b = bench();
    const asks = step('box', { observe: seeing(unknown(new Trouble('which-one', 'attention'))) });
    const { status } = await run([asks, maker('lid', { after: ['box'] }), step('tag', { after: ['lid'] })], b);
    expect(status).toEqual({ box: 'open', lid: 'skipped', tag: 'skipped' });
    expect(b.sent).toEqual([]);
  });
});

describe('result', () => {
  const failing = (error: Trouble) => step('box', { observe: seeing(unknown(error)) });
  const checking = (result: 'ok' | 'not-ok' | 'unchecked') =>
    step('box', { verify: async () => ({ checks: [{ step: 'box', what: 'It holds', result, proof: 'a look' }] }) });
  const verifying = (error: Trouble) => step('box', { verify: () => Promise.reject(error) });
  const table: readonly [string, Step, RunResult, string?][] = [
    ['everything in place', step('box'), 'done'],
    ['a check that holds', checking('ok'), 'done'],
    ['a check that does not hold', checking('not-ok'), 'attention'],
    ['a check that could not be made', checking('unchecked'), 'attention'],
    ['a decision that is open', failing(new Trouble('which-one', 'attention')), 'attention', 'which-one'],
    ['an incomplete object', step('box', { observe: seeing(incomplete({})) }), 'attention', 'half-there'],
    ['a look that failed', failing(down()), 'failed', 'down'],
    ['a right that is lacking', failing(refused()), 'failed', 'refused'],
    ['a verification that failed', verifying(down()), 'failed', 'down'],
    ['a verification that was stopped', verifying(new Trouble('halt', 'stopped')), 'stopped', 'halt'],
  ];

  it.each(table)('of %s', async (_name, each, result, code) => {
    const b = bench();
    const { report } = await run([each], b);
    expect(report.result).toBe(result);
    expect(report.why?.problem.code).toBe(code);
    expect(b.lines.at(-1)).toMatchObject({ kind: 'ended', result });
  });

  it('is explained by the failure, not by something harmless that came before it', async () => {
    const { report } = await run([step('a', { observe: seeing(incomplete({})) }), failing(refused())]);
    expect(report).toMatchObject({ result: 'failed', why: { family: 'permission' } });
  });

  it('holds findings and checks of all steps, each also in the journal and told', async () => {
    const b = bench();
    const finding = { row: 1, permissions: ['a:b:c'], finding: 'granted', proof: 'grant' } as const;
    const check = { step: 'box', what: 'It holds', result: 'ok', proof: 'a look' } as const;
    const proving = step('box', {
      async verify(_read, _known, _signal, progress) {
        progress.finding(finding);
        progress.notYet('one row', 12);
        return { checks: [check], findings: [finding] };
      },
    });
    const { report } = await run([proving], b);
    expect(report).toMatchObject({ findings: [finding], checks: [check] });
    expect(b.trace).toEqual(['finding 1 granted', 'check It holds ok', 'step box done', 'ended done']);
    expect(b.events.map(({ type }) => type)).toEqual(['step-started', 'finding', 'not-yet', 'check', 'step-ended']);
  });
});

it('measures how long a step took by the injected clock', async () => {
  const b = bench();
  const slow = step('box', {
    async verify(_read, _known, signal) {
      await b.ports.clock.sleep(1_500, signal);
      return { checks: [] };
    },
  });
  expect((await run([slow], b)).report.steps[0]?.durationMs).toBe(1_500);
});

it('takes over a record of an earlier run as it is when nothing is to be done', async () => {
  const { known } = await run([maker('box', { observe: seeing(present()) })], bench(), { box: owned({ boxId: 'b1' }) });
  expect(known.record('box')).toEqual(owned({ boxId: 'b1' }));
});
