import { Fault } from '../results/fault.ts';

/** A permission named for a row is not one that may be chosen there. */
export class RowChoiceRefused extends Fault {
  readonly code = 'row-choice-refused';
  readonly family = 'input';
  override readonly field: string;
  readonly fix: string;
  readonly options: readonly string[];

  constructor(row: string, choice: string, why: string, options: readonly string[]) {
    super(`“${choice}” cannot be chosen for row ${row}. ${why}`);
    this.name = 'RowChoiceRefused';
    this.field = `rows.${row}`;
    this.options = options;
    this.fix = options.length === 0 ? `Remove rows.${row}.` : `Choose ${options.join(' or ')}, or remove rows.${row}.`;
  }
}
