import { type Exchange, RemoteFault } from './remote-fault.ts';

/** The principal lacks permissions: `all` of them are needed, or `any` one. */
export class MissingPermission extends RemoteFault {
  readonly code = 'missing-permission';
  override readonly family = 'permission';
  readonly fix =
    'Have these permissions granted and try again. A grant that was just made can take up to 5 minutes to count.';
  /**
   * `domain:entity:action`. A hint: the reply has been seen to name permissions that the organization does not offer
   * (reference, section 2); where it names none, these are the call's own. May be empty.
   */
  readonly permissions: readonly string[];
  readonly mode: 'all' | 'any';

  constructor(exchange: Exchange, permissions: readonly string[], mode: 'all' | 'any') {
    super(`${exchange.method} ${exchange.url} needs ${needed(permissions, mode)}.`, exchange);
    this.permissions = permissions;
    this.mode = mode;
  }
}

/** Refused for a reason other than a permission: often a product that the organization has not bought. */
export class NotAuthorized extends RemoteFault {
  readonly code = 'not-authorized';
  override readonly family = 'permission';
  readonly fix = 'Check that the organization has the product this belongs to, and that the account may use it.';

  constructor(exchange: Exchange, detail: string) {
    super(`${exchange.method} ${exchange.url} was refused${detail === '' ? '' : `: ${detail}`}`, exchange);
  }
}

function needed(permissions: readonly string[], mode: 'all' | 'any'): string {
  if (permissions.length === 0) return 'a permission that the reply does not name';
  if (permissions.length === 1) return `the permission ${permissions[0]}`;
  return `${mode === 'any' ? 'one' : 'all'} of these permissions: ${permissions.join(', ')}`;
}
