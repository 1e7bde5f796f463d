import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, makePlan } from '../../../../main/engine/plan.ts';
import type { Action } from '../../../../shared/plan/action.ts';
import { bench, byHand, given, maker, post, runbook } from './bench.ts';

const bound = { id: 'shed', target: 'The shed' };
const text = fc.string({ maxLength: 6 });
const template = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  text.map((label) => ({ $ref: { step: 'box', output: 'boxId', label } })),
  text.map((name) => ({ $secret: name })),
);
const common = fc.record({ id: text, step: text, summary: text, reversible: fc.boolean() });
const http = fc
  .tuple(
    common,
    fc.record({ path: fc.array(text, { maxLength: 2 }), method: fc.constantFrom('POST', 'PUT'), body: template }),
  )
  .map(([one, other]) => post('box', { ...one, ...(other as object) }));
const manual = fc
  .tuple(
    common,
    fc.record({
      clicks: fc.array(text),
      readBack: fc.boolean(),
      copy: fc.array(fc.record({ label: text, value: template })),
    }),
  )
  .map(([one, other]) => byHand('box', { ...one, ...(other as object) }));
const wait = fc
  .tuple(common, fc.record({ until: text, atMostSeconds: fc.nat() }))
  .map(([one, other]): Action => ({ kind: 'wait', ...one, ...other }));
const action: fc.Arbitrary<Action> = fc.oneof(http, manual, wait);

/** The same value with the members of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member)]),
  );
}

describe('digest', () => {
  it('does not depend on the order of members', () => {
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        expect(digestOf(bound, turned(actions) as Action[])).toBe(digestOf(bound, actions));
      }),
    );
  });

  it('changes with the order of actions, with one more and with one fewer', () => {
    fc.assert(
      fc.property(fc.uniqueArray(action, { minLength: 2, selector: ({ id }) => id }), (actions) => {
        const digest = digestOf(bound, actions);
        expect(digestOf(bound, [...actions].reverse())).not.toBe(digest);
        expect(digestOf(bound, actions.slice(1))).not.toBe(digest);
        expect(digestOf(bound, [...actions, post('more')])).not.toBe(digest);
      }),
    );
  });

  it('changes with every single member of an action', () => {
    fc.assert(
      fc.property(action, fc.nat(), (one, pick) => {
        const keys = Object.keys(one);
        const key = keys[pick % keys.length] ?? '';
        const was = (one as unknown as { [key: string]: unknown })[key];
        const other = Array.isArray(was) ? [...was, 'more'] : typeof was === 'boolean' ? !was : `${String(was)} other`;
        const changed = { ...one, [key]: key === 'copy' ? [{ label: 'more', value: 'more' }, ...(was as [])] : other };
        fc.pre(key !== 'kind');
        expect(digestOf(bound, [changed as Action])).not.toBe(digestOf(bound, [one]));
      }),
      { numRuns: 500 },
    );
  });

  it('changes with runbook and target', () => {
    expect(digestOf({ ...bound, id: 'barn' }, [])).not.toBe(digestOf(bound, []));
    expect(digestOf({ ...bound, target: 'The barn' }, [])).not.toBe(digestOf(bound, []));
  });

  it('is the same whenever the plan is made', async () => {
    const { reader, ports } = bench();
    const make = () => makePlan(runbook(maker('box')), given(), reader, ports.signal);
    const first = await make();
    await ports.clock.sleep(3_600_000);
    expect((await make()).plan.digest).toBe(first.plan.digest);
    expect(first.plan.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('never depends on a secret, only on which one it is', () => {
    const send = (name: string) => digestOf(bound, [post('box', { body: { password: { $secret: name } } })]);
    expect(send('one')).not.toBe(send('other'));
  });
});
