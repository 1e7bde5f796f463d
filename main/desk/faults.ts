import { Fault } from '../../shared/results/fault.ts';

/** A secret is needed that nobody typed since the window was opened. */
export class SecretNotEntered extends Fault {
  readonly code = 'secret-not-entered';
  readonly family = 'input';
  override readonly field: string;
  readonly fix = 'Sign in again: it was kept only until the window closed.';

  constructor(field: string) {
    super(`${field} is needed and was not entered since this window was opened.`);
    this.field = field;
  }
}

/** The practice organization of an engagement ended with the program that ran it. */
export class RehearsalOver extends Fault {
  readonly code = 'rehearsal-over';
  readonly family = 'attention';
  readonly fix = 'Start a new rehearsal from the home screen, or duplicate this engagement.';

  constructor() {
    super('This rehearsal’s practice organization has ended, and its state with it.');
  }
}

/** The engagement is busy in this window. */
export class AlreadyWorking extends Fault {
  readonly code = 'already-working';
  readonly family = 'attention';
  readonly fix = 'Wait until it has ended, or stop it.';

  constructor(purpose: string) {
    super(`This engagement is busy: a ${purpose} is going on.`);
  }
}
