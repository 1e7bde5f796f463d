import { describe, expect, it } from 'vitest';
import { Notebook } from '../../../../../../main/engine/knowledge.ts';
import type { StepRecord } from '../../../../../../main/engine/step.ts';
import { restartStep } from '../../../../../../main/runbooks/nexus-tenant/by-hand/restart.ts';
import type { JsonObject } from '../../../../../../shared/json.ts';

const signal = new AbortController().signal;
const reader = { read: async () => Promise.reject(new Error('Nothing is read.')) };
const step = restartStep({ clock: { now: () => 50, sleep: async () => {} } });

/** Whether a restart is asked for after this row and that restart. */
async function isAsked(row: Partial<StepRecord> | undefined, restart?: JsonObject, planned = false): Promise<boolean> {
  const none = { out: {}, owned: false, before: undefined, unanswered: false };
  const records = new Map<string, StepRecord>();
  if (row !== undefined) records.set('ten-gapis', { ...none, ...row });
  if (restart !== undefined) records.set('ten-restart', { ...none, out: restart, confirmed: true });
  const known = new Notebook({ values: {}, accepted: {}, records });
  if (planned) known.markPlanned('ten-gapis');
  return step.plan(await step.observe(reader, known, signal), known).length > 0;
}

describe('restarting Digital Channels', () => {
  it.each([
    ['nothing was changed', undefined, undefined, false],
    ['the row was there already', { owned: false, out: { gapisRow: 'found' } }, undefined, false],
    ['the row was added and nobody restarted', { owned: true, writtenAt: 10 }, undefined, true],
    ['the row was added, then restarted', { owned: true, writtenAt: 10 }, { nexusRestartedAt: 20 }, false],
    ['the row was changed after the restart', { owned: true, writtenAt: 30 }, { nexusRestartedAt: 20 }, true],
    ['the row was entered by hand and nobody restarted', { out: { gapisEnteredAt: 10 } }, undefined, true],
    ['the row was entered, then restarted', { out: { gapisEnteredAt: 10 } }, { nexusRestartedAt: 20 }, false],
    ['the row was entered again since', { out: { gapisEnteredAt: 30 } }, { nexusRestartedAt: 20 }, true],
  ] as const)('when %s', async (_what, row, restart, asked) => {
    expect(await isAsked(row, restart)).toBe(asked);
  });

  it('is asked for whenever the row is about to change', async () => {
    expect(await isAsked({ owned: true, writtenAt: 10 }, { nexusRestartedAt: 20 }, true)).toBe(true);
  });

  it('is remembered with its time', () => {
    const known = new Notebook({ values: {}, accepted: {}, records: new Map() });
    expect(step.settle?.(new Map(), known)).toEqual({ nexusRestartedAt: 50 });
  });
});
