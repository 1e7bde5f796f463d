import { type Permission, permissionOf, WILDCARD } from '../../permissions/permission.ts';
import { countsIn, type WantedDivision } from '../../permissions/wanted-division.ts';
import type { RoleRef } from '../report.ts';
import type { ComparedRole } from './roles-of.ts';

/** A permission as policies have it, wildcards and all, and the roles that have it, in whole or in part. */
export interface Granted {
  readonly permission: Permission;
  readonly wildcard: boolean;
  /** The first by name. */
  readonly roles: readonly RoleRef[];
  readonly roleCount: number;
  /** At least one role has it without a condition, and where it must count. */
  readonly unlimited: boolean;
}

const ROLES_AT_MOST = 20;

/**
 * Everything that the roles grant, each permission once, whatever its case. Reads every holding once: a thousand roles
 * have hundreds of thousands of them, and nearly all say the same few hundred things. `each` is called once for every
 * role and permission that it has.
 */
export function grantTally(
  roles: readonly ComparedRole[],
  division?: WantedDivision,
  each?: (role: RoleRef, granted: Granted) => void,
): readonly Granted[] {
  const domains = new Folded<Folded<Folded<Slot>>>();
  for (const [index, { ref, holdings }] of byName(roles).entries()) {
    for (const holding of holdings.holdings) {
      const { domain, entityName, actions, condition } = holding;
      const unlimited = condition === undefined && countsIn(holding, division);
      const entity = domains.of(domain, newFolded).of(entityName, newFolded) as Folded<Slot>;
      for (const action of actions) {
        const slot = entity.of(action, () => new Slot(permissionOf(domain, entityName, action)));
        if (slot.add(ref, index, unlimited)) each?.(ref, slot);
      }
    }
  }
  return [...domains.values()].flatMap((entities) =>
    [...entities.values()].flatMap((actions) => [...(actions.values() as Iterable<Slot>)]),
  );
}

function byName(roles: readonly ComparedRole[]): readonly ComparedRole[] {
  if (roles.length < 2) return roles;
  return [...roles].sort(({ ref: a }, { ref: b }) => compare(a.name, b.name) || compare(a.id, b.id));
}

/** Order by code unit: the same on every machine, whatever its language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function newFolded<V>(): Folded<V> {
  return new Folded<V>();
}

class Slot implements Granted {
  readonly permission: Permission;
  readonly wildcard: boolean;
  readonly roles: RoleRef[] = [];
  roleCount = 0;
  unlimited = false;
  #last = -1;

  constructor(permission: Permission) {
    this.permission = permission;
    this.wildcard = permission.includes(WILDCARD);
  }

  /** True for the first time that the role has it. It may have it twice: in two divisions, or with and without a condition. */
  add(role: RoleRef, index: number, unlimited: boolean): boolean {
    if (unlimited) this.unlimited = true;
    if (this.#last === index) return false;
    this.#last = index;
    this.roleCount += 1;
    if (this.roles.length < ROLES_AT_MOST) this.roles.push(role);
    return true;
  }
}

/** Values by word, whatever its case; a spelling is lower-cased once. */
class Folded<V> {
  readonly #spelt = new Map<string, V>();
  readonly #folded = new Map<string, V>();

  of(word: string, make: () => V): V {
    const known = this.#spelt.get(word);
    if (known !== undefined) return known;
    const key = word.toLowerCase();
    const value = this.#folded.get(key) ?? make();
    this.#folded.set(key, value);
    this.#spelt.set(word, value);
    return value;
  }

  values(): Iterable<V> {
    return this.#folded.values();
  }
}
