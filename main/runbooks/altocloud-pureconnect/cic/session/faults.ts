import { Fault } from '../../../../../shared/results/fault.ts';

/** A session was opened, and the CIC server says that it is not up. */
export class IcwsSessionDown extends Fault {
  readonly code = 'icws-session-down';
  readonly family = 'remote';
  override readonly field = 'cicServer';
  readonly fix = 'Check that the CIC server is running and not switching over, then try again.';

  constructor(reason: string | undefined) {
    super(`The CIC server says that its session is not up${reason === undefined ? '.' : `: ${reason}.`}`);
  }
}
