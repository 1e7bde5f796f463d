import { Fault } from '../../shared/results/fault.ts';

/** An id that could not be one of ours, for example a path. */
export class BadEngagementId extends Fault {
  readonly code = 'bad-engagement-id';
  readonly family = 'input';
  readonly fix = 'Take the id from the list of engagements (`groundwork list`).';
  override readonly field: string;

  constructor(field: 'engagement' | 'run', id: string) {
    super(`"${id.slice(0, 80)}" is not the id of ${field === 'run' ? 'a run' : 'an engagement'}.`);
    this.field = field;
  }
}

export class EngagementNotFound extends Fault {
  readonly code = 'engagement-not-found';
  readonly family = 'input';
  readonly fix = 'Take the id from the list of engagements (`groundwork list`), or name another data folder.';
  override readonly field = 'engagement';

  constructor(id: string) {
    super(`There is no engagement "${id}" in this data folder.`);
  }
}

/** The document was damaged or gone. `rebuilt` tells whether the journals gave it back, `setAside` where the damaged file is. */
export class EngagementBroken extends Fault {
  readonly code = 'engagement-broken';
  readonly family = 'attention';
  readonly fix: string;
  override readonly field = 'engagement';
  readonly rebuilt: boolean;
  readonly setAside: string | undefined;

  constructor(id: string, setAside: string | undefined, rebuilt: boolean) {
    super(
      rebuilt
        ? `The file of engagement "${id}" was damaged or gone. It was rebuilt from the journals; values typed by hand may be missing.`
        : `The file of engagement "${id}" is damaged, and there is no journal to rebuild it from.`,
    );
    const kept = setAside === undefined ? '' : ` The damaged file is kept as ${setAside}.`;
    this.fix = `${rebuilt ? 'Check its values before the next run.' : 'Restore it from a backup, or delete the engagement.'}${kept}`;
    this.rebuilt = rebuilt;
    this.setAside = setAside;
  }
}

/** The disk would not give it out, for example for lack of rights. */
export class EngagementUnreadable extends Fault {
  readonly code = 'engagement-unreadable';
  readonly family = 'attention';
  readonly fix = 'Make sure that the data folder and everything in it belongs to you, then try again.';
  override readonly field = 'engagement';

  constructor(id: string, cause: unknown) {
    const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
    super(`Engagement "${id}" could not be read from the disk${code}.`, { cause });
  }
}

/** Written by a later version; left as it is. */
export class EngagementTooNew extends Fault {
  readonly code = 'engagement-too-new';
  readonly family = 'attention';
  readonly fix = 'Install the current version of Groundwork on this computer.';
  override readonly field = 'engagement';

  constructor(id: string) {
    super(`Engagement "${id}" was saved by a newer version of Groundwork.`);
  }
}

/** A journal line did not reach the disk. Nothing may be sent after it. */
export class JournalNotWritten extends Fault {
  readonly code = 'journal-not-written';
  readonly family = 'attention';
  readonly fix =
    'Free space on the disk or make the data folder writable, then resume: what has no recorded answer is looked up, never repeated.';
  readonly path: string;

  constructor(path: string, cause: unknown) {
    super('The journal could not be written, so the run stops here.', { cause });
    this.path = path;
  }
}

/** The chosen data folder is open to other users of this computer. */
export class DataFolderNotPrivate extends Fault {
  readonly code = 'data-folder-not-private';
  readonly family = 'input';
  readonly fix: string;
  override readonly field = 'data';

  constructor(folder: string, better: string) {
    super(`Other users of this computer can write to the folder ${folder}.`);
    this.fix = `Choose a folder of your own, for example ${better}.`;
  }
}

/** The chosen data folder cannot be one. */
export class BadDataFolder extends Fault {
  readonly code = 'bad-data-folder';
  readonly family = 'input';
  readonly fix: string;
  override readonly field = 'data';

  constructor(message: string, fix: string) {
    super(message);
    this.fix = fix;
  }
}

/** Whoever holds a lock: a process, where it runs, what it does, since when (ISO 8601). */
export interface Who {
  readonly pid: number;
  readonly host: string;
  readonly command: string;
  readonly since: string;
}

/** Another process, or another window of this one, works on the same engagement or organization. */
export class LockedByAnother extends Fault {
  readonly code = 'locked-by-another';
  readonly family = 'attention';
  readonly fix: string;
  /** Undefined when the lock is being written at this moment. */
  readonly who: Who | undefined;

  constructor(what: string, who: Who | undefined, here: string, path: string) {
    const holder = who === undefined ? 'Another process' : `Process ${who.pid} on ${who.host} (${who.command})`;
    super(`${holder} is working on ${what}${who === undefined ? '' : ` since ${who.since}`}.`);
    const elsewhere = who !== undefined && who.host !== here;
    this.fix = elsewhere
      ? `Wait until it has ended or stop it there. If that computer no longer works on it, delete ${path}.`
      : 'Wait until it has ended or stop it there, then try again.';
    this.who = who;
  }
}
