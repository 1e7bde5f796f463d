import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callbackHistory, keyOf } from '../../../../../../main/runbooks/auvious-facades/requests/history.ts';
import type { JsonObject } from '../../../../../../shared/json.ts';
import { type Fate, VALUES, world } from './world.ts';

const FATES: readonly Fate[] = [
  'answered',
  'without links',
  'lost',
  'refused',
  'killed before',
  'killed after',
  'killed then',
];

/** Two different callbacks; the first one also in another spelling. */
const REQUESTS: readonly JsonObject[] = [
  VALUES,
  { ...VALUES, callbackUserName: ' ANA muster ', priority: 3 },
  { ...VALUES, callbackUserName: 'Bo' },
];

const anyRun = fc.record({
  request: fc.nat(REQUESTS.length - 1),
  fate: fc.constantFrom(...FATES),
  handsOver: fc.boolean(),
  /** What is typed: what the plan asks for, what it offers instead, or something that fits nothing. */
  types: fc.constantFrom('nothing', 'again', 'leave', 'another'),
});

/** Key without the number of its repeat. */
const baseOf = (action: string) => keyOf('auv-callback', action)?.split('-')[0] ?? '';

describe('whatever becomes of a run', () => {
  it('no equal request is sent a second time unless “again” was typed for it, and none at all while an answer is open', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRun, { minLength: 1, maxLength: 10 }), async (runs) => {
        const w = world();
        const sentBefore = new Set<string>();
        /** Keys whose answer was lost, and about which nothing was typed yet. */
        let open: readonly string[] = [];
        for (const { request, fate, handsOver, types } of runs) {
          const values = REQUESTS[request] ?? VALUES;
          const [blocked] = (await w.plan({ values })).blocked;
          const typed =
            types === 'again'
              ? blocked?.why.accept
              : types === 'leave'
                ? (blocked?.why.keep ?? blocked?.why.accept)
                : types === 'another'
                  ? 'again 000000000000'
                  : undefined;
          const before = w.sends.length;
          await w.run({ values, fate, handsOver, ...(typed === undefined ? {} : { accept: typed }) });
          expect(w.sends.length - before).toBeLessThanOrEqual(1);
          const sent = w.sends[before];
          const named = typed?.split(' ').slice(1) ?? [];
          const again = typed?.startsWith('again') === true ? baseOf(`auv-callback/${named[0]}`) : undefined;
          open = open.filter((key) => !named.includes(key) && baseOf(`auv-callback/${key}`) !== again);
          if (sent === undefined) continue;
          expect(open).toEqual([]);
          const base = baseOf(sent.action);
          if (sentBefore.has(base)) expect(again).toBe(base);
          sentBefore.add(base);
          if (fate === 'lost' || fate === 'killed after') open = [keyOf('auv-callback', sent.action) ?? ''];
        }
        // Each under a key of its own, and every one that may have been made is remembered.
        const keys = w.sends.map(({ action }) => keyOf('auv-callback', action));
        expect(new Set(keys).size).toBe(keys.length);
        const remembered = callbackHistory(w.records().get('auv-callback')).map(({ key }) => key);
        expect(remembered).toEqual(expect.arrayContaining(keys));
      }),
      { numRuns: 150 },
    );
  });
});
