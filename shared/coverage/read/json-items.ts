import { isMembers, type Members } from '../../permissions/members.ts';

/** What one JSON value of an input is. */
export type JsonItemKind =
  | 'role'
  | 'subject'
  | 'user'
  | 'authorization'
  | 'catalogue'
  | 'catalogue-domain'
  | 'cx-as-code'
  | 'unknown';

/** A value by its JSON pointer. */
export interface JsonItem {
  readonly kind: JsonItemKind;
  readonly value: unknown;
  readonly at: string;
}

/** A page of a listing that belongs to several. */
export interface JsonPage {
  readonly at: string;
  readonly page: Members;
}

/**
 * The items of a JSON value: itself, the elements of an array, the `entities` of a page, or of an array of pages. Calls
 * back instead of making a list: an array may have millions of elements.
 */
export function eachJsonItem(value: unknown, item: (item: JsonItem) => void, page: (page: JsonPage) => void): void {
  const elements = (list: readonly unknown[], at: string, each: (value: unknown, at: string) => void): void => {
    for (let index = 0; index < list.length; index++) each(list[index], `${at}/${index}`);
  };
  const single = (one: unknown, at: string): void => item({ kind: kindOf(one), value: one, at });
  const pageOrItem = (one: unknown, at: string): void => {
    // A saved catalogue has entities too, and is one thing.
    if (!isMembers(one) || !Array.isArray(one.entities) || one.groundwork !== undefined) {
      single(one, at);
      return;
    }
    page({ at, page: one });
    elements(one.entities, `${at}/entities`, single);
  };
  if (Array.isArray(value)) elements(value, '', pageOrItem);
  else pageOrItem(value, '');
}

function kindOf(value: unknown): JsonItemKind {
  if (!isMembers(value)) return 'unknown';
  const has = (key: string): boolean => Object.hasOwn(value, key) && value[key] !== undefined;
  if (value.groundwork === 'catalogue') return 'catalogue';
  if (has('permissionMap')) return 'catalogue-domain';
  if (has('grants')) return 'subject';
  if (has('authorization')) return 'user';
  if (has('permissionPolicies') && has('roles') && !has('name')) return 'authorization';
  if (has('permissionPolicies') || (has('name') && has('permissions'))) return 'role';
  if (has('resource') || has('terraform')) return 'cx-as-code';
  return 'unknown';
}

/** Why a value is none of these, as far as it shows what it is instead. */
export function whatInstead(value: unknown): string {
  if (!isMembers(value)) return NEITHER;
  if ('authorizedGrantType' in value || 'roleDivisions' in value)
    return 'This is an OAuth client, which names its roles by id only. Its grants are in GET authorization/subjects/{id of the client}.';
  if (isMembers(value.error) || ('status' in value && 'code' in value && 'message' in value))
    return `This is an error reply, not data${typeof value.message === 'string' ? `: ${value.message.slice(0, 200)}` : ''}.`;
  if (Array.isArray(value.resources) && 'terraform_version' in value)
    return 'This is the state file of Terraform. Give the exported configuration (.tf.json or .tf) instead.';
  if (typeof value.name === 'string' && typeof value.id === 'string')
    return 'This has a name but no permissionPolicies. A role has them; a user has authorization only when it is asked for with expand=authorization.';
  return NEITHER;
}

const NEITHER = 'This is neither a role, nor a subject with grants, nor a user with authorization.';
