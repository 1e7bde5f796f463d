import { Fault } from '../../results/fault.ts';

/** A role or an input was named that is not, or no longer, among what is compared. */
export class NotCompared extends Fault {
  readonly code = 'not-compared';
  readonly family = 'input';
  override readonly field: string;
  readonly fix: string;

  constructor(what: 'role' | 'input', id: string) {
    super(`There is no ${what} “${id}” among what is compared.`);
    this.name = 'NotCompared';
    this.field = what;
    this.fix = what === 'role' ? 'Choose one of the roles that were read.' : 'Choose one of the inputs.';
  }
}
