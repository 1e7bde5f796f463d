import { Fault } from '../../shared/results/fault.ts';
import { describeKeychain, type UnusableState } from '../vault/keychain-state.ts';

/** Named secrets outlive the command that sets them, so they need the keychain. */
export class NamedSecretsNeedKeychain extends Fault {
  readonly code = 'named-secrets-need-keychain';
  readonly family = 'input';
  readonly fix: string;
  readonly state: UnusableState;

  constructor(state: UnusableState) {
    const { found, remedy } = describeKeychain(state);
    super(`${found} Without it a secret would be gone when this command ends, so nothing was kept.`);
    const otherWay = 'Until then, give secrets in the values file as {"env": "NAME"} or {"prompt": true}.';
    this.fix = remedy === undefined ? otherWay : `${remedy} ${otherWay}`;
    this.state = state;
  }
}

/** A secret stood on the command line. It is not repeated. */
export class SecretAsArgument extends Fault {
  readonly code = 'secret-as-argument';
  readonly family = 'input';
  readonly fix: string;

  constructor(name: string) {
    super('Nothing was kept: a secret on the command line can be read by others and stays in the shell’s history.');
    this.fix = `Use “groundwork secrets set ${name}” and type it, or send it to stdin. If this was the real secret, change it.`;
  }
}

/** The name of a secret cannot be used. */
export class SecretNameInvalid extends Fault {
  readonly code = 'secret-name-invalid';
  readonly family = 'input';
  readonly fix = 'Give a short name on one line, for example acme-operator.';
  override readonly field = 'name';

  constructor() {
    super('The name must have 1 to 200 characters, none of them a control character or a space at either end.');
  }
}

/** No secret is kept under this name. */
export class SecretUnknown extends Fault {
  readonly code = 'secret-unknown';
  readonly family = 'input';
  readonly fix: string;
  override readonly field = 'name';

  constructor(name: string, known: readonly string[]) {
    super(`No secret is kept under the name “${name}”.`);
    this.fix = known.length === 0 ? 'There are none.' : `Use one of: ${known.join(', ')}.`;
  }
}

/** A secret without text: a lost placeholder, never a value (S002, S003). */
export class NamedSecretEmpty extends Fault {
  readonly code = 'named-secret-empty';
  readonly family = 'input';
  readonly fix = 'Type it when asked, or send its text to stdin.';

  constructor(name: string) {
    super(`Nothing was kept: the text for “${name}” is empty.`);
  }
}
