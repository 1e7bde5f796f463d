import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueOf, expand } from '../../../../shared/catalogue/catalogue.ts';
import { requirePermission } from '../../../../shared/permissions/malformed.ts';
import { normalise, permissionOf } from '../../../../shared/permissions/permission.ts';
import { covers } from '../../../../shared/permissions/policy.ts';
import { actions, domains, entities, permission } from './arbitraries.ts';

const view = requirePermission('routing:queue:view');

describe('covers', () => {
  it.each([
    [{ domain: 'routing', entityName: 'queue', actionSet: ['edit', 'view'] }, true],
    [{ domain: 'Routing', entityName: 'QUEUE', actions: ['View'] }, true],
    [{ domain: 'routing', entityName: '*', actionSet: ['view'] }, true],
    [{ domain: 'routing', entityName: 'queue', actionSet: ['*'] }, true],
    [{ domain: '*', entityName: '*', actionSet: ['*'] }, false],
    [{ domain: 'routing', entityName: 'queues', actionSet: ['view'] }, false],
    [{ domain: 'routing', entityName: 'queue', actionSet: [] }, false],
    [{ domain: 'routing', entityName: 'queue', actionSet: ['viewAll'] }, false],
  ])('%j: %s', (policy, covered) => {
    expect(covers(policy, view)).toBe(covered);
  });

  it('wants a wildcard for a wildcard', () => {
    const all = requirePermission('routing:queue:*');
    expect(covers({ domain: 'routing', entityName: 'queue', actions: ['view', 'edit'] }, all)).toBe(false);
    expect(covers({ domain: 'routing', entityName: 'queue', actions: ['*'] }, all)).toBe(true);
  });

  it('covers by a wildcard exactly what the wildcard expands to', () => {
    const wild = fc.tuple(
      fc.constantFrom(...domains),
      fc.constantFrom(...entities, '*'),
      fc.constantFrom(...actions, '*'),
    );
    fc.assert(
      fc.property(fc.uniqueArray(permission), wild, (listed, [domain, entityName, action]) => {
        const catalogue = catalogueOf(
          'live',
          '2026-11-21',
          listed.map((each) => ({ permission: each })),
        );
        const policy = { domain, entityName, actions: [action] };
        const expanded = expand(catalogue, permissionOf(domain, entityName, action)).map((entry) => entry.permission);
        const covered = listed.filter((each) => covers(policy, each));
        expect(expanded.map(normalise).sort()).toEqual(covered.map(normalise).sort());
      }),
    );
  });
});
