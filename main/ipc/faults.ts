import { Fault } from '../../shared/results/fault.ts';

/** Why a call was not even looked at. */
export type Refusal =
  | 'unknown-channel'
  | 'foreign-origin'
  | 'not-main-frame'
  | 'not-json'
  | 'not-in-contract'
  | 'too-large';

/** A call from the window that the contract does not allow. */
export class IpcRefused extends Fault {
  readonly code = 'ipc-refused';
  readonly family = 'input';
  readonly fix: string;
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(
      refusal === 'too-large'
        ? 'This is more than Groundwork takes in at once (64 million characters).'
        : 'The window asked for something that Groundwork does not do.',
    );
    this.refusal = refusal;
    this.fix =
      refusal === 'too-large'
        ? 'Split it into smaller files.'
        : 'Close Groundwork and start it again; if it happens again, it is a mistake in Groundwork.';
  }
}

/** A mistake of ours: what was to be answered is not what the contract promises, so nothing was. */
export class ReplyNotInContract extends Fault {
  readonly code = 'reply-not-in-contract';
  readonly family = 'attention';
  readonly fix =
    'This is a mistake in Groundwork. What was done is in the journal: look at it before you repeat anything.';

  constructor(channel: string) {
    super(`Groundwork could not put the answer of “${channel}” into words.`);
  }
}

/** A mistake of ours, too. Its cause is logged, never shown: it may quote what must not be seen. */
export class CallFailed extends Fault {
  readonly code = 'call-failed';
  readonly family = 'attention';
  readonly fix = 'Try again. If it happens again, it is a mistake in Groundwork; the journal has what was done.';

  constructor(cause: unknown) {
    super('Something went wrong inside Groundwork.', { cause });
  }
}
