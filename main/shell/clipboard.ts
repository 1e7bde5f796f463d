import { createHash } from 'node:crypto';
import type { Clipboard as ElectronClipboard } from 'electron';
import type { Page } from 'playwright-core';
import { ClipboardUnavailable } from './faults.ts';
import type { CopyOptions } from './shell.ts';

/** A system's clipboard, as far as text goes. */
export interface Board {
  read(): Promise<string>;
  write(text: string): Promise<void>;
}

/** The page's navigator; Node's has no clipboard. */
type PageNavigator = Navigator & {
  readonly clipboard: { readText(): Promise<string>; writeText(text: string): Promise<void> };
};

/** Calls `then` after `ms`, unless the function it returns is called first. */
export type Timer = (ms: number, then: () => void) => () => void;

/** The one door to the clipboard. */
export interface Clipboard {
  copy(text: string, options?: CopyOptions): Promise<void>;
  /** Empties it at once where it was to be emptied later; for the end of the process. */
  forget(): Promise<void>;
}

/** Copies, and empties the clipboard later where that is wanted and the text is still on it. */
export function createClipboard(board: Board, timer: Timer): Clipboard {
  let waiting: { readonly mark: string; readonly cancel: () => void } | undefined;
  let last: Promise<unknown> = Promise.resolve();
  // Otherwise a late clearing could empty what was copied since, and the page's leave end within the next copy.
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const own = last.then(work);
    last = own.catch(() => undefined);
    return own;
  };
  const clear = async () => {
    const mine = waiting;
    waiting = undefined;
    mine?.cancel();
    if (mine === undefined) return;
    // It may hold somebody else's text by now, or be closed to us: neither is ours to mend.
    const held = await board.read().catch(() => '');
    if (markOf(held) === mine.mark) await board.write('').catch(() => undefined);
  };
  const copy = async (text: string, { clearAfterMs }: CopyOptions) => {
    await board.write(text).catch((cause: unknown) => {
      throw new ClipboardUnavailable(cause);
    });
    // Only now: what could not be replaced is still to be emptied.
    waiting?.cancel();
    waiting = undefined;
    if (clearAfterMs === undefined) return;
    waiting = { mark: markOf(text), cancel: timer(clearAfterMs, () => void inTurn(clear)) };
  };
  return {
    copy: (text, options = {}) => inTurn(() => copy(text, options)),
    forget: () => inTurn(clear),
  };
}

/** To know the text again without keeping it. */
function markOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** @param module Electron's `clipboard` */
export function electronBoard(module: Pick<ElectronClipboard, 'readText' | 'writeText' | 'clear'>): Board {
  const clipboard = module;
  return {
    read: () => clipboard.readText(),
    async write(text) {
      if (text === '') clipboard.clear();
      else await clipboard.writeText(text);
    },
  };
}

/**
 * The browser's clipboard, through the window's page. The page may touch it only while this does.
 * @param page the open window's; undefined when there is none
 * @param origin of the app's own page
 */
export function pageBoard(page: () => Page | undefined, origin: string): Board {
  const whileAllowed = async <T>(work: (page: Page) => Promise<T>): Promise<T> => {
    const open = page();
    if (open === undefined) throw new ClipboardUnavailable();
    await open.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    try {
      return await work(open);
    } finally {
      await open.context().clearPermissions();
      // Cleared, the page could ask the operator; an empty grant denies.
      await open.context().grantPermissions([], { origin });
    }
  };
  return {
    read: () => whileAllowed((open) => open.evaluate(() => (navigator as PageNavigator).clipboard.readText())),
    write: (text) =>
      whileAllowed((open) => open.evaluate((given) => (navigator as PageNavigator).clipboard.writeText(given), text)),
  };
}
