import { Fault } from '../../shared/results/fault.ts';

/** A role export could not be opened. */
export class RoleExportUnreadable extends Fault {
  readonly code = 'role-export-unreadable';
  readonly family = 'input';
  readonly fix = 'Check the path, and that it is a file which you may read.';
  override readonly field = '--from';

  constructor(file: string, cause: unknown) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const why = { ENOENT: 'there is no such file', EISDIR: 'it is a folder', EACCES: 'you may not read it' }[code];
    super(`${file} cannot be read: ${why ?? (code === '' ? 'the disk refused' : code)}.`, { cause });
  }
}

/** A role export is not text, not JSON, or holds nothing that can be counted. */
export class RoleExportUnusable extends Fault {
  readonly code = 'role-export-unusable';
  readonly family = 'input';
  readonly fix: string;
  override readonly field = '--from';

  constructor(file: string, why: string, fix: string) {
    super(`${file}: ${why}`);
    this.fix = fix;
  }
}
