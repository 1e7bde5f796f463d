import { Fault } from '../../../shared/results/fault.ts';

/** The new client's permissions were asked for before there is a client. */
export class NoClientYet extends Fault {
  readonly code = 'no-client-yet';
  readonly family = 'attention';
  readonly fix = 'Run the plan first: it creates the OAuth client.';

  constructor() {
    super('There is no OAuth client yet, so there is nothing to compare.');
  }
}
