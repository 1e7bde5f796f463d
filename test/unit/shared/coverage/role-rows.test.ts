import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverage } from '../../../../shared/coverage/coverage.ts';
import { roleRows } from '../../../../shared/coverage/role-rows.ts';
import type { ResolvedRow } from '../../../../shared/coverage/row.ts';
import type { Holding } from '../../../../shared/permissions/holding.ts';
import { requirePermission } from '../../../../shared/permissions/malformed.ts';
import type { Permission } from '../../../../shared/permissions/permission.ts';
import type { FindingKind } from '../../../../shared/results/finding.ts';
import { holding, need, recasedHolding, wantedDivision } from '../permissions/arbitraries.ts';

const row = (permissions: readonly Permission[], state: ResolvedRow['state'] = 'exact'): ResolvedRow => ({
  row: { row: 1, policy: permissions[0] ?? 'wfm:agent:view', confidence: 'confirmed' },
  permissions,
  state,
});
const plain = (...texts: string[]) => row(texts.map((text) => requirePermission(text)));
const rows = fc.array(
  fc.oneof(
    fc.array(need, { maxLength: 3 }).map((all) => row(all)),
    fc.constant(row([], 'choose')),
  ),
  {
    maxLength: 5,
  },
);
const role = fc.array(holding, { maxLength: 8 }).map((holdings) => ({ holdings }));
const roles = fc.array(role, { maxLength: 5 });
const rank: { readonly [kind in FindingKind]: number } = {
  'not-offered': 0,
  unchecked: 0,
  missing: 0,
  conditional: 1,
  granted: 2,
};
const wfm = (entityName: string, actions: readonly string[], rest: Partial<Holding> = {}): Holding => ({
  domain: 'wfm',
  entityName,
  actions,
  ...rest,
});

describe('roleRows', () => {
  it('says of each role what coverage says of it alone', () => {
    fc.assert(
      fc.property(rows, roles, wantedDivision, (wanted, held, division) => {
        const alone = held.map((each) =>
          coverage(wanted, [each], { live: true, division }).map(({ finding }) => finding),
        );
        expect(roleRows(wanted, held, division)).toEqual(alone);
      }),
      { numRuns: 300 },
    );
  });

  it('lets roles together cover at least what each covers', () => {
    fc.assert(
      fc.property(rows, roles, wantedDivision, (wanted, held, division) => {
        const together = coverage(wanted, held, { live: true, division });
        for (const alone of roleRows(wanted, held, division))
          for (const [at, finding] of alone.entries())
            expect(rank[together[at]?.finding ?? 'missing']).toBeGreaterThanOrEqual(rank[finding]);
      }),
    );
  });

  it('keeps roles apart, whatever their order and case', () => {
    const cases = fc.array(fc.boolean(), { minLength: 1 });
    fc.assert(
      fc.property(rows, roles, wantedDivision, cases, (wanted, held, division, upper) => {
        const again = held
          .map(({ holdings }) => ({ holdings: holdings.map((each) => recasedHolding(each, upper)).toReversed() }))
          .toReversed();
        expect(roleRows(wanted, again, division).toReversed()).toEqual(roleRows(wanted, held, division));
      }),
    );
  });

  it('needs every permission of a row from one and the same role', () => {
    const wanted = [plain('wfm:agent:view'), plain('wfm:agent:view', 'WFM:agent:EDIT'), row([])];
    const held = [
      [wfm('agent', ['view']), wfm('Agent', ['edit'])],
      [wfm('agent', ['view'])],
      [wfm('*', ['edit'])],
      [wfm('agent', ['view'], { condition: 'queue = Support' }), wfm('agent', ['edit'])],
    ].map((holdings) => ({ holdings }));
    expect(roleRows(wanted, held)).toEqual([
      ['granted', 'granted', 'unchecked'],
      ['granted', 'missing', 'unchecked'],
      ['missing', 'missing', 'unchecked'],
      ['conditional', 'conditional', 'unchecked'],
    ]);
  });

  it('grants nothing that is not offered or not chosen, whoever has everything', () => {
    const everything = { holdings: [wfm('*', ['*'], { division: 'all' })] };
    const absent = row([], 'not-offered');
    const open = { ...row([], 'choose'), options: [requirePermission('wfm:agent:view')] };
    expect(roleRows([absent, open, plain('wfm:agent:view')], [everything])).toEqual([
      ['not-offered', 'unchecked', 'granted'],
    ]);
  });

  it('answers for roles that are read while it runs', () => {
    function* streamed() {
      for (const actions of [['view'], [], ['*']]) yield { holdings: [wfm('agent', actions)] };
    }
    expect(roleRows([plain('wfm:agent:view')], streamed())).toEqual([['granted'], ['missing'], ['granted']]);
  });
});
