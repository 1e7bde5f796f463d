import { Fault } from '../results/fault.ts';

/** The catalogue file that comes with the program is not the one that was built into it. */
export class BundleDamaged extends Fault {
  readonly code = 'bundle-damaged';
  readonly family = 'input';
  readonly fix = 'Install Groundwork again.';

  constructor(why: string) {
    super(`The bundled permission catalogue is damaged. ${why}`);
    this.name = 'BundleDamaged';
  }
}
