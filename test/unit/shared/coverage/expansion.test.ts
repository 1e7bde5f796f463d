import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueOf, expand } from '../../../../shared/catalogue/catalogue.ts';
import { resolveRows } from '../../../../shared/coverage/resolve.ts';
import { roleRows } from '../../../../shared/coverage/role-rows.ts';
import { matchNeeds } from '../../../../shared/permissions/match-needs.ts';
import { isWildcard, normalise, type Permission, partsOf } from '../../../../shared/permissions/permission.ts';
import { need, permission, recased } from '../permissions/arbitraries.ts';

const listed = fc.uniqueArray(permission, { maxLength: 20 });
const wildcard = need.filter(isWildcard);
const catalogue = (source: 'live' | 'saved', permissions: readonly Permission[]) =>
  catalogueOf(
    source,
    '2026-11-21',
    permissions.map((each) => ({ permission: each })),
  );
const roleWith = (held: Permission) => {
  const { domain, entity, action } = partsOf(held);
  return { holdings: [{ domain, entityName: entity, actions: [action] }] };
};

describe('a wildcard', () => {
  it('covers exactly its expansion of what a catalogue lists', () => {
    fc.assert(
      fc.property(listed, wildcard, fc.array(fc.boolean(), { minLength: 1 }), (permissions, held, upper) => {
        const expansion = new Set(
          expand(catalogue('live', permissions), recased(held, upper) as Permission).map(
            ({ permission: each }) => each,
          ),
        );
        const matches = matchNeeds(permissions, [roleWith(held)]);
        expect(permissions.filter((_each, at) => matches[at]?.kind === 'granted')).toEqual(
          permissions.filter((each) => expansion.has(each)),
        );
      }),
    );
  });

  it('as a need is granted by what holds it, and by all of its expansion one by one, but by no less', () => {
    fc.assert(
      fc.property(
        listed,
        wildcard,
        fc.constantFrom('live' as const, 'saved' as const),
        (permissions, wanted, source) => {
          const { rows } = resolveRows(
            [{ row: 1, policy: wanted, confidence: 'confirmed' }],
            catalogue(source, permissions),
          );
          const [{ permissions: stands = [], state } = {}] = rows;
          if (state !== 'expanded') return;
          const each = { holdings: stands.flatMap((one) => roleWith(one).holdings) };
          const but = { holdings: each.holdings.slice(1) };
          expect(roleRows(rows, [roleWith(wanted), each, but])).toEqual([['granted'], ['granted'], ['missing']]);
          expect(new Set(stands.map(normalise)).size).toBe(stands.length);
        },
      ),
    );
  });
});
