import { Fault, type FaultFamily } from '../../shared/results/fault.ts';

/** A profile file or folder could not be read. `cause` is the file system's error. */
export class ProfileUnreadable extends Fault {
  readonly code = 'profile-unreadable';
  readonly family: FaultFamily = 'input';
  readonly fix = 'Check that it exists and that you may read it.';
  override readonly field: string;

  constructor(file: string, cause: unknown) {
    const name = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
    super(`${file} cannot be read${name}.`, { cause });
    this.field = file;
  }
}

/** A profile file is not UTF-8. */
export class ProfileEncoding extends Fault {
  readonly code = 'profile-encoding';
  readonly family: FaultFamily = 'input';
  readonly fix = 'Save the file as UTF-8 and try again.';
  override readonly field: string;

  constructor(file: string, found: string) {
    super(`${file} is ${found}; profiles are UTF-8.`);
    this.field = file;
  }
}

/** A profile file is not JSON. `line` and `column` count from 1; columns are UTF-16 units, as editors count. */
export class ProfileNotJson extends Fault {
  readonly code = 'profile-not-json';
  readonly family: FaultFamily = 'input';
  readonly fix: string;
  override readonly field: string;
  readonly line: number;
  readonly column: number;

  constructor(file: string, line: number, column: number, expected: string) {
    super(`${file}, line ${line}, column ${column}: this is not JSON; ${expected} is expected here.`);
    this.fix = `Correct line ${line} and try again.`;
    this.field = file;
    this.line = line;
    this.column = column;
  }
}

/** Two profile files have the same id; the second one is not used. */
export class ProfileIdTaken extends Fault {
  readonly code = 'profile-id-taken';
  readonly family: FaultFamily = 'input';
  readonly fix: string;
  override readonly field: string;

  constructor(file: string, id: string, takenBy: string) {
    super(`${file}: the id ${id} belongs to ${takenBy} already, so this file is not used.`);
    this.fix = 'Give the profile another id.';
    this.field = `${file}: id`;
  }
}
