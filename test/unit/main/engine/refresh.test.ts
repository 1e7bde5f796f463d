import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../../../main/engine/step.ts';
import { applyUndo, planUndo } from '../../../../main/engine/undo.ts';
import type { HttpAction } from '../../../../shared/plan/action.ts';
import { absent, bench, cut, different, given, owned, placeOf, post, present, runbook, step } from './bench.ts';
import { type Bench, run } from './do-run.ts';

const KEY = 'key';

/** People, and the keys that each holds; a write replaces somebody's whole list. */
type Rings = Map<string, readonly string[]>;

const idOf = (person: string) => `keys/${person}`;
const personOf = ({ id }: HttpAction) => id.slice('keys/'.length);

/** Gives everybody a key, or takes it back, and keeps what else hangs on their rings. */
function keysStep(rings: Rings, purpose: 'run' | 'undo' = 'run'): Step {
  const put = (person: string): HttpAction =>
    post('keys', {
      id: idOf(person),
      method: 'PUT',
      path: ['/rings/', person],
      body: { $ref: { step: 'keys', output: person, label: 'the keys held then, and ours' } },
    });
  const lacking = () => [...rings.keys()].filter((person) => rings.get(person)?.includes(KEY) !== true);
  const holding = () => [...rings.keys()].filter((person) => rings.get(person)?.includes(KEY) === true);
  return step('keys', {
    observe: async () => (lacking().length === 0 ? present() : different(null)),
    plan: (seen) => (seen.is === 'different' ? lacking().map(put) : []),
    settle: (replies) => ({ given: [...replies.keys()] }),
    async refresh(action) {
      const held = rings.get(personOf(action)) ?? [];
      if (held.includes(KEY) === (purpose === 'run')) return undefined;
      return { ...action, body: purpose === 'run' ? [...held, KEY] : held.filter((key) => key !== KEY) };
    },
    inverse: () => ({ actions: holding().map(put) }),
  });
}

/** Acts on the rings; `during` is what somebody else does just before a write is acted upon. */
function shed(rings: Rings, during: (times: number) => void = () => {}): Bench {
  const b = bench({
    answer(request, times) {
      if (request.kind === 'http') rings.set(placeOf(request).slice('/rings/'.length), request.body as string[]);
      during(times);
      return {};
    },
  });
  return b;
}

const ringsOf = (...people: readonly string[]): Rings => new Map(people.map((person) => [person, ['own']]));

describe('a step with one write for each of many', () => {
  it('looks at each object again just before it writes, so that what others changed meanwhile survives', async () => {
    const rings = ringsOf('ann', 'ben', 'cat');
    const b = shed(rings, (times) => {
      if (times === 1) rings.set('cat', ['own', 'new from somebody else']);
    });
    const { status } = await run([keysStep(rings)], b);
    expect(status).toEqual({ keys: 'done' });
    expect(rings.get('cat')).toEqual(['own', 'new from somebody else', KEY]);
  });

  it('sends nothing for what somebody else did meanwhile', async () => {
    const rings = ringsOf('ann', 'ben');
    const b = shed(rings, () => rings.set('ben', ['own', KEY]));
    await run([keysStep(rings)], b);
    expect(b.sent.map(placeOf)).toEqual(['/rings/ann']);
    expect(b.lines.find(({ kind }) => kind === 'step')).toMatchObject({ out: { given: [idOf('ann')] } });
  });

  it('tells how far it is', async () => {
    const rings = ringsOf('ann', 'ben');
    const b = shed(rings);
    await run([keysStep(rings)], b);
    const told = b.events.filter(({ type }) => type === 'progress');
    expect(told).toEqual([0, 1, 2].map((done) => ({ type: 'progress', step: 'keys', done, of: 2 })));
  });

  it('goes on after a lost answer when the look shows that it happened', async () => {
    const rings = ringsOf('ann', 'ben');
    const b = bench({
      answer(request, times) {
        if (request.kind === 'http') rings.set(placeOf(request).slice('/rings/'.length), request.body as string[]);
        return times === 1 ? Promise.reject(cut()) : {};
      },
    });
    const { status } = await run([keysStep(rings)], b);
    expect(status).toEqual({ keys: 'done' });
    expect(b.trace).toContain('outcome keys/ann resolved');
    expect(b.sent).toHaveLength(2);
    expect(b.lines.find(({ kind }) => kind === 'step')).toMatchObject({ out: { given: [idOf('ann'), idOf('ben')] } });
  });

  it('fails at a lost answer when nothing shows, and sends it no second time', async () => {
    const rings = ringsOf('ann', 'ben');
    const b = bench({ answer: () => Promise.reject(cut()) });
    const { status } = await run([keysStep(rings)], b);
    expect(status).toEqual({ keys: 'failed' });
    expect(b.sent).toHaveLength(1);
  });

  it('stops between two writes, and goes on with the rest', async () => {
    const rings = ringsOf('ann', 'ben', 'cat');
    const first: Bench = shed(rings, (times) => {
      if (times === 2) first.stop.abort();
    });
    expect((await run([keysStep(rings)], first)).status).toEqual({ keys: 'stopped' });
    const second = shed(rings);
    await run([keysStep(rings)], second);
    expect(second.sent.map(placeOf)).toEqual(['/rings/cat']);
  });

  it('is outdated by a plan that would be larger, not by one that is smaller', async () => {
    const rings = ringsOf('ann', 'ben');
    const planned = keysStep(rings);
    let looks = 0;
    const grows: Step = {
      ...planned,
      observe: async (...given) => {
        looks += 1;
        if (looks === 2) rings.set('dan', []);
        return planned.observe(...given);
      },
    };
    const b = shed(rings);
    expect((await run([grows], b)).report.why?.problem.code).toBe('plan-outdated');
    expect(b.sent).toEqual([]);
  });

  it('takes back only its own, with the same care, and goes on when somebody else took it', async () => {
    const rings: Rings = new Map([
      ['ann', ['own', KEY]],
      ['ben', ['own', KEY]],
      ['cat', [KEY, 'own']],
    ]);
    const b = shed(rings, (times) => {
      if (times !== 1) return;
      rings.set('ben', ['own']);
      rings.set('cat', [KEY, 'own', 'new from somebody else']);
    });
    const steps = runbook(keysStep(rings, 'undo'));
    const { plan, known } = await planUndo(steps, given({ keys: owned() }), b.reader, b.ports.signal);
    const report = await applyUndo(plan, known, b.reader, b.ports);
    expect(report.result).toBe('done');
    expect(b.sent.map(placeOf)).toEqual(['/rings/ann', '/rings/cat']);
    expect(rings.get('cat')).toEqual(['own', 'new from somebody else']);
  });

  it('never takes a key from anybody, whoever else writes in between', async () => {
    const person = fc.constantFrom('ann', 'ben', 'cat', 'dan');
    const edits = fc.array(fc.record({ after: fc.integer({ min: 1, max: 4 }), person, key: fc.string() }));
    await fc.assert(
      fc.asyncProperty(edits, async (others) => {
        const rings = ringsOf('ann', 'ben', 'cat', 'dan');
        const b = shed(rings, (times) => {
          for (const { after, person, key } of others) {
            if (after === times) rings.set(person, [...(rings.get(person) ?? []), key]);
          }
        });
        const sentAtMost = 4;
        await run([keysStep(rings)], b);
        expect(b.sent.length).toBeLessThanOrEqual(sentAtMost);
        const happened = others.filter(({ after }) => after <= b.sent.length);
        for (const [name, keys] of rings) {
          expect(keys).toContain('own');
          expect(keys.filter((key) => key === KEY).length).toBeGreaterThanOrEqual(1);
          for (const { person, key } of happened) if (person === name) expect(keys).toContain(key);
        }
      }),
    );
  });
});

describe('a later write of a step', () => {
  it('gets what an earlier one of the same step brought', async () => {
    const b = bench({ answer: () => ({ body: { id: 'new' } }) });
    const ref = { $ref: { step: 'box', output: 'boxId', label: 'id of the box' } };
    const box = step('box', {
      observe: async () => absent,
      plan: () => [post('box'), post('box', { id: 'box/2', path: ['/boxes/', ref, '/lid'] })],
      settle: (replies) => ({ boxId: (replies.get('box/1') as { id?: string } | undefined)?.id ?? null }),
    });
    const { status } = await run([box], b);
    expect(status).toEqual({ box: 'done' });
    expect(b.sent.map(placeOf)).toEqual(['/box', '/boxes/new/lid']);
  });
});
