import { Fault } from '../../shared/results/fault.ts';

/** The text is no age recipient. A private key pasted by mistake is not repeated. */
export class AgeRecipientInvalid extends Fault {
  readonly code = 'age-recipient-invalid';
  readonly family = 'input';
  readonly fix: string;
  override readonly field = 'recipient';
  readonly because: 'private-key' | 'ssh-key' | 'not-age' | 'damaged';

  constructor(because: 'private-key' | 'ssh-key' | 'not-age' | 'damaged') {
    super(MESSAGES[because]);
    this.because = because;
    this.fix = 'Ask the recipient for their age public key: one line that begins with age1 (age-keygen -y prints it).';
  }
}

const MESSAGES = {
  'private-key': 'This is an age private key, which nobody should hand out; a public key is needed.',
  'ssh-key': 'This is an SSH key; an age public key is needed.',
  'not-age': 'An age public key begins with age1; this text does not.',
  damaged: 'This age public key is incomplete or mistyped: its checksum does not fit.',
} as const;

/** The file is sound and was locked with another passphrase. */
export class AgePassphraseWrong extends Fault {
  readonly code = 'age-passphrase-wrong';
  readonly family = 'input';
  readonly fix = 'Type the passphrase that was given when the file was written.';
  override readonly field = 'passphrase';

  constructor() {
    super('The passphrase does not open this file.');
  }
}

/** Not a file that age wrote with a passphrase, or a damaged one. */
export class AgeFileUnreadable extends Fault {
  readonly code = 'age-file-unreadable';
  readonly family = 'input';
  readonly fix = 'Export the file again; do not rely on this one.';

  constructor() {
    super('The encrypted file is damaged, or was not locked with a passphrase.');
  }
}

/** The worker that encrypts ended without an answer. */
export class AgeWorkerFailed extends Fault {
  readonly code = 'age-worker-failed';
  readonly family = 'remote';
  readonly fix = 'Try again; if it happens again, export without the secret.';

  constructor(cause?: unknown) {
    super('Encryption ended without a result.', { cause });
  }
}
