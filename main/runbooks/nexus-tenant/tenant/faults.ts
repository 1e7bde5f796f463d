import { Fault } from '../../../../shared/results/fault.ts';

/** What a person can do about a tenant that may exist, and whose key is not at hand. */
abstract class TenantMayExist extends Fault {
  readonly family = 'attention';
  override readonly field = 'nexusApiKey';
  readonly fix: string;
  override readonly acceptable: { readonly step: string; readonly typed: string };

  constructor(tenant: string, message: string) {
    super(message);
    this.acceptable = { step: 'ten-tenant', typed: tenant };
    this.fix = `Give its key as nexusApiKey: whoever enabled the tenant has it, and the id column of nex_apikeys holds it. To provision the tenant once more, which may make a second key, accept step "ten-tenant" with "${tenant}".`;
  }
}

/** The answer to an earlier request was lost, and with it the key that it may have held. */
export class TenantInDoubt extends TenantMayExist {
  readonly code = 'tenant-in-doubt';

  constructor(tenant: string) {
    super(
      tenant,
      `Tenant ${tenant} was sent and the answer was lost. If it arrived, the tenant exists and its key is not at hand.`,
    );
  }
}

/** The tenant was provisioned by this engagement, and its key is gone from where it was kept. */
export class TenantKeyLost extends TenantMayExist {
  readonly code = 'tenant-key-lost';

  constructor(tenant: string) {
    super(tenant, `Tenant ${tenant} was provisioned by this engagement, and its key is not at hand any more.`);
  }
}

/** The database has a key of the tenant already. */
export class TenantHasKey extends TenantMayExist {
  readonly code = 'tenant-has-key';

  constructor(tenant: string, count: number) {
    const keys = count === 1 ? 'a key' : `${count} keys`;
    super(tenant, `Table nex_apikeys has ${keys} for tenant ${tenant}, so somebody provisioned it before.`);
  }
}

/** The key that is at hand opens nothing. */
export class TenantKeyRefused extends TenantMayExist {
  readonly code = 'tenant-key-refused';

  constructor(tenant: string) {
    super(tenant, `Digital Channels does not know the key at hand for tenant ${tenant}.`);
  }
}

/** Digital Channels finds Web Services by the row, which somebody else is to enter. */
export class GapisRowNotEntered extends Fault {
  readonly code = 'gapis-row-not-entered';
  readonly family = 'attention';
  readonly fix = 'Once the database administrator has entered the row, resume and confirm it.';

  constructor() {
    super('The tenant was not sent: the row of nex_gapis that it needs is not entered yet.');
  }
}
