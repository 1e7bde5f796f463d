import { describe, expect, it } from 'vitest';
import { proofsOf } from '../../../../../main/runbooks/integration/row-proof.ts';
import { catalogueOf } from '../../../../../shared/catalogue/catalogue.ts';
import { resolveRows } from '../../../../../shared/coverage/resolve.ts';
import type { RowNeed } from '../../../../../shared/coverage/row.ts';
import type { Holding } from '../../../../../shared/permissions/holding.ts';
import { requirePermission } from '../../../../../shared/permissions/malformed.ts';

const live = (...listed: readonly string[]) =>
  catalogueOf(
    'live',
    '2026-11-21',
    listed.map((text) => ({ permission: requirePermission(text) })),
  );
const bundled = catalogueOf('bundled', '2026-05-01', [{ permission: requirePermission('a:first:view') }]);

const uncertain: RowNeed = {
  row: 7,
  policy: 'a:guide:view',
  confidence: 'likely',
  candidates: ['a:guide:view', 'a:first:view', 'a:second:view'],
};
const certain: RowNeed = { row: 1, policy: 'a:first:view', confidence: 'confirmed' };

function proof(
  row: RowNeed,
  catalogue = live('a:first:view'),
  choices = {},
  holdings: readonly Holding[] | null = null,
) {
  const { rows } = resolveRows([row], catalogue, choices);
  const [only] = proofsOf(rows, holdings && [{ holdings }], catalogue, choices, undefined);
  if (only === undefined) throw new Error('no row');
  return only;
}

const reader = { id: 'r1', name: 'Reader' };
const holding = (more: Partial<Holding>): Holding => ({
  domain: 'a',
  entityName: 'first',
  actions: ['view'],
  role: reader,
  ...more,
});

describe('what stands behind a row', () => {
  it('is one line a role, with all its divisions', () => {
    const sales = { id: 's', name: 'Sales' };
    const home = { id: 'h', name: 'Home' };
    const holdings = [holding({ division: sales }), holding({ division: home }), holding({ division: home })];
    expect(proof(certain, live('a:first:view'), {}, holdings).by).toEqual([
      { role: 'Reader', divisions: 'Sales, Home' },
    ]);
  });

  it('keeps a condition apart, and two roles of one name too', () => {
    const holdings = [
      holding({ condition: 'queue = Support', division: 'all' }),
      holding({ condition: 'queue = Support', role: { id: 'r2', name: 'Reader' } }),
    ];
    expect(proof(certain, live('a:first:view'), {}, holdings).by).toEqual([
      { role: 'Reader', divisions: 'all divisions', condition: 'queue = Support' },
      { role: 'Reader', divisions: 'not named', condition: 'queue = Support' },
    ]);
  });

  it('names every role, however many there are', () => {
    const many = Array.from({ length: 40 }, (_, at) => holding({ role: { id: `r${at}`, name: `Role ${at}` } }));
    expect(proof(certain, live('a:first:view'), {}, many).by).toHaveLength(40);
  });

  it('is nothing where nothing grants it or the grants are not known', () => {
    expect(proof(certain, live('a:first:view'), {}, []).by).toEqual([]);
    expect(proof(certain).by).toEqual([]);
  });
});

describe('what a row may be chosen to stand for', () => {
  it('is what the organization offers of its candidates', () => {
    expect(proof(uncertain, live('a:first:view', 'a:second:view')).options).toEqual(['a:first:view', 'a:second:view']);
    expect(proof(uncertain, live('a:second:view')).options).toEqual(['a:second:view']);
    expect(proof(uncertain, live('b:other:view')).options).toEqual([]);
  });

  it('is nothing where the guide’s own permission is offered, or the row is certain', () => {
    expect(proof(uncertain, live('a:guide:view', 'a:first:view')).options).toEqual([]);
    expect(proof(certain).options).toEqual([]);
    expect(proof(certain, bundled).options).toEqual([]);
  });

  it('is nothing where only a further permission of the line is not offered', () => {
    expect(proof({ ...certain, also: ['a:second:view'] }).options).toEqual([]);
    expect(proof({ ...uncertain, also: ['a:third:view'] }, live('a:third:view', 'a:first:view')).options).toEqual([
      'a:first:view',
    ]);
  });

  it('stays open to another choice after one was made', () => {
    const chosen = proof(uncertain, live('a:first:view', 'a:second:view'), { 7: 'a:second:view' });
    expect(chosen).toMatchObject({ chosen: 'a:second:view', options: ['a:first:view', 'a:second:view'] });
  });

  it('offline is every candidate', () => {
    expect(proof(uncertain, bundled).options).toEqual(['a:guide:view', 'a:first:view', 'a:second:view']);
  });
});
