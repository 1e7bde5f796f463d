import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { partsOf } from '../../shared/permissions/permission.ts';
import type { PermissionPolicy } from '../../shared/permissions/policy.ts';

/** A role as GET authorization/roles lists it. */
export interface ListedRole {
  readonly id: string;
  readonly name: string;
  readonly permissions: readonly string[];
  readonly permissionPolicies: readonly PermissionPolicy[];
}

const UNLIKE = 7;
const CONDITION = { variableName: 'Conversation.queues', operator: 'IN', operands: [{ type: 'SCALAR', value: 'q' }] };

/**
 * Made-up roles over the permissions that the catalogue lists, the same at each call: half the actions of an entity,
 * some wildcards, some conditions, and the odd domain in another case, as organizations have them.
 */
export function* listedRoles(catalogue: Catalogue, count: number, policies: number): Generator<ListedRole> {
  const entities = [...catalogue.domains.values()].flatMap((domain) => [...domain.values()]);
  const random = randomFrom(count);
  for (let at = 0; at < count; at += 1) {
    const start = Math.floor(random() * entities.length);
    const permissionPolicies = Array.from({ length: policies }, (_, step): PermissionPolicy => {
      const words = (entities[(start + step * UNLIKE) % entities.length] ?? []).map(({ permission }) =>
        partsOf(permission),
      );
      const { domain = '', entity = '', action = '' } = words[0] ?? {};
      const some = words.map((each) => each.action).filter(() => random() < 0.5);
      return {
        domain: random() < 0.05 ? domain.toUpperCase() : domain,
        entityName: random() < 0.005 ? '*' : entity,
        actionSet: random() < 0.02 ? ['*'] : some.length > 0 ? some : [action],
        allowConditions: false,
        ...(random() < 0.03 ? { resourceConditionNode: CONDITION } : {}),
      };
    });
    // As they come over the wire: no two policies share a word in memory.
    yield JSON.parse(JSON.stringify({ id: `role-${at}`, name: `Role ${at}`, permissions: [], permissionPolicies }));
  }
}

/** Numbers from 0 to 1 that look random and come back the same (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
