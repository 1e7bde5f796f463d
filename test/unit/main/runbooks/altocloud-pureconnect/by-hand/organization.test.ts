import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  browserAppStep,
  integrationStep,
  orgReadyStep,
} from '../../../../../../main/runbooks/altocloud-pureconnect/by-hand/organization.ts';
import { targetOfRegion } from '../../../../../../main/systems/genesys-cloud/target.ts';
import { REGIONS } from '../../../../../../shared/regions/table.ts';
import { knownWith, noReader, ORG_ID, signal, TARGET } from '../known.ts';

const VALUES = {
  orgId: ORG_ID,
  orgLongName: 'Harbour Bank',
  orgShortName: 'HarbourBank',
  orgAdminEmail: 'ada@harbour.example',
  orgAdminPassword: { env: 'ADMIN' },
};

async function asked(step: ReturnType<typeof orgReadyStep>, known: ReturnType<typeof knownWith>) {
  return step.plan(await step.observe(noReader, known, signal), known);
}

describe('the organization, by hand', () => {
  it('is asked for once, and what is to be copied is there; the password as a place for it', async () => {
    const step = integrationStep(TARGET);
    const [action] = await asked(step, knownWith(VALUES));
    expect(action).toMatchObject({ kind: 'manual', readBack: false });
    const copy = action?.kind === 'manual' ? action.copy.map(({ value }) => value) : [];
    expect(copy).toEqual([
      'Harbour Bank',
      'harbourbank',
      ORG_ID,
      TARGET.region?.name,
      'ada@harbour.example',
      { $secret: 'orgAdminPassword' },
    ]);
    const out = step.settle?.(new Map(), knownWith(VALUES)) ?? {};
    expect(await asked(step, knownWith(VALUES, { 'alto-gc-integration': out }))).toEqual([]);
  });

  it('is asked for again with another organization, and offers no password that nobody gave', async () => {
    const step = integrationStep(TARGET);
    const { orgAdminPassword: _, ...rest } = VALUES;
    const before = { 'alto-gc-integration': { integrationOf: 'another' } };
    const [action] = await asked(step, knownWith(rest, before));
    expect(JSON.stringify(action)).not.toContain('$secret');
    expect(action?.kind).toBe('manual');
  });

  it('has the browser application of its own region, whatever host the guide prints', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...REGIONS), async (region) => {
        const step = browserAppStep(targetOfRegion(region));
        const out = step.settle?.(new Map(), knownWith({}));
        expect(out).toEqual({ browserClientAppUrl: `https://apps.${region.domain}/journey` });
        expect(await asked(step, knownWith({}, { 'alto-browser-app': out ?? {} }))).toEqual([]);
        expect(await asked(step, knownWith({}, { 'alto-browser-app': { browserClientAppUrl: 'x' } }))).toHaveLength(1);
      }),
    );
  });

  it('is listed at undo as far as somebody confirmed it, and nothing else', () => {
    const seen = { is: 'absent' } as const;
    const done = { out: {}, before: undefined, seen };
    for (const step of [orgReadyStep(TARGET), browserAppStep(TARGET)]) {
      expect(step.inverse?.(done, knownWith({}))).toEqual({ actions: [] });
      const out = step.settle?.(new Map(), knownWith({})) ?? {};
      expect(step.inverse?.(done, knownWith({}, { [step.id]: out }))).toHaveProperty('cannot');
    }
  });
});
