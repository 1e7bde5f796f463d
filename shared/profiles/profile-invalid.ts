import { Fault, type FaultFamily } from '../results/fault.ts';

/** A profile file breaks one rule. The message names the row and the field; `field` is the JSON place. */
export class ProfileInvalid extends Fault {
  readonly code = 'profile-invalid';
  readonly family: FaultFamily = 'input';
  override readonly field: string;
  readonly fix: string;

  constructor(where: string, rule: string, fix: string, field: string) {
    super(`${where}: ${rule}`);
    this.fix = fix;
    this.field = field;
  }
}
