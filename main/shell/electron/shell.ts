import { join } from 'node:path';
import type { Problem } from '../../../shared/results/problem.ts';
import type { Log } from '../../ipc/log.ts';
import { createClipboard, electronBoard, type Timer } from '../clipboard.ts';
import { readPageFile } from '../disk.ts';
import { allowedLink, electronOpener, loopbackOrigin } from '../external-link.ts';
import { WindowNotBuilt, WindowNotOpened } from '../faults.ts';
import { sandboxOff } from '../notices.ts';
import { pageFiles } from '../page-files.ts';
import type { Shell, ShellWindow } from '../shell.ts';
import { wholePath } from '../show-file.ts';
import { lockDownSession } from './lock-down.ts';
import type { ElectronModule } from './module.ts';
import { printPdfByElectron } from './print-pdf.ts';
import { servePage } from './serve-page.ts';
import { openElectronWindow } from './window.ts';
import { windowOptions } from './window-options.ts';

/** What the shell needs from outside. */
export interface ElectronShellParts {
  readonly electron: ElectronModule;
  /** Where the build put `renderer/` and `preload/`. */
  readonly built: string;
  readonly platform: NodeJS.Platform;
  readonly timer: Timer;
  readonly log: Log;
}

/** What the app tells the shell. */
export interface ElectronShell extends Shell {
  secondStart(): void;
  openFile(path: string): void;
}

/** The shell over Electron. To be made once the app is ready. */
export function createElectronShell({ electron, built, platform, timer, log }: ElectronShellParts): ElectronShell {
  const { app, dialog, clipboard: board, nativeTheme, shell, ipcMain } = electron;
  const notices: Problem[] = app.commandLine.hasSwitch('no-sandbox') ? [sandboxOff] : [];
  const loopback = new Set<string>();
  const starts: (() => void)[] = [];
  const openers: ((path: string) => void)[] = [];
  const early: string[] = [];
  const clipboard = createClipboard(electronBoard(board), timer);
  const open = electronOpener(shell);
  let window: InstanceType<ElectronModule['BrowserWindow']> | undefined;
  let opened: ShellWindow | undefined;

  return {
    kind: 'electron',
    notices,
    async openWindow({ answer, onWay }) {
      if ((await readPageFile(join(built, 'renderer', 'index.html'))) === undefined) throw new WindowNotBuilt();
      // Without "persist:" it lives in memory.
      const session = electron.session.fromPartition('groundwork-window', { cache: false });
      lockDownSession(session, app.isPackaged);
      servePage(
        session,
        pageFiles('electron', (name) => readPageFile(join(built, 'renderer', name))),
      );
      const preload = join(built, 'preload', 'electron.cjs');
      const look = { session, preload, isPackaged: app.isPackaged, dark: nativeTheme.shouldUseDarkColors };
      window = new electron.BrowserWindow(windowOptions(look));
      const note = (problem: Problem) => void notices.push(problem);
      const opening = openElectronWindow({ window, ipcMain, answer, log, note });
      onWay?.();
      opened = await opening.catch((cause: unknown) => {
        throw new WindowNotOpened(cause);
      });
      return opened;
    },
    printPdf: (html) => printPdfByElectron(electron, html),
    copyText: (text, options) => clipboard.copy(text, options),
    openLink: async (url) => open(allowedLink(url, [...loopback])),
    allowLoopback: (origin) => void loopback.add(loopbackOrigin(origin)),
    canChooseFolder: true,
    async chooseFolder() {
      const options = {
        properties: ['openDirectory', 'createDirectory'] satisfies ('openDirectory' | 'createDirectory')[],
      };
      const { canceled, filePaths } = await (window === undefined
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(window, options));
      return canceled ? undefined : filePaths[0];
    },
    showFile: async (path) => shell.showItemInFolder(wholePath(path, platform)),
    onOpenFile(listener) {
      openers.push(listener);
      for (const path of early.splice(0)) listener(path);
    },
    onSecondStart: (listener) => void starts.push(listener),
    secondStart: () => {
      for (const listener of starts) listener();
    },
    openFile(path) {
      if (openers.length === 0) early.push(path);
      for (const listener of openers) listener(path);
    },
    async quit() {
      await clipboard.forget();
      await opened?.close();
    },
  };
}
