import { dirname } from 'node:path';
import type { Files } from '../../engagements/files.ts';
import { ReadingNotKept } from './faults.ts';

/** Where a reading of an organization is recorded while it goes on. Lines are those of `read/audit-file.ts`. */
export interface ProgressFile {
  /** What an earlier reading left; undefined when there is none, or it was finished. */
  load(): Promise<string | undefined>;
  /** Replaces what there is. @throws ReadingNotKept */
  begin(text: string): Promise<void>;
  /** @throws ReadingNotKept */
  append(text: string): Promise<void>;
  /** The reading is whole: nothing is left to be resumed. */
  finish(): Promise<void>;
}

/** A progress file at a path. It holds names of people: it is private to the user, and goes with its folder. */
export function progressFile(files: Files, path: string): ProgressFile {
  const kept = async (work: Promise<void>): Promise<void> => {
    try {
      await work;
    } catch (cause) {
      throw new ReadingNotKept(cause);
    }
  };
  return {
    load: () => files.read(path),
    begin: (text) => kept(files.makeFolder(dirname(path)).then(() => files.writeAtomic(path, text))),
    append: (text) => kept(files.appendSynced(path, text)),
    finish: () => files.remove(path),
  };
}

/**
 * Lines on their way to a progress file. While one append is under way further lines gather for the next, so that
 * thousands of roles do not take as many waits for the disk; what arrived in that moment is all that a crash loses.
 */
export class ProgressLog {
  readonly #file: ProgressFile;
  #waiting = '';
  #writing: Promise<void> | undefined;
  #failure: unknown;

  constructor(file: ProgressFile) {
    this.#file = file;
  }

  add(line: object): void {
    this.#waiting += `${JSON.stringify(line)}\n`;
    this.#writing ??= this.#write();
  }

  /** Why a line did not reach the disk; undefined while all did. */
  get failure(): unknown {
    return this.#failure;
  }

  /** Resolves when everything that was added is on disk. @throws ReadingNotKept */
  async settled(): Promise<void> {
    await this.#writing;
    if (this.#failure !== undefined) throw this.#failure;
  }

  async #write(): Promise<void> {
    try {
      while (this.#waiting !== '' && this.#failure === undefined) {
        const lines = this.#waiting;
        this.#waiting = '';
        await this.#file.append(lines);
      }
    } catch (error) {
      this.#failure = error;
    } finally {
      this.#writing = undefined;
    }
  }
}
