import { Fault } from '../../shared/results/fault.ts';

/** The values file is not one. */
export class ValuesUnreadable extends Fault {
  readonly code = 'values-unreadable';
  readonly family = 'input';
  override readonly field = '--values';
  readonly fix = 'Give a JSON object (see “groundwork values <runbook>”), or a completed fill-in sheet (.docx).';

  constructor(path: string, why: string, cause?: unknown) {
    super(`The values file ${path} cannot be read: ${why}.`, { cause });
  }
}

/** A format that nothing is written in. */
export class FormatUnknown extends Fault {
  readonly code = 'format-unknown';
  readonly family = 'input';
  override readonly field: string;
  readonly fix: string;

  constructor(name: string, known: readonly string[], option: '--form' | '--closing' = '--form') {
    super(`“${name}” is not a format.`);
    this.field = option;
    this.fix =
      option === '--form' ? `Use any of: ${known.join(', ')}, separated by commas.` : `Use ${known.join(' or ')}.`;
  }
}

/** An unknown way of treating the secret. The text is not repeated: it might be the secret. */
export class SecretHandlingUnknown extends Fault {
  readonly code = 'secret-handling-unknown';
  readonly family = 'input';
  override readonly field = '--secret';
  readonly fix = 'Use --secret omit, --secret age, or --secret clear=<org short name>.';

  constructor() {
    super('This is not a way to treat the secret.');
  }
}

/** Clear text was not confirmed by the right name. */
export class ClearTextNotConfirmed extends Fault {
  readonly code = 'clear-text-not-confirmed';
  readonly family = 'input';
  override readonly field = '--secret';
  readonly fix: string;

  constructor(shortName: string) {
    super('Clear text must be confirmed with the organization’s short name. Nothing was sent.');
    this.fix = `If you mean it, use --secret clear=${shortName}.`;
  }
}

/** Files are wanted, and no folder is named, or the other way round. */
export class ExportFolderMissing extends Fault {
  readonly code = 'export-folder-missing';
  readonly family = 'input';
  override readonly field = '--export';
  readonly fix = 'Name a folder with --export DIR.';

  constructor() {
    super('There is no folder to write the files to.');
  }
}

/** The engagement keeps no secret of this name, or it is gone from where it was kept. */
export class SecretNotFound extends Fault {
  readonly code = 'secret-not-found';
  readonly family = 'input';
  override readonly field = 'name';
  readonly fix: string;

  constructor(name: string, known: readonly string[]) {
    super(`No secret “${name}” is kept for this engagement here.`);
    this.fix =
      known.length === 0
        ? 'Run the runbook first; a lost secret can be reset with “rotate”.'
        : `Known names: ${known.join(', ')}. A secret that is gone can be reset with “rotate”.`;
  }
}

/** A QR code was asked for where nobody could scan it, or where it would stay in a file. */
export class QrNeedsTerminal extends Fault {
  readonly code = 'qr-needs-terminal';
  readonly family = 'input';
  override readonly field = 'qr';
  readonly fix = 'Leave out --json and do not redirect the output, or print the link with “reveal”.';

  constructor() {
    super('A QR code is shown on a terminal only.');
  }
}

/** No callback or room of this engagement has the key. */
export class RequestNotFound extends Fault {
  readonly code = 'request-not-found';
  readonly family = 'input';
  override readonly field = 'qr';
  readonly fix: string;

  constructor(key: string, known: readonly string[]) {
    super(`There is no link for “${key}” here.`);
    this.fix = known.length === 0 ? 'Create a callback or room first.' : `Known keys: ${known.join(', ')}.`;
  }
}

/** Something nobody foresaw, for example a full disk. Its message may hold paths, never secrets: those are objects that mask themselves. */
export class Unexpected extends Fault {
  readonly code = 'unexpected';
  readonly family = 'remote';
  readonly fix =
    'Try again. What was recorded is kept. With GROUNDWORK_DEBUG=1 the details are printed; please report them.';

  constructor(cause: unknown) {
    super(
      `Something unexpected happened: ${String(cause instanceof Error ? cause.message : cause).replace(/\.$/, '')}.`,
      { cause },
    );
  }
}
