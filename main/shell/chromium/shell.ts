import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Problem } from '../../../shared/results/problem.ts';
import { type Log, whereOf } from '../../ipc/log.ts';
import { createClipboard, pageBoard, type Timer } from '../clipboard.ts';
import { readPageFile, temporaryFolder } from '../disk.ts';
import { allowedLink, loopbackOrigin, systemOpener } from '../external-link.ts';
import { WindowNotBuilt, WindowNotOpened } from '../faults.ts';
import { sandboxOff } from '../notices.ts';
import { pageFiles } from '../page-files.ts';
import { printPdf } from '../print-pdf.ts';
import { sandboxed, startWindowBrowser } from '../process.ts';
import type { Shell } from '../shell.ts';
import { showFile } from '../show-file.ts';
import { ORIGIN } from './origin.ts';
import { type ChromiumWindow, openChromiumWindow } from './window.ts';

/** What the shell needs from outside. */
export interface ChromiumShellParts {
  /** Path of the browser; see `findBrowser`. */
  readonly browser: string;
  readonly headless: boolean;
  /** Where the build put `renderer/` and `preload/`. */
  readonly built: string;
  readonly platform: NodeJS.Platform;
  readonly timer: Timer;
  readonly log: Log;
}

/** Shown until the page is there, in the system's own light or dark. */
const FIRST_PAGE = 'data:text/html,<title>Groundwork</title><meta name="color-scheme" content="light dark">';

/** The shell over an installed Chrome, Edge or Chromium. */
export function createChromiumShell(parts: ChromiumShellParts): Shell & { secondStart(): void } {
  const { browser, headless, built, platform, timer, log } = parts;
  const notices: Problem[] = sandboxed() ? [] : [sandboxOff];
  const loopback = new Set<string>();
  const starts: (() => void)[] = [];
  const open = systemOpener(platform);
  let window: ChromiumWindow | undefined;
  const clipboard = createClipboard(
    pageBoard(() => window?.page(), ORIGIN),
    timer,
  );

  return {
    kind: 'chromium',
    notices,
    async openWindow({ answer, onWay }) {
      const needed = ['preload/chromium.cjs', 'renderer/index.html'].map((name) => readPageFile(join(built, name)));
      const [preload, page] = await Promise.all(needed);
      if (preload === undefined || page === undefined) throw new WindowNotBuilt();
      const opened = openChromiumWindow({
        file: pageFiles('chromium', (name) => readPageFile(join(built, 'renderer', name))),
        preload: Buffer.from(preload).toString('utf8'),
        names: { origin: ORIGIN, binding: unique(), inlet: unique(), key: unique() },
        answer,
        start: () => startBrowser(browser, headless, onWay),
        log,
        note: (problem) => notices.push(problem),
      });
      window = await opened.catch((cause: unknown) => {
        log({ what: 'window', reason: whereOf(cause) });
        throw new WindowNotOpened(cause);
      });
      return window;
    },
    printPdf: (html) => printPdf(html, browser),
    copyText: (text, options) => clipboard.copy(text, options),
    openLink: async (url) => open(allowedLink(url, [...loopback])),
    allowLoopback: (origin) => void loopback.add(loopbackOrigin(origin)),
    canChooseFolder: false,
    chooseFolder: async () => undefined,
    showFile: (path) => showFile(path, platform),
    // Only the command line opens files here, and whoever reads that hands them over.
    onOpenFile: () => {},
    onSecondStart: (listener) => void starts.push(listener),
    secondStart: () => {
      for (const listener of starts) listener();
    },
    async quit() {
      await clipboard.forget();
      await window?.close();
    },
  };
}

async function startBrowser(executablePath: string, headless: boolean, onSpawn: () => void = () => {}) {
  const profile = await temporaryFolder();
  const size = { width: 1280, height: 800 };
  const settings = { executablePath, profile: profile.path, headless, firstPage: FIRST_PAGE, ...size, onSpawn };
  const context = await startWindowBrowser(settings).catch(async (error: unknown) => {
    await profile.remove();
    throw error;
  });
  let ended: Promise<void> | undefined;
  return {
    context,
    end() {
      ended ??= context
        .close()
        .catch(() => undefined)
        .then(() => profile.remove())
        .catch(() => undefined);
      return ended;
    },
  };
}

function unique(): string {
  return `g${randomBytes(12).toString('hex')}`;
}
