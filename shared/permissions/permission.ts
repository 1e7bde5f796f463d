declare const brand: unique symbol;

/**
 * `domain:entity:action`, in the casing it was written in. Entity and action may be the wildcard `*`; the domain never is.
 * Only `parsePermission` and `permissionOf` make one.
 */
export type Permission = string & { readonly [brand]: 'Permission' };

/** The three words of a permission. */
export interface PermissionParts {
  readonly domain: string;
  readonly entity: string;
  readonly action: string;
}

export const WILDCARD = '*';

/**
 * One word of a permission. ASCII only: lower-casing other scripts can turn a foreign letter into an ASCII one (the
 * Kelvin sign becomes `k`), and a word nobody could read would count. Digits may lead (`chat:1on1`), hyphens occur
 * (`service-provider`).
 */
const WORD = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;

/** True for one readable word of a permission; `*` is not a word. */
export function isPermissionWord(text: string): boolean {
  return WORD.test(text);
}

/** The permission of three words that are known to be readable (`isPermissionWord`, or `*` for entity and action). */
export function permissionOf(domain: string, entity: string, action: string): Permission {
  return `${domain}:${entity}:${action}` as Permission;
}

/** The words of a permission. */
export function partsOf(permission: Permission): PermissionParts {
  const [domain = '', entity = '', action = ''] = permission.split(':');
  return { domain, entity, action };
}

/** The key under which permissions are compared: the remote catalogue itself mixes casings, so case never counts. */
export function normalise(permission: Permission): string {
  return permission.toLowerCase();
}

/** True when entity or action is `*`. */
export function isWildcard(permission: Permission): boolean {
  return permission.includes(WILDCARD);
}
