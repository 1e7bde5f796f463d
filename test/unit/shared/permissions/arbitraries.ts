import fc from 'fast-check';
import type { Holding } from '../../../../shared/permissions/holding.ts';
import { type Permission, permissionOf } from '../../../../shared/permissions/permission.ts';
import type { WantedDivision } from '../../../../shared/permissions/wanted-division.ts';

/** Few words, so that random holdings and random needs meet often. */
export const domains = ['analytics', 'wfm', 'routing'] as const;
export const entities = ['queue', 'agent', 'userDetail'] as const;
export const actions = ['view', 'edit', 'join'] as const;

export const permission: fc.Arbitrary<Permission> = fc
  .tuple(fc.constantFrom(...domains), fc.constantFrom(...entities), fc.constantFrom(...actions))
  .map(([domain, entity, action]) => permissionOf(domain, entity, action));

/** As `permission`, and wildcards too. */
export const need: fc.Arbitrary<Permission> = fc
  .tuple(fc.constantFrom(...domains), fc.constantFrom(...entities, '*'), fc.constantFrom(...actions, '*'))
  .map(([domain, entity, action]) => permissionOf(domain, entity, action));

export const wantedDivision: fc.Arbitrary<WantedDivision | undefined> = fc.constantFrom(undefined, 'all' as const, {
  id: 'home',
  name: 'Home',
});

const division = fc.constantFrom(
  'all' as const,
  { id: 'home', name: 'Home' },
  { id: 'sales', name: 'Sales' },
  undefined,
);

export const holding: fc.Arbitrary<Holding> = fc
  .record({
    domain: fc.constantFrom(...domains),
    entityName: fc.constantFrom(...entities, '*'),
    actions: fc.uniqueArray(fc.constantFrom(...actions, '*'), { maxLength: 3 }),
    condition: fc.option(fc.constant('queue = Support'), { nil: undefined }),
    division,
  })
  .map(({ condition, division, ...words }) => ({
    ...words,
    role: { name: 'R' },
    ...(condition === undefined ? {} : { condition }),
    ...(division === undefined ? {} : { division }),
  }));

/** The same text with each letter's case drawn anew. */
export function recased(text: string, upper: readonly boolean[]): string {
  return [...text]
    .map((letter, at) => (upper[at % upper.length] ? letter.toUpperCase() : letter.toLowerCase()))
    .join('');
}

/** The same holding with its words spelt and its actions ordered otherwise. */
export function recasedHolding(holding: Holding, upper: readonly boolean[]): Holding {
  return {
    ...holding,
    domain: recased(holding.domain, upper),
    entityName: recased(holding.entityName, upper),
    actions: holding.actions.map((action) => recased(action, upper)).toReversed(),
  };
}
