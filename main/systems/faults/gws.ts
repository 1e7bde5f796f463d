import { type Exchange, hostOf, RemoteFault } from './remote-fault.ts';

/** 401 to the ops account. */
export class OpsAccountRefused extends RemoteFault {
  readonly code = 'ops-account-refused';
  override readonly family = 'permission';
  override readonly field = 'gwsAdminPass';
  readonly fix = 'Check gwsAdminName and gwsAdminPass: the ops account of Web Services, not a person’s.';

  constructor(exchange: Exchange, detail: string) {
    super(`${hostOf(exchange)} does not accept the ops account${said(detail)}`, exchange);
  }
}

/** 403: the account is known and may not do this. */
export class OpsAccountNotAllowed extends RemoteFault {
  readonly code = 'ops-account-not-allowed';
  override readonly family = 'permission';
  override readonly field = 'gwsAdminName';
  readonly fix = 'Use the ops account of Web Services, or have these rights added to the one given.';

  constructor(exchange: Exchange, detail: string) {
    super(`The ops account may not do ${exchange.method} ${exchange.url}${said(detail)}`, exchange);
  }
}

/** 409, or a refusal while there is one: somebody created nexus_client since it was looked for. */
export class AuthClientTaken extends RemoteFault {
  readonly code = 'auth-client-taken';
  override readonly family = 'attention';
  override readonly field = 'clientSecret';
  readonly fix =
    'Whoever created it has its secret: give it as clientSecret and make the plan again. Nothing was overwritten.';

  constructor(exchange: Exchange) {
    super(`${hostOf(exchange)} has an auth client nexus_client since a moment ago: another run was faster.`, exchange);
  }
}

/** Refused with a status code of GWS, be it with an HTTP error or with 200. */
export class GwsRefused extends RemoteFault {
  readonly code = 'gws-refused';
  readonly fix = 'Check the value that the reply names; an export of the journal shows the whole request.';
  /** `status.code` of the envelope; undefined when there is none. */
  readonly statusCode: number | undefined;

  constructor(exchange: Exchange, statusCode: number | undefined, detail: string) {
    const number = statusCode === undefined ? `HTTP ${exchange.status}` : `status code ${statusCode}`;
    super(`${exchange.method} ${exchange.url} was refused with ${number}${said(detail)}`, { ...exchange, acted: 'no' });
    this.statusCode = statusCode;
  }
}

/** The sign-in with the name and password of the tenant's user was refused. */
export class TenantUserRefused extends RemoteFault {
  readonly code = 'tenant-user-refused';
  override readonly family = 'permission';
  override readonly field = 'tenantUserPassword';
  readonly fix =
    'Check tenantUser and tenantUserPassword, and that this Person belongs to the tenant of this contact center.';
  /** The remote system's word, for example `invalid_grant`. */
  readonly reason: string;

  constructor(exchange: Exchange, reason: string, detail: string) {
    super(`${hostOf(exchange)} does not sign the tenant’s user in${said(detail === '' ? reason : detail)}`, exchange);
    this.reason = reason;
  }
}

/** The sign-in as nexus_client was refused: the secret at hand is not its secret. */
export class AuthClientRefused extends RemoteFault {
  readonly code = 'auth-client-refused';
  override readonly family = 'attention';
  override readonly field = 'clientSecret';
  readonly fix = 'Give the right secret of nexus_client as clientSecret: whoever created the client has it.';
  readonly reason: string;

  constructor(exchange: Exchange, reason: string) {
    super(`${hostOf(exchange)} refuses the secret at hand for nexus_client.`, exchange);
    this.reason = reason;
  }
}

/** The client exists and may not sign in in this way. */
export class AuthClientLacksGrant extends RemoteFault {
  readonly code = 'auth-client-lacks-grant';
  override readonly family = 'attention';
  readonly fix: string;

  constructor(exchange: Exchange, grantType: string) {
    super(`The auth client nexus_client may not sign in with the grant type ${grantType}.`, exchange);
    this.fix = `Have ${grantType} added to the authorizedGrantTypes of nexus_client, then make the plan again.`;
  }
}

/** Any other refusal of a sign-in. */
export class GwsSignInRefused extends RemoteFault {
  readonly code = 'gws-sign-in-refused';
  readonly fix = 'Check authURL: it must be the address of Auth. Else ask whoever runs Web Services.';

  constructor(exchange: Exchange, reason: string, detail: string) {
    const words = [reason, detail].filter((text) => text !== '').join(': ');
    super(`${exchange.method} ${exchange.url} was refused with HTTP ${exchange.status}${said(words)}`, exchange);
  }
}

function said(detail: string): string {
  return detail === '' ? '.' : `: ${detail}`;
}
