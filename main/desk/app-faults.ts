import { Fault } from '../../shared/results/fault.ts';

/** Something that Groundwork did not write is to be shown in the file manager. */
export class FileNotOurs extends Fault {
  readonly code = 'file-not-ours';
  readonly family = 'input';
  override readonly field = 'file';
  readonly fix = 'Open the folder yourself: only exported files and the data folder are shown from here.';

  constructor() {
    super('This file was not exported by Groundwork.');
  }
}

/** An exported file was moved or deleted since. */
export class FileGone extends Fault {
  readonly code = 'file-gone';
  readonly family = 'input';
  override readonly field = 'file';
  readonly fix = 'Export it again.';

  constructor(file: string) {
    super(`${file} is no longer there.`);
  }
}

/** The health check was asked about a region that nobody knows. */
export class RegionUnknown extends Fault {
  readonly code = 'region-unknown';
  readonly family = 'input';
  override readonly field = 'region';
  readonly fix = 'Paste the address of the login page, or give the region’s name or code.';
}
