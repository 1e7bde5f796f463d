import { Fault } from '../../shared/results/fault.ts';

/** An engagement is titled by its customer. */
export class CustomerNameInvalid extends Fault {
  readonly code = 'customer-name-invalid';
  readonly family = 'input';
  override readonly field = 'customer';
  readonly fix = 'Give a name of 1 to 200 characters.';

  constructor(empty: boolean) {
    super(empty ? 'The customer has no name.' : 'The customer’s name is too long.');
  }
}

/** The customer's name was to be typed, and something else was. */
export class DeletionNotTyped extends Fault {
  readonly code = 'deletion-not-typed';
  readonly family = 'input';
  override readonly field = 'typed';
  readonly fix: string;

  constructor(customer: string) {
    super('What was typed is not the customer’s name, so nothing was deleted.');
    this.fix = `Type “${customer}” exactly as it stands there.`;
  }
}

/** The system would not hand out the chosen file. */
export class ImportUnreadable extends Fault {
  readonly code = 'import-unreadable';
  readonly family = 'input';
  override readonly field = 'file';
  readonly fix = 'Make sure that the file is there and that you may read it, then open it again.';

  constructor(file: string, because: string, cause?: unknown) {
    super(`${file} cannot be read (${because}).`, { cause });
  }
}

/** Somebody chose a file that is no engagement. `place` says where in it. */
export class ImportInvalid extends Fault {
  readonly code = 'import-invalid';
  readonly family = 'input';
  readonly fix = 'Export the engagement again on the other computer, and open the new file.';
  override readonly field: string;

  constructor(file: string, place: string, why: string) {
    super(place === '' ? `${file} is no engagement of Groundwork: ${why}` : `${file}, ${place}: ${why}`);
    this.field = place === '' ? 'file' : place;
  }
}

/** Bigger than any engagement gets. */
export class ImportTooBig extends Fault {
  readonly code = 'import-too-big';
  readonly family = 'input';
  override readonly field = 'file';
  readonly fix = 'Choose the .groundwork file that Groundwork exported.';

  constructor(file: string, limit: string) {
    super(`${file} is too big: ${limit}.`);
  }
}

/** Written by a later version. */
export class ImportTooNew extends Fault {
  readonly code = 'import-too-new';
  readonly family = 'input';
  override readonly field = 'version';
  readonly fix = 'Install the current version of Groundwork on this computer.';

  constructor(file: string) {
    super(`${file} was exported by a newer version of Groundwork.`);
  }
}

/** A journal in the file was altered, cut or mixed up since it was written. */
export class ImportJournalBroken extends Fault {
  readonly code = 'import-journal-broken';
  readonly family = 'input';
  override readonly field: string;
  readonly fix = 'Nothing was taken over. Export the engagement again where it was made; do not edit the file.';

  constructor(file: string, run: string, line: number, why: string) {
    super(`${file}: the journal of run ${run} is not intact from line ${line} on. ${why}`);
    this.field = `journals.${run}`;
  }
}
