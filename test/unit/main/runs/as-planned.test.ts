import { describe, expect, it } from 'vitest';
import { fold } from '../../../../main/engagements/fold.ts';
import type { Entry } from '../../../../main/engagements/journal-line.ts';
import { mustBeAsPlanned } from '../../../../main/runs/as-planned.ts';
import { chained, intent, opened, outcome } from '../engagements/lines.ts';
import { step } from '../engine/bench.ts';

const journals = (...entries: Entry[]) => [{ run: 'r1', lines: chained([opened(), ...entries]).lines }];

async function compared(planned: readonly Entry[], now: readonly Entry[], remembers: boolean) {
  const steps = [step('role', remembers ? { remembers } : {})];
  const job = { opened: { runbook: { id: 'uca', steps } }, history: fold(journals(...planned)) };
  const store = { journals: async () => journals(...now) };
  return mustBeAsPlanned({ store } as never, job as never, 'acme-1').catch(
    (error: { readonly code: string }) => error.code,
  );
}

describe('a plan that was made before somebody else’s run', () => {
  const sent: readonly Entry[] = [intent('role'), outcome('role', 'ok')];

  it('is outdated when a step goes by its record alone, and that has changed', async () => {
    expect(await compared([], sent, true)).toBe('plan-outdated');
    expect(await compared([], [intent('role')], true)).toBe('plan-outdated');
    expect(await compared(sent, [...sent, outcome('role', 'resolved', 'found')], true)).toBe('plan-outdated');
  });

  it('holds when nothing was recorded since, or when the step looks for itself', async () => {
    expect(await compared(sent, sent, true)).toBeUndefined();
    expect(await compared([], [intent('client')], true)).toBeUndefined();
    expect(await compared([], sent, false)).toBeUndefined();
  });
});
