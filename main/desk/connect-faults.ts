import { Fault } from '../../shared/results/fault.ts';

/** Something needs a signed-in person, and nobody is. */
export class NotSignedIn extends Fault {
  readonly code = 'not-signed-in';
  readonly family = 'attention';
  readonly fix: string;

  /** @param fix where to sign in, as seen from where it is missing */
  constructor(fix = 'Sign in first, on the page before this one.') {
    super('Nobody is signed in to this organization.');
    this.fix = fix;
  }
}

/** The operator stopped the sign-in, or started another one. */
export class SignInStopped extends Fault {
  readonly code = 'sign-in-stopped';
  readonly family = 'stopped';
  readonly fix = 'Sign in when you are ready.';

  constructor() {
    super('The sign-in was stopped.');
  }
}

/** A client ID was left empty. */
export class ClientIdMissing extends Fault {
  readonly code = 'client-id-missing';
  readonly family = 'input';
  readonly fix = 'Copy it from the OAuth client’s page.';
  override readonly field: string;

  constructor(field: string) {
    super('The client ID is missing.');
    this.field = field;
  }
}

/** The sample administrator exists in practice only. */
export class PracticeOnly extends Fault {
  readonly code = 'practice-only';
  readonly family = 'input';
  readonly fix = 'Sign in with a client, a token or the browser.';
  override readonly field = 'method';

  constructor() {
    super('Only the practice organization has a sample administrator.');
  }
}

/** A pasted secret has line breaks inside: something else was copied with it. */
export class SecretHasLines extends Fault {
  readonly code = 'secret-has-lines';
  readonly family = 'input';
  readonly fix = 'Copy the secret alone: it is one line without breaks.';
  override readonly field: string;

  constructor(field: string) {
    super('What was pasted has several lines, so it is not a secret alone.');
    this.field = field;
  }
}

/** The runbook has nothing to sign in to by itself. */
export class NothingToConnect extends Fault {
  readonly code = 'nothing-to-connect';
  readonly family = 'input';
  override readonly field = 'runbook';
  readonly fix = 'Choose another runbook.';

  constructor(runbook: string) {
    super(`Runbook ${runbook} has no sign-in of its own.`);
  }
}

/** The runbook has no table of permissions. */
export class NoPermissionTable extends Fault {
  readonly code = 'no-permission-table';
  readonly family = 'input';
  override readonly field = 'runbook';
  readonly fix = 'Choose a runbook whose guide lists permissions.';

  constructor(runbook: string) {
    super(`The guide of runbook ${runbook} lists no permissions.`);
  }
}
