import { describe, expect, it, vi } from 'vitest';
import type { Reader } from '../../../../main/engine/call.ts';
import { makePlan, problemsOf } from '../../../../main/engine/plan.ts';
import type { Step } from '../../../../main/engine/step.ts';
import {
  absent,
  down,
  get,
  given,
  incomplete,
  maker,
  post,
  present,
  refused,
  runbook,
  seeing,
  step,
  unknown,
} from './bench.ts';

const signal = new AbortController().signal;
const silent: Reader = { read: async () => Promise.reject(new Error('nobody asked')) };
const planOf = async (steps: readonly Step[], reader = silent, values = given()) =>
  (await makePlan(runbook(...steps), values, reader, signal)).plan;

describe('order', () => {
  it('lists actions in runbook order, whichever look is answered first', async () => {
    const slow = maker('first', { observe: () => new Promise((done) => setTimeout(done, 20, absent)) });
    const plan = await planOf([slow, maker('second'), maker('third', { after: ['first'] })]);
    expect(plan.actions.map(({ id }) => id)).toEqual(['first/1', 'second/1', 'third/1']);
  });

  it('looks side by side at steps that do not need each other, and waits where one does', async () => {
    const began: string[] = [];
    let release = (): void => {};
    const gate = new Promise<void>((done) => {
      release = done;
    });
    const looking = (id: string, wait: boolean, after: readonly string[] = []) =>
      step(id, {
        after,
        async observe() {
          began.push(id);
          if (wait) await gate;
          return present();
        },
      });
    const planning = planOf([looking('a', true), looking('b', true), looking('c', false, ['a'])]);
    await vi.waitFor(() => expect(began).toEqual(['a', 'b']));
    release();
    await planning;
    expect(began).toEqual(['a', 'b', 'c']);
  });

  it('puts warnings in runbook order and says each once', async () => {
    const warn = (id: string, wait: number, message = id) =>
      step(id, {
        async observe(_read, known) {
          await new Promise((done) => setTimeout(done, wait));
          for (const _ of [1, 2]) known.warn(id, { code: 'odd', message, fix: 'Look.' });
          return present();
        },
      });
    const plan = await planOf([warn('a', 20), warn('b', 0), warn('c', 10)]);
    expect(plan.warnings.map((each) => each.step)).toEqual(['a', 'b', 'c']);
  });
});

describe('reads', () => {
  it('sends equal reads once per pass and shares the answer', async () => {
    let asked = 0;
    const reader: Reader = {
      async read(call) {
        asked += 1;
        return call.reply({ asked });
      },
    };
    const answers: unknown[] = [];
    const asking = (id: string, path: string, query = {}) =>
      step(id, {
        async observe(read) {
          answers.push(await read.read(get(path, { query })));
          return present();
        },
      });
    const steps = [
      asking('a', '/boxes', { page: 1, size: 5 }),
      asking('b', '/boxes', { size: 5, page: 1 }),
      asking('c', '/boxes', { page: 2, size: 5 }),
      asking('d', '/lids', { page: 1, size: 5 }),
    ];
    await planOf(steps, reader);
    expect(asked).toBe(3);
    expect(answers[0]).toBe(answers[1]);
    await planOf(steps, reader);
    expect(asked).toBe(6);
  });

  it('tells posts with different bodies, and other systems, apart', async () => {
    const asked: string[] = [];
    const reader: Reader = { read: async (call) => call.reply(asked.push(call.path)) };
    const observe: Step['observe'] = async (read) => {
      const query = { method: 'POST', body: { from: 1 } } as const;
      await read.read(get('/query', query));
      await read.read(get('/query', { ...query, body: { from: 2 } }));
      await read.read(get('/query', { ...query, system: 'other' }));
      await read.read(get('/query', { ...query, method: 'GET' }));
      return present();
    };
    await planOf([step('a', { observe })], reader);
    expect(asked).toHaveLength(4);
  });
});

describe('what is not there yet', () => {
  it('stands as a reference with its label until the step before has run', async () => {
    const inside = maker('lid', {
      after: ['box'],
      plan: (_seen, known) => {
        const box = known.out('box', 'boxId', 'id of the box');
        return [post('lid', { body: { box: box.is === 'known' ? String(box.value) : box.ref } })];
      },
    });
    const before = await planOf([maker('box'), inside]);
    const ref = { $ref: { step: 'box', output: 'boxId', label: 'id of the box' } };
    expect(before.actions[1]).toMatchObject({ body: { box: ref } });
    const after = await planOf([maker('box', { observe: seeing(present({ boxId: 'b1' })) }), inside]);
    expect(after.actions).toMatchObject([{ body: { box: 'b1' } }]);
  });

  it('lets a later step know which earlier steps have actions', async () => {
    const told: boolean[] = [];
    const last = step('last', {
      after: ['box', 'site'],
      observe: async (_read, known) => {
        told.push(known.planned('box'), known.planned('site'));
        return present();
      },
    });
    await planOf([maker('box'), step('site'), last]);
    expect(told).toEqual([true, false]);
  });
});

describe('obstacles', () => {
  it('blocks the step whose look failed, leaves what is behind it alone, and plans the rest', async () => {
    const untouched = vi.fn(seeing(absent));
    const steps = [
      maker('a', { observe: async () => Promise.reject(down()) }),
      maker('b', { after: ['a'], observe: untouched }),
      maker('c', { after: ['b'], observe: untouched }),
      maker('d'),
    ];
    const plan = await planOf(steps);
    expect(plan.blocked).toEqual([{ step: 'a', why: { problem: down().toProblem(), family: 'remote' } }]);
    expect(plan.seen.get('b')).toEqual({ is: 'behind', step: 'a' });
    expect(plan.seen.get('c')).toEqual({ is: 'behind', step: 'b' });
    expect(untouched).not.toHaveBeenCalled();
    expect(plan.actions.map((action) => action.step)).toEqual(['d']);
  });

  it('goes on behind an incomplete step, and lists it', async () => {
    const plan = await planOf([step('a', { observe: seeing(incomplete({ id: 'x' })) }), maker('b', { after: ['a'] })]);
    expect(plan.blocked.map((each) => each.step)).toEqual(['a']);
    expect(plan.actions).toHaveLength(1);
  });

  it('lists problems with the blocking ones first', async () => {
    const warns = step('a', {
      async observe(_read, known) {
        known.warn('a', { code: 'odd', message: 'odd', fix: 'Look.' });
        return present();
      },
    });
    const plan = await planOf([warns, step('b', { observe: seeing(unknown(refused())) })]);
    expect(problemsOf(plan).map(({ code }) => code)).toEqual(['refused', 'odd']);
  });

  it('takes the operator’s stop for a stop', async () => {
    const abort = new DOMException('stopped', 'AbortError');
    const plan = await planOf([step('a', { observe: () => Promise.reject(abort) })]);
    expect(plan.blocked[0]?.why).toMatchObject({ family: 'stopped', problem: { code: 'stopped-by-operator' } });
  });

  it('does not hide a programming error', async () => {
    const wrong = step('a', { observe: () => Promise.reject(new TypeError('x is not a function')) });
    await expect(planOf([wrong, step('b', { after: ['a'] })])).rejects.toThrow(TypeError);
  });
});
