import { Fault } from '../../shared/results/fault.ts';
import { secretName } from '../../shared/text/secret-names.ts';

/** An encrypted file is wanted, and nobody typed the passphrase. */
export class PassphraseNotTyped extends Fault {
  readonly code = 'passphrase-not-typed';
  readonly family = 'input';
  override readonly field = 'agePassphrase';
  readonly fix = 'Type the passphrase again: it is kept only until it was used.';

  constructor() {
    super('The file is to be encrypted with a passphrase, and there is none.');
  }
}

/** Clear text is confirmed by typing the organization's short name. */
export class ClearTextNotTyped extends Fault {
  readonly code = 'clear-text-not-typed';
  readonly family = 'input';
  override readonly field = 'typed';
  readonly fix: string;

  constructor(shortName: string) {
    super('Clear text was not confirmed. Nothing was sent or written.');
    this.fix =
      shortName === ''
        ? 'The organization’s short name is not known yet: choose another way to treat the secret.'
        : `If you mean it, type the organization’s short name: ${shortName}.`;
  }
}

/** The client's secret is to be shown, and it is not here. */
export class ClientSecretNotHere extends Fault {
  readonly code = 'client-secret-not-here';
  readonly family = 'input';
  readonly fix = 'Run the runbook first. A secret that was lost can be reset.';

  constructor() {
    super('There is no client secret of this engagement to show.');
  }
}

/** A secret that a run made is to be shown or copied, and it is not here. */
export class CreatedSecretNotHere extends Fault {
  readonly code = 'created-secret-not-here';
  readonly family = 'input';
  readonly fix = 'Run the runbook: it finds the secret where it was kept, or says what to do without it.';

  constructor(name: string) {
    super(`${secretName(name)} is not at hand.`);
  }
}

/** A secret is shown once in a window: what runs in the page cannot fetch it over and over. */
export class SecretShownAlready extends Fault {
  readonly code = 'secret-shown-already';
  readonly family = 'input';
  readonly fix = 'Copy it instead; the clipboard is cleared after a minute. Or reset it.';

  constructor() {
    super('The secret was shown already, and is shown once only.');
  }
}
