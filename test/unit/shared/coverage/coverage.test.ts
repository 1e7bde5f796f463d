import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complete, coverage } from '../../../../shared/coverage/coverage.ts';
import type { ResolvedRow } from '../../../../shared/coverage/row.ts';
import type { Holding } from '../../../../shared/permissions/holding.ts';
import { requirePermission } from '../../../../shared/permissions/malformed.ts';
import type { Permission } from '../../../../shared/permissions/permission.ts';
import type { FindingKind } from '../../../../shared/results/finding.ts';
import { holding, permission } from '../permissions/arbitraries.ts';

const row = (...permissions: string[]): ResolvedRow => ({
  row: { row: 1, policy: permissions[0] ?? 'wfm:agent:view', confidence: 'confirmed' },
  permissions: permissions.map((text) => requirePermission(text)),
  state: 'exact',
});
const held = (entityName: string, actions: readonly string[], rest: Partial<Holding> = {}): Holding => ({
  domain: 'wfm',
  entityName,
  actions,
  role: { name: 'Admin' },
  ...rest,
});
const find = (resolved: ResolvedRow, holdings: readonly Holding[] | null, options = {}) =>
  coverage([resolved], holdings && [{ holdings }], { live: true, ...options })[0];
const home = { id: 'd1', name: 'Home' };
const sales = { id: 'd2', name: 'Sales' };

describe('coverage', () => {
  it('names the policy, the role and the division', () => {
    expect(find(row('wfm:agent:view'), [held('agent', ['edit', 'View'], { division: home })])).toEqual({
      row: 1,
      permissions: ['wfm:agent:view'],
      finding: 'granted',
      proof: 'grant',
      reason: 'by wfm:agent:View of role "Admin" in division Home',
    });
  });

  it('warns where only a wildcard grants, and only there', () => {
    const wild = held('*', ['view'], { division: 'all' });
    expect(find(row('wfm:agent:view'), [wild])?.reason).toBe(
      'by wfm:*:view of role "Admin" in all divisions (at risk: wildcards are being retired)',
    );
    expect(find(row('wfm:agent:view'), [wild, held('agent', ['view'])])?.reason).toBe(
      'by wfm:agent:view of role "Admin"',
    );
  });

  it('names two of many', () => {
    const many = ['A', 'B', 'C', 'D'].map((name) => held('agent', ['view'], { role: { name } }));
    expect(find(row('wfm:agent:view'), many)?.reason).toBe(
      'by wfm:agent:view of role "A"; and wfm:agent:view of role "B"; and 2 more',
    );
  });

  it('stays short when many grant, and when much is missing', () => {
    const actions = Array.from({ length: 300 }, (_, at) => `action${at}`);
    const wanted = row(...actions.map((action) => `wfm:agent:${action}`));
    const many = Array.from({ length: 1000 }, (_, at) => held('agent', actions, { role: { name: `Role ${at}` } }));
    const reasons = [
      find(wanted, many),
      find(wanted, [held('queue', ['view'])]),
      find(
        wanted,
        many.map((each) => ({ ...each, condition: 'unit = A' })),
      ),
    ].map((finding) => finding?.reason ?? '');
    expect(reasons[0]).toContain('of role "Role 0"; and wfm:agent:action0 of role "Role 1"; and 998 more');
    expect(reasons[0]).toContain('296 more permissions likewise');
    expect(reasons[1]).toContain('wfm:agent:action11 and 288 more');
    for (const reason of reasons) expect(reason.length).toBeLessThan(1200);
  });

  it('names every further permission of a row that is not offered', () => {
    const need = { row: 4, policy: 'wfm:agent:view', also: ['wfm:agent:edit'], confidence: 'confirmed' as const };
    expect(find({ row: need, permissions: [], state: 'not-offered' }, [])?.permissions).toEqual([
      'wfm:agent:view',
      'wfm:agent:edit',
    ]);
  });

  it('calls a conditional grant conditional and tells the condition', () => {
    expect(find(row('wfm:agent:view'), [held('agent', ['view'], { condition: 'unit = A' })])).toMatchObject({
      finding: 'conditional',
      reason: 'wfm:agent:view only under the condition unit = A, by wfm:agent:view of role "Admin"',
    });
  });

  it('calls a grant elsewhere conditional and names both divisions', () => {
    const grants = [held('agent', ['view'], { division: sales })];
    expect(find(row('wfm:agent:view'), grants, { division: home })).toMatchObject({
      finding: 'conditional',
      reason: expect.stringContaining('only in division Sales, not in division Home'),
    });
    expect(find(row('wfm:agent:view'), grants, { division: 'all' })).toMatchObject({
      finding: 'conditional',
      reason: expect.stringContaining('not in all divisions'),
    });
    expect(find(row('wfm:agent:view'), grants)).toMatchObject({ finding: 'granted' });
  });

  it('lets the worst of several permissions decide', () => {
    const both = row('wfm:agent:view', 'wfm:agent:edit');
    const conditional = held('agent', ['edit'], { condition: 'x' });
    expect(find(both, [held('agent', ['view'])])).toMatchObject({
      finding: 'missing',
      reason: 'no policy grants wfm:agent:edit',
    });
    expect(find(both, [held('agent', ['view']), conditional])).toMatchObject({ finding: 'conditional' });
    expect(find(both, [held('agent', ['view']), conditional, held('agent', ['edit'])])).toMatchObject({
      finding: 'granted',
    });
  });

  it('says unchecked, not missing, when the grants are not known', () => {
    expect(find(row('wfm:agent:view'), null, { why: 'the look-up failed' })).toMatchObject({
      finding: 'unchecked',
      proof: 'none',
      reason: 'the look-up failed',
    });
  });

  it('says not offered only of a live catalogue, and never grants an open row', () => {
    const absent: ResolvedRow = { ...row(), state: 'not-offered', reason: 'absent' };
    const open: ResolvedRow = { ...row(), state: 'choose', options: [requirePermission('wfm:agent:view')] };
    const everything = [held('*', ['*'])];
    expect(find(absent, everything)).toMatchObject({ finding: 'not-offered', proof: 'none', reason: 'absent' });
    expect(find(absent, everything, { live: false })).toMatchObject({ finding: 'unchecked' });
    expect(find(open, everything)).toMatchObject({ finding: 'unchecked', permissions: ['wfm:agent:view'] });
    expect(find(row(), everything)).toMatchObject({ finding: 'unchecked' });
  });

  it('is never lowered by one more holding', () => {
    const rank: { readonly [kind in FindingKind]: number } = {
      'not-offered': -1,
      unchecked: -1,
      missing: 0,
      conditional: 1,
      granted: 2,
    };
    const needs = fc.array(permission, { minLength: 1, maxLength: 3 });
    const division = fc.constantFrom(undefined, 'all' as const, home);
    fc.assert(
      fc.property(fc.array(holding), holding, needs, division, (holdings, more, permissions: Permission[], where) => {
        const before = find(row(...permissions), holdings, { division: where });
        const after = find(row(...permissions), [...holdings, more], { division: where });
        expect(rank[after?.finding ?? 'missing']).toBeGreaterThanOrEqual(rank[before?.finding ?? 'granted']);
      }),
    );
  });
});

describe('complete', () => {
  const finding = (kind: FindingKind) => ({ row: 1, permissions: [], finding: kind, proof: 'grant' as const });

  it.each([
    [[], false],
    [['granted', 'not-offered'], true],
    [['granted', 'conditional'], false],
    [['granted', 'missing'], false],
    [['granted', 'unchecked'], false],
  ] as const)('%j: %s', (kinds, whole) => {
    expect(complete(kinds.map(finding))).toBe(whole);
  });
});
