import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Holding } from '../../../../shared/permissions/holding.ts';
import { countsIn, indexHoldings, lookUp, type WantedDivision } from '../../../../shared/permissions/holdings-index.ts';
import { requirePermission } from '../../../../shared/permissions/malformed.ts';
import { covers } from '../../../../shared/permissions/policy.ts';
import { holding, permission, recased } from './arbitraries.ts';

const wanted: fc.Arbitrary<WantedDivision | undefined> = fc.constantFrom(undefined, 'all' as const, {
  id: 'home',
  name: 'Home',
});

describe('lookUp', () => {
  it('agrees with asking every holding in turn', () => {
    fc.assert(
      fc.property(fc.array(holding), permission, wanted, (holdings, need, division) => {
        const found = lookUp(indexHoldings(holdings), need, division);
        const reaching = holdings.filter((each) => covers(each, need));
        const full = reaching.filter((each) => each.condition === undefined && countsIn(each, division));
        expect(found.kind).toBe(full.length > 0 ? 'granted' : reaching.length > 0 ? 'conditional' : 'missing');
        expect(new Set(found.by)).toEqual(new Set(full.length > 0 ? full : reaching));
      }),
    );
  });

  it('minds neither order nor case', () => {
    const cases = fc.array(fc.boolean(), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(holding), permission, wanted, cases, (holdings, need, division, upper) => {
        const again: Holding[] = holdings.toReversed().map((each) => ({
          ...each,
          domain: recased(each.domain, upper),
          entityName: recased(each.entityName, upper),
          actions: each.actions.map((action) => recased(action, upper)).toReversed(),
        }));
        const there = lookUp(indexHoldings(again), requirePermission(recased(need, upper.toReversed())), division);
        expect(there.kind).toBe(lookUp(indexHoldings(holdings), need, division).kind);
        expect(there.by).toHaveLength(lookUp(indexHoldings(holdings), need, division).by.length);
      }),
    );
  });

  it('gathers the casings of one entity', () => {
    const index = indexHoldings([
      { domain: 'wfm', entityName: 'agent', actions: ['view'] },
      { domain: 'WFM', entityName: 'Agent', actions: ['edit'] },
      { domain: 'wfm', entityName: 'AGENT', actions: ['view'] },
    ]);
    expect(lookUp(index, requirePermission('wfm:agent:view')).by).toHaveLength(2);
    expect(lookUp(index, requirePermission('wfm:agent:edit')).by).toHaveLength(1);
  });

  it('counts a source without division only where none is wanted', () => {
    const index = indexHoldings([{ domain: 'wfm', entityName: 'agent', actions: ['view'] }]);
    const need = requirePermission('wfm:agent:view');
    expect(lookUp(index, need).kind).toBe('granted');
    expect(lookUp(index, need, { id: 'home' }).kind).toBe('conditional');
    expect(lookUp(index, need, 'all').kind).toBe('conditional');
  });
});
