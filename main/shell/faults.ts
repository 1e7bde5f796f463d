import { Fault } from '../../shared/results/fault.ts';

/** Why an address is not opened. */
export type LinkRefusal =
  | 'not-an-address'
  | 'scheme'
  | 'host'
  | 'credentials'
  | 'port'
  | 'mail'
  | 'too-long'
  | 'loopback';

const WHY: { readonly [R in LinkRefusal]: string } = {
  'not-an-address': 'it is not an address',
  scheme: 'only https addresses and e-mail drafts are opened',
  host: 'its host is not on the list',
  credentials: 'it carries a user name or password',
  port: 'it names a port',
  mail: 'the e-mail draft sets more than one address, subject and text',
  'too-long': 'it is too long',
  loopback: 'it is on this computer and belongs to no practice systems in use',
};

/** An address that Groundwork does not open. The address is not repeated: it can carry a ticket. */
export class LinkNotAllowed extends Fault {
  readonly code = 'link-not-allowed';
  readonly family = 'input';
  readonly fix = 'Copy the address and open it yourself, if you trust it.';
  readonly refusal: LinkRefusal;

  constructor(refusal: LinkRefusal) {
    super(`Groundwork does not open this address: ${WHY[refusal]}.`);
    this.refusal = refusal;
  }
}

/** The system's own helper for links or folders is missing or would not start. */
export class ProgramNotStarted extends Fault {
  readonly code = 'program-not-started';
  readonly family = 'attention';
  readonly fix: string;
  readonly program: string;

  constructor(program: string, cause?: unknown) {
    super(`The program ${program} could not be started.`, { cause });
    this.program = program;
    this.fix =
      program === 'xdg-open'
        ? 'Install it (on Debian: apt-get install xdg-utils), or copy the address or path and open it yourself.'
        : 'Copy the address or path and open it yourself.';
  }
}

/** A file's path must be whole before it is handed to another program. */
export class PathNotAbsolute extends Fault {
  readonly code = 'path-not-absolute';
  readonly family = 'input';
  readonly fix = 'Name the file with its whole path.';

  constructor() {
    super('This is not the whole path of a file.');
  }
}

/** The clipboard could not be written. */
export class ClipboardUnavailable extends Fault {
  readonly code = 'clipboard-unavailable';
  readonly family = 'attention';
  readonly fix = 'Select the text and copy it with the keyboard.';

  constructor(cause?: unknown) {
    super('The text could not be put on the clipboard.', { cause });
  }
}

/** A window was asked for where nothing can show one. */
export class NoDisplay extends Fault {
  readonly code = 'no-display';
  readonly family = 'attention';
  readonly fix = 'Use the terminal instead (`groundwork --help`), or start Groundwork on a desktop.';

  constructor() {
    super('There is no display for a window (neither DISPLAY nor WAYLAND_DISPLAY is set).');
  }
}

/** The browser is there but gave no window. */
export class WindowNotOpened extends Fault {
  readonly code = 'window-not-opened';
  readonly family = 'attention';
  readonly fix = 'Set GROUNDWORK_BROWSER to another browser, or use the terminal (`groundwork --help`).';

  constructor(cause: unknown) {
    super('The window could not be opened.', { cause });
  }
}

/** The window's page is not where it should be. */
export class WindowNotBuilt extends Fault {
  readonly code = 'window-not-built';
  readonly family = 'attention';
  readonly fix =
    'In a checkout run `npm start`, which builds the window; an installed Groundwork must be installed again.';

  constructor() {
    super('The files of the window are missing.');
  }
}

/** An option or argument that the window does not know. */
export class WindowUsage extends Fault {
  readonly code = 'window-usage';
  readonly family = 'input';
  readonly fix = 'Use --practice ORIGIN, --data DIR or the path of a .groundwork file, or no argument at all.';

  constructor(why: string) {
    super(`The window cannot be started this way: ${why}.`);
  }
}
