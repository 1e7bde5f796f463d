import { Fault } from '../../../shared/results/fault.ts';

/** The practice server cannot listen on the port it was given. */
export class PracticePortUnavailable extends Fault {
  readonly code = 'practice-port-unavailable';
  readonly family = 'input';
  readonly fix = 'Leave --port out to take a free port, or name another one.';
  override readonly field = 'port';
  readonly port: number;

  constructor(port: number, cause: unknown) {
    super(`Practice cannot listen on port ${port} of this computer.`, { cause });
    this.port = port;
  }
}
