import { Fault } from '../../shared/results/fault.ts';

/** Nobody can be asked, and nobody said yes. */
export class DeletionNotConfirmed extends Fault {
  readonly code = 'deletion-not-confirmed';
  readonly family = 'input';
  readonly fix = 'Run it in a terminal, or add --yes.';

  constructor(id: string) {
    super(`Engagement ${id} was not deleted, since nobody confirmed it.`);
  }
}

/** The operator was asked and said no. */
export class DeletionDeclined extends Fault {
  readonly code = 'deletion-declined';
  readonly family = 'stopped';
  readonly fix = 'Nothing to do.';

  constructor() {
    super('Nothing was deleted.');
  }
}
