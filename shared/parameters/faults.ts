import { Fault } from '../results/fault.ts';

// No message repeats a value: what stands in a wrong field may be a secret.

/** A values file has a key that no parameter has. */
export class UnknownParameter extends Fault {
  readonly code = 'unknown-parameter';
  readonly family = 'input';
  readonly fix: string;
  override readonly field: string;

  constructor(field: string, nearest?: string) {
    super(`"${field}" is not a value of this runbook.`);
    this.field = field;
    this.fix =
      nearest === undefined ? 'Remove it, or look the name up in the values template.' : `Did you mean "${nearest}"?`;
  }
}

/** A value that the runbook cannot do without is not given, or is empty. */
export class MissingParameter extends Fault {
  readonly code = 'missing-parameter';
  readonly family = 'input';
  readonly fix: string;
  override readonly field: string;

  constructor(field: string, label: string, whereToFind: string) {
    super(`${label} (${field}) is needed and not given.`);
    this.field = field;
    this.fix = `Give "${field}". Where to find it: ${whereToFind}`;
  }
}

/** A secret was written into the values instead of a reference to it. */
export class LiteralSecret extends Fault {
  readonly code = 'literal-secret';
  readonly family = 'input';
  readonly fix =
    'Replace it by {"env": "NAME"}, {"keychain": "name"} or {"prompt": true}, and change the secret if others saw the file.';
  override readonly field: string;

  constructor(field: string) {
    super(`"${field}" is a secret and takes a reference only; its value must not stand in a file.`);
    this.field = field;
  }
}

/** A value has another type than its parameter. */
export class WrongParameterType extends Fault {
  readonly code = 'wrong-parameter-type';
  readonly family = 'input';
  readonly fix: string;
  override readonly field: string;

  constructor(field: string, expected: string) {
    super(`"${field}" must be ${expected}.`);
    this.field = field;
    this.fix = `Give ${expected}.`;
  }
}

/** A value has the right type and breaks its parameter's rule. */
export class ParameterRuleBroken extends Fault {
  readonly code = 'parameter-rule-broken';
  readonly family = 'input';
  readonly fix: string;
  override readonly field: string;

  /** @param what the part of the rule that is broken, as a sentence without subject */
  constructor(field: string, what: string, rule: string) {
    super(`"${field}" ${what}.`);
    this.field = field;
    this.fix = rule;
  }
}

/** A parameter is given under its name and an alias, or under two aliases. */
export class ParameterGivenTwice extends Fault {
  readonly code = 'parameter-given-twice';
  readonly family = 'input';
  readonly fix: string;
  override readonly field: string;

  constructor(field: string, keys: readonly string[]) {
    super(`${keys.map((key) => `"${key}"`).join(' and ')} are the same value, given with different contents.`);
    this.field = field;
    this.fix = `Keep one of them, best "${field}".`;
  }
}
