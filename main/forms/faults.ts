import { Fault } from '../../shared/results/fault.ts';

/** The folder of an export cannot be made or written to. */
export class ExportFolderUnusable extends Fault {
  readonly code = 'export-folder-unusable';
  readonly family = 'input';
  readonly fix: string;
  override readonly field = 'export';
  readonly folder: string;
  /** The system's word for it, for example `EACCES`. */
  readonly because: string;

  constructor(folder: string, because: string, cause: unknown) {
    super(`Nothing was written: the folder ${folder} cannot be used (${because}).`, { cause });
    this.folder = folder;
    this.because = because;
    this.fix =
      because === 'ENOSPC'
        ? 'Make room on this disk, or name a folder on another one.'
        : 'Name a folder that you may write to, and that is a folder and not a file.';
  }
}

/** A form was asked for about something that it knows nothing of. */
export class FormSubjectUnknown extends Fault {
  readonly code = 'form-subject-unknown';
  readonly family = 'input';
  override readonly field = 'subject';
  readonly fix: string;

  constructor(title: string, subject: string, known: readonly string[]) {
    super(`“${title}” knows nothing of “${subject}”. No file was written.`);
    this.fix = known.length === 0 ? 'Leave the key out.' : `Use one of: ${known.join(', ')}; or leave the key out.`;
  }
}

/** A calendar file was asked for, of a form that has no time for an appointment. */
export class FormWithoutEvent extends Fault {
  readonly code = 'form-without-event';
  readonly family = 'input';
  readonly fix = 'Choose another format: only a callback with a scheduled time has an appointment.';
  override readonly field = 'form';

  constructor(title: string) {
    super(`No calendar file was written: “${title}” has no appointment.`);
  }
}

/** Somebody gave a file that is no fill-in sheet. */
export class SheetUnreadable extends Fault {
  readonly code = 'sheet-unreadable';
  readonly family = 'input';
  readonly fix: string;
  override readonly field: string;

  /** @param place file name, and the part of it that could not be read */
  constructor(place: string, why: string, fix: string, cause?: unknown) {
    super(`${place}: ${why}`, { cause });
    this.field = place;
    this.fix = fix;
  }
}
