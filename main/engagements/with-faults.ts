import { basename } from 'node:path';
import type { Files } from './files.ts';

/** What happens at which crossing: `at` counts boundaries from 1, `crash` runs there (it throws or ends the process). */
export interface FaultPlan {
  readonly at: number;
  readonly crash?: (boundary: string) => never;
}

/** Files that die at a chosen boundary; `boundaries` are the names crossed so far. */
export interface FaultyFiles extends Files {
  readonly boundaries: readonly string[];
}

/** The default crash. After it every call rejects with the same error: a dead process writes nothing. */
export class Crashed extends Error {
  readonly boundary: string;

  constructor(boundary: string) {
    super(`crashed at ${boundary}`);
    this.boundary = boundary;
  }
}

/**
 * Rehearses crashes. Each change has the boundaries `before` and `after`; appends and atomic writes also `torn`,
 * which leaves half of the text where a crash would leave it. Names look like `journal.append:torn`.
 * Without a plan it only counts, so that a test can enumerate the boundaries first.
 */
export function withFaults(files: Files, plan?: FaultPlan): FaultyFiles {
  const boundaries: string[] = [];
  let dead: Error | undefined;

  const cross = async (boundary: string, mess?: () => Promise<unknown>): Promise<void> => {
    if (dead !== undefined) throw dead;
    boundaries.push(boundary);
    if (boundaries.length !== plan?.at) return;
    dead = new Crashed(boundary);
    await mess?.();
    plan.crash?.(boundary);
    throw dead;
  };
  const change = async <T>(name: string, act: () => Promise<T>, mess?: () => Promise<unknown>): Promise<T> => {
    await cross(`${name}:before`);
    if (mess !== undefined) await cross(`${name}:torn`, mess);
    const result = await act();
    await cross(`${name}:after`);
    return result;
  };
  const look = <T>(act: () => Promise<T>): Promise<T> => (dead === undefined ? act() : Promise.reject(dead));
  const half = (text: string) => text.slice(0, Math.ceil(text.length / 2));

  return {
    boundaries,
    read: (path) => look(() => files.read(path)),
    list: (folder) => look(() => files.list(folder)),
    info: (path) => look(() => files.info(path)),
    writeAtomic: (path, text) =>
      change(
        `${kindOf(path)}.write`,
        () => files.writeAtomic(path, text),
        () => files.appendSynced(`${path}.1234567`, half(text)),
      ),
    appendSynced: (path, text) =>
      change(
        `${kindOf(path)}.append`,
        () => files.appendSynced(path, text),
        () => files.appendSynced(path, half(text)),
      ),
    createExclusive: (path, text) => change(`${kindOf(path)}.create`, () => files.createExclusive(path, text)),
    rename: (from, to) => change(`${kindOf(from)}.rename`, () => files.rename(from, to)),
    remove: (path) => change(`${kindOf(path)}.remove`, () => files.remove(path)),
    makeFolder: (path) => change('folder.make', () => files.makeFolder(path)),
    makePrivate: (folder) => change('folder.make-private', () => files.makePrivate(folder)),
  };
}

function kindOf(path: string): string {
  const name = basename(path);
  if (name.endsWith('.jsonl')) return 'journal';
  if (name === 'engagement.json') return 'engagement';
  return name.includes('.lock') ? 'lock' : 'folder';
}
