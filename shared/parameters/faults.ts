import { Fault } from '../results/fault.ts';
import { cellOf } from './cell-field.ts';

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
    super(`${labelled(field, label)} is needed and not given.`);
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
    super(`${subjectOf(field)} must be ${expected}.`);
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
  override readonly offer: string | undefined;

  /**
   * @param what the part of the rule that is broken, as a sentence without subject
   * @param offer a corrected value; never for a secret
   */
  constructor(field: string, what: string, rule: string, offer?: string) {
    super(`${subjectOf(field)} ${what}.`);
    this.field = field;
    this.fix = rule;
    this.offer = offer;
  }
}

/** A value passes, yet somebody should look at it. Never thrown: it travels as a warning beside the values. */
export class ParameterDoubtful extends Fault {
  readonly code = 'parameter-doubtful';
  readonly family = 'input';
  readonly fix: string;
  override readonly field: string;
  override readonly offer: string | undefined;

  constructor(field: string, what: string, fix: string, offer?: string) {
    super(`${subjectOf(field)} ${what}.`);
    this.field = field;
    this.fix = fix;
    this.offer = offer;
  }
}

/** A text for a table cannot be cut into rows and cells. */
export class TableUnreadable extends Fault {
  readonly code = 'table-unreadable';
  readonly family = 'input';
  readonly fix = 'Copy the cells again from the spreadsheet, or type them into the table.';
  override readonly field: string;

  constructor(field: string, line: number, why: string) {
    super(`"${field}" cannot be read from line ${line} on. ${why}`);
    this.field = field;
  }
}

/** A row of a table has a cell under a name that no column has. */
export class UnknownColumn extends Fault {
  readonly code = 'unknown-column';
  readonly family = 'input';
  readonly fix: string;
  override readonly field: string;

  constructor(field: string, column: string, names: readonly string[]) {
    super(`${subjectOf(field)} has "${column}", which is no column of this table.`);
    this.field = field;
    this.fix = `Remove it. The columns are: ${names.join(', ')}.`;
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

/** A value by its name; a cell by its row and column. */
function subjectOf(field: string): string {
  const cell = cellOf(field);
  if (cell === undefined) return `"${field}"`;
  const row = `Row ${cell.row} of "${cell.parameter}"`;
  return cell.column === undefined ? row : `${row}, column "${cell.column}",`;
}

function labelled(field: string, label: string): string {
  return cellOf(field) === undefined ? `${label} (${field})` : subjectOf(field);
}
