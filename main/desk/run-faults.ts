import type { Action } from '../../shared/plan/action.ts';
import { Fault } from '../../shared/results/fault.ts';

/** A run was asked for without the digest of a plan that somebody looked at. */
export class PlanNotReviewed extends Fault {
  readonly code = 'plan-not-reviewed';
  readonly family = 'input';
  override readonly field = 'digest';
  readonly fix = 'Make the plan, look at it, and start the run from there.';

  constructor() {
    super('Nothing was sent: no plan was looked at.');
  }
}

/** A cost or an escalation is accepted by typing its name, and it was not typed. */
export class NotTyped extends Fault {
  readonly code = 'not-typed';
  readonly family = 'input';
  override readonly field: string;
  readonly fix: string;

  constructor({ step, summary, typed = 'yes' }: Pick<Action, 'step' | 'summary' | 'typed'>) {
    super(`“${summary}” was not accepted. Nothing was sent.`);
    this.field = `accept.${step}`;
    this.fix = `Look at the plan; to accept it, type “${typed}” there.`;
  }
}

/** Something can be done only with what an earlier run left. */
export class NothingRunYet extends Fault {
  readonly code = 'nothing-run-yet';
  readonly family = 'input';
  override readonly field = 'runbook';
  readonly fix = 'Make a plan and run it first.';

  constructor() {
    super('Nothing was run in this engagement yet.');
  }
}

/** Something unforeseen ended a run that had begun. The cause is for the log, not for the screen. */
export class RunBroken extends Fault {
  readonly code = 'run-broken';
  readonly family = 'remote';
  readonly fix = 'Make the plan again: it shows what is there now, and the run goes on from there.';

  constructor(cause: unknown) {
    super('Something unexpected happened, and the run ended. What was done so far is recorded.', { cause });
  }
}

/** An answer came for something that is not asked, or no longer. */
export class NothingAsked extends Fault {
  readonly code = 'nothing-asked';
  readonly family = 'input';
  override readonly field = 'step';
  readonly fix = 'Look at the run: it shows what it waits for.';

  constructor() {
    super('The run is not waiting for this answer.');
  }
}

/** A plan is to be exported before one was made. */
export class NoPlanMade extends Fault {
  readonly code = 'no-plan-made';
  readonly family = 'input';
  override readonly field = 'runbook';
  readonly fix = 'Make the plan first.';

  constructor() {
    super('No plan was made since this window was opened.');
  }
}

/** The run was stopped while a fresh secret was on the screen. */
export class SecretNotNoted extends Fault {
  readonly code = 'secret-not-noted';
  readonly family = 'attention';
  readonly fix = 'Reveal it before you close this window; after that it can only be reset.';

  constructor() {
    super('it was not confirmed as noted before the run was stopped');
  }
}
