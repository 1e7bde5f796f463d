import { describe, expect, it } from 'vitest';
import { catalogueOfBundle } from '../../../../shared/catalogue/bundle.ts';
import { BundleDamaged } from '../../../../shared/catalogue/bundle-damaged.ts';
import { actionsOf, catalogueCasing, expand } from '../../../../shared/catalogue/catalogue.ts';
import { liveCatalogue } from '../../../../shared/catalogue/live.ts';
import { nearest } from '../../../../shared/catalogue/nearest.ts';
import { CatalogueUnusable } from '../../../../shared/catalogue/unusable.ts';
import { requirePermission } from '../../../../shared/permissions/malformed.ts';

const listed = (domain: string, entityType: string, action: string) => ({
  domain,
  entityType,
  action,
  label: `${action} ${entityType}`,
  allowsConditions: false,
  divisionAware: true,
});
const page = (domain: string, entity: string, ...actions: string[]) => ({
  id: domain,
  name: domain,
  domain,
  permissionMap: { [entity]: actions.map((action) => listed(domain, entity, action)) },
});
const live = liveCatalogue(
  [
    page('wfm', 'agentSchedule', 'view'),
    page('routing', 'queue', 'view', 'JOIN'),
    page('wfm', 'agent', 'view', 'edit'),
  ],
  '2026-11-21',
);

describe('liveCatalogue', () => {
  it('merges a domain over several pages', () => {
    expect(expand(live, requirePermission('WFM:*:view')).map(({ permission }) => permission)).toEqual([
      'wfm:agentSchedule:view',
      'wfm:agent:view',
    ]);
    expect(live).toMatchObject({ source: 'live', date: '2026-11-21' });
  });

  it('answers in its own casing', () => {
    expect(catalogueCasing(live, requirePermission('WFM:agentschedule:VIEW'))).toBe('wfm:agentSchedule:view');
    expect(catalogueCasing(live, requirePermission('wfm:agentSchedule:edit'))).toBeUndefined();
    expect(actionsOf(live, 'Routing', 'QUEUE')).toEqual([
      { permission: 'routing:queue:view', label: 'view queue', allowsConditions: false, divisionAware: true },
      { permission: 'routing:queue:JOIN', label: 'JOIN queue', allowsConditions: false, divisionAware: true },
    ]);
    expect(actionsOf(live, 'routing', 'skill')).toEqual([]);
  });

  it('keeps the first of two casings and no wildcard', () => {
    const twice = liveCatalogue(
      [page('coaching', 'annotation', 'view', '*'), page('COACHING', 'ANNOTATION', 'VIEW')],
      '2026-01-01',
    );
    expect([...twice.entries.values()].map(({ permission }) => permission)).toEqual(['coaching:annotation:view']);
  });

  it.each([
    [[]],
    [[{ domain: 'wfm' }]],
    [['x']],
    [[{ domain: 'wfm', permissionMap: { agent: 'view' } }]],
    [[{ domain: 'wfm', permissionMap: { agent: [null] } }]],
    [[page('wfm', 'agent', 'view'), page('wfm', 'agent', 'vi ew')]],
  ])('refuses %j: with one entry lost, "not offered" could be false', (entities) => {
    expect(() => liveCatalogue(entities, '2026-11-21')).toThrow(CatalogueUnusable);
  });
});

describe('nearest', () => {
  it('names what reads alike, nearest first, and never the permission itself', () => {
    expect(nearest(live, requirePermission('wfm:agnt:view'))).toEqual(['wfm:agent:view']);
    expect(nearest(live, requirePermission('wfm:agent:view'))).toEqual([]);
    expect(nearest(live, requirePermission('billing:subscription:read'))).toEqual([]);
  });
});

describe('catalogueOfBundle', () => {
  const file = {
    date: '2026-11-21',
    count: 2,
    facts: { A: { b: { c: 'removed-from-docs' } }, a: { b: { c: 'current' } } },
  };

  it('prefers the casing of today', () => {
    expect(catalogueCasing(catalogueOfBundle(file), requirePermission('a:B:C'))).toBe('a:b:c');
  });

  it.each([
    [{ ...file, count: 3 }],
    [{ ...file, date: 'today' }],
    [{ ...file, facts: { a: { b: { c: 'gone' } } } }],
    [null],
  ])('refuses %j', (damaged) => {
    expect(() => catalogueOfBundle(damaged)).toThrow(BundleDamaged);
  });
});
