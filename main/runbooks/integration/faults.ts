import { Fault } from '../../../shared/results/fault.ts';

/** Rows that need the operator's choice. */
export class RowNeedsChoice extends Fault {
  readonly code = 'row-needs-choice';
  readonly family = 'input';
  readonly fix: string;
  override readonly field: string;

  constructor(row: number, message: string, options: readonly string[]) {
    super(message);
    this.field = `rows.${row}`;
    this.fix = `Set rows.${row} to one of: ${options.join(', ')}.`;
  }
}
