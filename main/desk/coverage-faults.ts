import { Fault } from '../../shared/results/fault.ts';

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;

/** A dropped file is larger than what is read here. */
export class UploadTooLarge extends Fault {
  readonly code = 'upload-too-large';
  readonly family = 'input';
  override readonly field: string;
  readonly fix: string;

  constructor(name: string, size: number, most: number) {
    super(`${name} has ${megabytes(size)}; files of up to ${megabytes(most)} are read.`);
    this.field = name;
    this.fix = 'Split it, for example by pages of the listing, and drop the parts together: they count together.';
  }
}

/** Too much is on its way at once. */
export class UploadsTooMany extends Fault {
  readonly code = 'uploads-too-many';
  readonly family = 'input';
  override readonly field: string;
  readonly fix = 'Wait until the files before it have been read, then drop it again.';

  constructor(name: string) {
    super(`${name} was not taken: too many files are being handed over at once.`);
    this.field = name;
  }
}

/** The parts of a file do not fit together: one is missing, twice there, too long or damaged. */
export class UploadBroken extends Fault {
  readonly code = 'upload-broken';
  readonly family = 'attention';
  override readonly field: string;
  readonly fix = 'Drop the file again.';
  readonly because: 'order' | 'size' | 'data' | 'changed';

  constructor(name: string, because: 'order' | 'size' | 'data' | 'changed') {
    super(`${name} did not arrive whole, so nothing of it was read.`);
    this.field = name;
    this.because = because;
  }
}

/** One live reading at a time. */
export class AlreadyReading extends Fault {
  readonly code = 'already-reading';
  readonly family = 'attention';
  readonly fix = 'Wait until it has ended, or stop it.';

  constructor(title: string) {
    super(`${title} is being read.`);
  }
}

/** There is no reading that could go on. */
export class NothingToResume extends Fault {
  readonly code = 'nothing-to-resume';
  readonly family = 'input';
  readonly fix = 'Start a reading.';

  constructor() {
    super('No reading was stopped.');
  }
}

/** Only a reading by Groundwork can be saved, since only that is not a file yet. */
export class NothingToSave extends Fault {
  readonly code = 'nothing-to-save';
  readonly family = 'input';
  override readonly field = 'input';
  readonly fix = 'Read the organization live first.';

  constructor() {
    super('This is no live reading of this window.');
  }
}
