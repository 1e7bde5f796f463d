import { Fault } from '../../../shared/results/fault.ts';

/** The address is not one of Genesys Cloud's. */
export class RegionNotRecognised extends Fault {
  readonly code = 'region-not-recognised';
  readonly family = 'input';
  readonly fix = 'Give the address shown in the browser while signed in, a region name, or a region code.';
  override readonly field: string;
  override readonly acceptable: { readonly step: string; readonly typed: string } | undefined;

  /** @param origin an origin that may be used all the same when it is accepted by name at the step */
  constructor(reason: string, field: string, step: string, origin?: string) {
    super(reason);
    this.field = field;
    this.acceptable = origin === undefined ? undefined : { step, typed: origin };
  }
}

/** The engagement belongs to another organization than the credentials. */
export class OrganizationDiffers extends Fault {
  readonly code = 'organization-differs';
  readonly family = 'input';
  readonly fix = 'Sign in to the engagement’s organization, or start a new engagement for this one.';
  readonly expected: string;
  readonly found: string;

  constructor(expected: string, found: string) {
    super(`This engagement belongs to organization ${expected}; the credentials open ${found}.`);
    this.expected = expected;
    this.found = found;
  }
}

/** The operator lacks rights that the run needs. */
export class OperatorLacksRights extends Fault {
  readonly code = 'operator-lacks-rights';
  readonly family = 'permission';
  readonly fix =
    'Ask an administrator to add these permissions to one of your roles, or let somebody run this who has them. Nothing was changed.';
  readonly permissions: readonly string[];

  constructor(permissions: readonly string[]) {
    super(
      `You lack ${permissions.length === 1 ? 'a permission' : 'permissions'} this run needs: ${permissions.join(', ')}.`,
    );
    this.permissions = permissions;
  }
}

/** A name that differs only by a dash, case or space exists. */
export class NearMatch extends Fault {
  readonly code = 'near-match';
  readonly family = 'attention';
  readonly fix: string;
  override readonly field: string;
  override readonly acceptable: { readonly step: string; readonly typed: string };

  constructor(what: 'role' | 'OAuth client', wanted: string, found: readonly string[], field: string, step: string) {
    super(
      `No ${what} is named exactly “${wanted}”, but ${found.map((name) => `“${name}”`).join(', ')} looks almost the same.`,
    );
    this.field = field;
    this.acceptable = { step, typed: wanted };
    this.fix = `To use it, set ${field} to its exact name. To create another one beside it, accept step "${step}" with “${wanted}”.`;
  }
}

/** Several objects have the wanted name. */
export class AmbiguousName extends Fault {
  readonly code = 'ambiguous-name';
  readonly family = 'attention';
  readonly fix: string;
  override readonly field: string;

  constructor(what: 'roles' | 'OAuth clients', name: string, ids: readonly string[], field: string) {
    super(`${ids.length} ${what} are named “${name}”: ${ids.join(', ')}.`);
    this.field = field;
    this.fix = `Rename or remove all but one in the admin pages, or set ${field} to another name.`;
  }
}

/** A client of the wanted name exists and is set up otherwise. */
export class ClientDiffers extends Fault {
  readonly code = 'client-differs';
  readonly family = 'attention';
  override readonly field: string;
  readonly fix: string;
  readonly differences: readonly string[];

  constructor(name: string, differences: readonly string[], field: string) {
    super(`OAuth client “${name}” exists and differs: ${differences.join('; ')}.`);
    this.differences = differences;
    this.field = field;
    this.fix = `Correct the client under Admin > Integrations > OAuth, or set ${field} to another name so that a new client is created.`;
  }
}

/** An existing client was named by its ID, and the organization has none of that ID. */
export class ClientNotFound extends Fault {
  readonly code = 'client-not-found';
  readonly family = 'input';
  override readonly field = 'clientId';
  readonly fix =
    'Compare it with Admin > Integrations > OAuth. Leave clientId and clientSecret empty for a new client to be created.';

  constructor(id: string) {
    super(`No OAuth client of the organization has the ID ${id}.`);
  }
}

/** The client exists and its secret is not at hand. It cannot be read again; it can be reset. */
export class SecretNotAtHand extends Fault {
  readonly code = 'secret-not-at-hand';
  readonly family = 'attention';
  override readonly field = 'clientSecret';
  readonly fix =
    'Reset it with “rotate” (the old secret stops working), then resume. Or give it as clientSecret if somebody has it.';

  constructor(name: string) {
    super(
      `OAuth client “${name}” exists, and its secret is not at hand. It is shown only once and cannot be read again.`,
    );
  }
}

/** The client exists, and the secret that is at hand does not open it: it was reset, or an answer with a newer one was lost. */
export class SecretRefused extends Fault {
  readonly code = 'secret-refused';
  readonly family = 'attention';
  override readonly field = 'clientSecret';
  readonly fix =
    'Reset it with “rotate” (the old secret stops working), then resume. Or give the right one as clientSecret if somebody has it.';

  constructor(name: string) {
    super(`OAuth client “${name}” exists, and the secret at hand is refused. It was probably reset since.`);
  }
}

/** A secret would be created and there is no place for it. */
export class NoPlaceForSecret extends Fault {
  readonly code = 'no-place-for-secret';
  readonly family = 'input';
  readonly fix =
    'Unlock or start the keychain (see “doctor”), or name a place together with --export: --secret age (GROUNDWORK_AGE_RECIPIENT or GROUNDWORK_AGE_PASSPHRASE), or --secret clear=<org short name>.';

  constructor() {
    super('The OAuth client’s secret is shown once, and there is no keychain to keep it. Nothing was sent.');
  }
}

/** Nothing to reset. */
export class NoClientToRotate extends Fault {
  readonly code = 'no-client-to-rotate';
  readonly family = 'input';
  readonly fix = 'Run the runbook first, or check the client’s name under Admin > Integrations > OAuth.';

  constructor() {
    super('There is no single OAuth client of this engagement whose secret could be reset.');
  }
}

/** No way to sign in was given. */
export class NoCredentials extends Fault {
  readonly code = 'no-credentials';
  readonly family = 'input';
  override readonly field: string;
  readonly fix =
    'Give operatorClientId and operatorClientSecret of an administrator’s OAuth client, or an accessToken.';

  constructor(field: string) {
    super(`${field} is needed to sign in.`);
    this.field = field;
  }
}

/** The engagement's own object has another name than the values: it was renamed, or the values changed. */
export class NamedOtherwise extends Fault {
  readonly code = 'named-otherwise';
  readonly family = 'attention';
  readonly fix: string;
  override readonly field: string;

  constructor(what: 'role' | 'OAuth client', found: string, wanted: string, field: string) {
    super(`This engagement's ${what} is named “${found}”, not “${wanted}”.`);
    this.field = field;
    this.fix = `To keep using it, set ${field} to “${found}”. To make another one, undo this engagement first or start a new one.`;
  }
}
