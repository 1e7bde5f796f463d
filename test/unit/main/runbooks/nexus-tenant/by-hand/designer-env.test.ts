import { describe, expect, it } from 'vitest';
import { Notebook } from '../../../../../../main/engine/knowledge.ts';
import type { StepRecord } from '../../../../../../main/engine/step.ts';
import { designerEnvStep } from '../../../../../../main/runbooks/nexus-tenant/by-hand/designer-env.ts';
import type { TenantContext } from '../../../../../../main/runbooks/nexus-tenant/context.ts';

const signal = new AbortController().signal;
const reader = { read: async () => Promise.reject(new Error('Nothing is read.')) };
const NEXUS = 'https://nexus.customer.example/base';
const parts = { clock: { now: () => 50, sleep: async () => {} }, places: { nexusURL: NEXUS } };
const step = designerEnvStep(parts as unknown as TenantContext);
const NONE = { out: {}, owned: false, before: undefined, unanswered: false };
const CONFIRMED = { ...NONE, confirmed: true, out: { designerEnvFor: NEXUS, designerEnvAt: 20 } } as const;

function knownOf(records: { readonly [step: string]: StepRecord }): Notebook {
  return new Notebook({ values: {}, accepted: {}, records: new Map(Object.entries(records)) });
}

async function asked(known: Notebook) {
  return step.plan(await step.observe(reader, known, signal), known);
}

describe('transaction DesignerEnv', () => {
  it('offers both readings of what the guide lost, and the key as a place only', async () => {
    const [action] = await asked(knownOf({}));
    expect(action?.kind === 'manual' && action.copy.map(({ value }) => value)).toEqual([
      `${NEXUS}/nexus/v1`,
      { $secret: 'nexusApiKey' },
      `${NEXUS}/nexus/v3`,
      '/nexus/v1',
      '/nexus/v3',
    ]);
  });

  it('is not asked for twice, unless address or key changed since', async () => {
    const made = (writtenAt: number) => ({ ...NONE, owned: true, writtenAt });
    const count = async (records: { readonly [step: string]: StepRecord }) => (await asked(knownOf(records))).length;
    expect(await count({ 'ten-designerenv': CONFIRMED })).toBe(0);
    expect(await count({ 'ten-designerenv': CONFIRMED, 'ten-tenant': made(10) })).toBe(0);
    expect(await count({ 'ten-designerenv': CONFIRMED, 'ten-tenant': made(30) })).toBe(1);
    const elsewhere = { ...CONFIRMED, out: { ...CONFIRMED.out, designerEnvFor: 'https://other.example' } };
    expect(await count({ 'ten-designerenv': elsewhere })).toBe(1);
    const known = knownOf({ 'ten-designerenv': CONFIRMED });
    known.markPlanned('ten-tenant');
    expect((await asked(known)).length).toBe(1);
  });

  it('is listed by undo once it was confirmed', () => {
    const done = { out: {}, before: undefined, seen: { is: 'absent' } } as const;
    expect(step.inverse?.(done, knownOf({ 'ten-designerenv': CONFIRMED }))).toHaveProperty('cannot');
    expect(step.inverse?.(done, knownOf({}))).toEqual({ actions: [] });
  });
});
