import { type Exchange, hostOf, RemoteFault } from './remote-fault.ts';

/** 401 or 403 where tenants are provisioned: the token of the tenant’s user does not open it. */
export class TenantTokenRefused extends RemoteFault {
  readonly code = 'tenant-token-refused';
  override readonly family = 'permission';
  override readonly field = 'tenantUser';
  readonly fix =
    'Check that tenantUser belongs to this contact center, and that Digital Channels uses the same Auth address.';

  constructor(exchange: Exchange, detail: string) {
    super(`${hostOf(exchange)} does not let the tenant’s user provision the tenant${said(detail)}`, exchange);
  }
}

/** 404: Digital Channels does not know the address of Web Services, which it looks up in nex_gapis. */
export class BackendUnknown extends RemoteFault {
  readonly code = 'backend-unknown';
  override readonly family = 'attention';
  override readonly field = 'gwsURL';
  readonly fix =
    'Look whether nex_gapis has a row for gwsURL, spelled exactly so, and restart Digital Channels; then resume.';

  constructor(exchange: Exchange, detail: string) {
    super(`${hostOf(exchange)} does not know the address of Web Services${said(detail)}`, exchange);
  }
}

/** 409: the tenant was provisioned before, here or from another computer. */
export class TenantExists extends RemoteFault {
  readonly code = 'tenant-exists';
  override readonly family = 'attention';
  override readonly field = 'nexusApiKey';
  readonly fix =
    'Give its key as nexusApiKey: whoever enabled the tenant has it, and the id column of table nex_apikeys holds it.';

  constructor(exchange: Exchange, detail: string) {
    super(`The tenant exists already, and its key is not given again${said(detail)}`, exchange);
  }
}

function said(detail: string): string {
  return detail === '' ? '.' : `: ${detail}`;
}
