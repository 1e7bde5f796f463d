import { Fault } from '../../shared/results/fault.ts';
import { describeKeychain, type UnusableState } from './keychain-state.ts';

const OTHER_WAYS = 'Until then, give secrets as {"env": "NAME"} or {"prompt": true}.';

/** What was being done when the keychain failed. */
export type KeychainUse = 'open' | 'store' | 'read' | 'delete' | 'list';

abstract class KeychainFault extends Fault {
  readonly fix: string;
  readonly state: UnusableState;
  readonly use: KeychainUse;

  constructor(use: KeychainUse, state: UnusableState) {
    const { found, remedy } = describeKeychain(state);
    super(found);
    this.state = state;
    this.use = use;
    this.fix = remedy === undefined ? OTHER_WAYS : `${remedy} ${OTHER_WAYS}`;
  }
}

/** The keychain is there and nobody unlocked it. */
export class KeychainLocked extends KeychainFault {
  readonly code = 'keychain-locked';
  readonly family = 'input';
}

/** No D-Bus session, no Secret Service, or no keyring in it; `state` says which. */
export class KeychainMissing extends KeychainFault {
  readonly code = 'keychain-missing';
  readonly family = 'input';
}

/** A keychain call did not return in time, most often because an unlock prompt is open. */
export class KeychainTimedOut extends KeychainFault {
  readonly code = 'keychain-timed-out';
  readonly family = 'remote';
}

/** The keychain failed for a reason not known here; `state.said` holds its words. */
export class KeychainRefused extends KeychainFault {
  readonly code = 'keychain-refused';
  readonly family = 'remote';
}

/** The fault for a state. */
export function keychainFault(use: KeychainUse, state: UnusableState): KeychainFault {
  switch (state.is) {
    case 'no-bus':
    case 'no-service':
    case 'no-collection':
      return new KeychainMissing(use, state);
    case 'locked':
      return new KeychainLocked(use, state);
    case 'timed-out':
      return new KeychainTimedOut(use, state);
    case 'other':
      return new KeychainRefused(use, state);
  }
}

/** What was stored did not come back equal: the secret must not be counted as kept. */
export class ReadBackDiffers extends Fault {
  readonly code = 'read-back-differs';
  readonly family = 'remote';
  readonly fix = 'Do not rely on this entry: reveal or export the secret now, then try to store it again.';
  override readonly field: string;
  readonly came: 'nothing' | 'other-text';

  constructor(name: string, came: 'nothing' | 'other-text') {
    super(`${name} was stored, but ${came === 'nothing' ? 'nothing' : 'a different text'} came back.`);
    this.field = name;
    this.came = came;
  }
}

/** An empty secret is a lost placeholder, never a value (S002, S003): it is neither stored nor sent. */
export class EmptySecret extends Fault {
  readonly code = 'empty-secret';
  readonly family = 'input';
  readonly fix: string;
  override readonly field: string;

  constructor(field: string, from?: string) {
    super(`${field} is empty${from === undefined ? '' : ` (from ${from})`}.`);
    this.field = field;
    this.fix = `Give ${field} a value; an empty one is never stored or sent.`;
  }
}

/** Practice secrets travel in clear text, so their server must be on this computer. */
export class PracticeVaultNotLocal extends Fault {
  readonly code = 'practice-vault-not-local';
  readonly family = 'input';
  readonly fix = 'Use the origin printed by "groundwork practice", for example http://127.0.0.1:4100.';
  override readonly field = 'practice';
  readonly origin: string;

  constructor(origin: string) {
    super(`The practice origin must be http on 127.0.0.1, [::1] or localhost; it is ${origin}.`);
    this.origin = origin;
  }
}

/** The practice server did not answer, or not as agreed. `status` is undefined when no answer came. */
export class PracticeVaultFailed extends Fault {
  readonly code = 'practice-vault-failed';
  readonly family = 'remote';
  readonly fix = 'Check that "groundwork practice" is still running, then try again.';
  readonly use: KeychainUse;
  readonly status: number | undefined;

  constructor(use: KeychainUse, status: number | undefined, cause?: unknown) {
    super(
      status === undefined
        ? 'The practice server did not answer when a secret was to be kept or fetched.'
        : `The practice server answered ${status} when a secret was to be kept or fetched.`,
      { cause },
    );
    this.use = use;
    this.status = status;
  }
}
