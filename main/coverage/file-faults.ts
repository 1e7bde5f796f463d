import { Fault } from '../../shared/results/fault.ts';

const REASONS: { readonly [code: string]: string | undefined } = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  ENOTDIR: 'a part of its path is not a folder',
  ELOOP: 'its links lead in a circle',
};

/** A file to be compared could not be opened. */
export class InputFileUnreadable extends Fault {
  readonly code = 'input-file-unreadable';
  readonly family = 'input';
  readonly fix = 'Check the path, and that it is a file which you may read.';
  override readonly field: string;

  constructor(file: string, cause: unknown) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    super(`${file} cannot be read: ${REASONS[code] ?? (code === '' ? 'the disk refused' : code)}.`, { cause });
    this.name = 'InputFileUnreadable';
    this.field = file;
  }
}

/** A file to be compared is so large that reading it could take all memory. */
export class InputFileTooLarge extends Fault {
  readonly code = 'input-file-too-large';
  readonly family = 'input';
  readonly fix = 'Split it, for example one file for every few pages of the listing. All parts can be given together.';
  override readonly field: string;

  constructor(file: string, size: number, largest: number) {
    super(`${file} has ${megabytes(size)} MB; at most ${megabytes(largest)} MB are read.`);
    this.name = 'InputFileTooLarge';
    this.field = file;
  }
}

/** A folder was named, and there is no file in it. */
export class InputFolderEmpty extends Fault {
  readonly code = 'input-folder-empty';
  readonly family = 'input';
  readonly fix = 'Name the files, or the folder that they are in; folders within a folder are not looked into.';
  override readonly field: string;

  constructor(folder: string) {
    super(`There is no file in the folder ${folder}.`);
    this.name = 'InputFolderEmpty';
    this.field = folder;
  }
}

function megabytes(bytes: number): string {
  return String(Math.ceil((bytes / 1024 / 1024) * 10) / 10);
}
