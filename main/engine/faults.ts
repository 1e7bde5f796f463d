import { Fault } from '../../shared/results/fault.ts';

/** The operator stopped a run or an undo. What was done, or taken back, stays so; doing it again goes on from there. */
export class StoppedByOperator extends Fault {
  readonly code = 'stopped-by-operator';
  readonly family = 'stopped';
  readonly fix: string;

  constructor(what: 'run' | 'undo' = 'run') {
    super(what === 'undo' ? 'Stopped. What was undone stays undone.' : 'Stopped. What was done so far is kept.');
    this.fix =
      what === 'undo'
        ? 'Undo again when you are ready: it goes on from there.'
        : 'Resume the run when you are ready: nothing that was done is repeated.';
  }
}

/** The world changed between the plan that was confirmed and the moment of the write. */
export class PlanOutdated extends Fault {
  readonly code = 'plan-outdated';
  readonly family = 'attention';
  readonly fix = 'Make the plan again, look at what differs, and confirm it.';
  override readonly field: string;

  constructor(step: string) {
    super(`Somebody changed what step "${step}" works on since the plan was made. Nothing was sent for it.`);
    this.field = step;
  }
}

/** A condition did not come true in time. */
export class WaitedInVain extends Fault {
  readonly code = 'waited-in-vain';
  readonly family = 'remote';
  readonly fix = 'Resume in a few minutes. Changes to grants can take up to 5 minutes to show.';
  readonly seconds: number;

  constructor(until: string, seconds: number) {
    super(`After ${seconds} seconds it is still not so: ${until}.`);
    this.seconds = seconds;
  }
}
