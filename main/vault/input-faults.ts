import { Fault } from '../../shared/results/fault.ts';

const FORMS = '{"env": "NAME"}, {"keychain": "name"} or {"prompt": true}';

/** Neither text nor one of the three forms. */
export class SecretReferenceInvalid extends Fault {
  readonly code = 'secret-reference-invalid';
  readonly family = 'input';
  readonly fix: string;
  override readonly field: string;

  constructor(field: string) {
    super(`${field} is not a secret reference.`);
    this.field = field;
    this.fix = `Write exactly one of ${FORMS}; NAME may hold letters, digits and underscores.`;
  }
}

/** The environment variable named by a reference is not set. */
export class SecretVariableMissing extends Fault {
  readonly code = 'secret-variable-missing';
  readonly family = 'input';
  readonly fix: string;
  override readonly field: string;
  readonly variable: string;

  constructor(field: string, variable: string) {
    super(`${field} is to come from the environment variable ${variable}, which is not set.`);
    this.field = field;
    this.variable = variable;
    this.fix = `Set ${variable} in the environment of this command, or use another reference: ${FORMS}.`;
  }
}

/** The vault holds no entry of the name in a reference. */
export class SecretEntryMissing extends Fault {
  readonly code = 'secret-entry-missing';
  readonly family = 'input';
  readonly fix: string;
  override readonly field: string;
  readonly entry: string;

  constructor(field: string, entry: string, saved: boolean) {
    super(
      saved
        ? `${field} is to come from the keychain entry "${entry}", which does not exist.`
        : `${field} is to come from the keychain entry "${entry}", but no keychain is in use.`,
    );
    this.field = field;
    this.entry = entry;
    this.fix = saved
      ? `Store it with: groundwork secrets set ${entry}`
      : 'Use {"env": "NAME"} or {"prompt": true}; "groundwork doctor" says why there is no keychain.';
  }
}

/** A secret is to be typed, and there is no terminal or window to type it in. */
export class SecretPromptImpossible extends Fault {
  readonly code = 'secret-prompt-impossible';
  readonly family = 'input';
  readonly fix = 'Run it in a terminal, or use {"env": "NAME"} or {"keychain": "name"}.';
  override readonly field: string;

  constructor(field: string) {
    super(`${field} is to be typed in, but nobody can be asked here.`);
    this.field = field;
  }
}
