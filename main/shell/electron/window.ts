import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import type { Problem } from '../../../shared/results/problem.ts';
import type { Log } from '../../ipc/log.ts';
import { eventText } from '../../ipc/serve.ts';
import { closedTwice, windowReloaded } from '../notices.ts';
import type { ShellWindow, WindowOptions } from '../shell.ts';
import type { ElectronModule } from './module.ts';
import { ORIGIN, originOf } from './origin.ts';

/** The one channel of Electron's that everything goes through. */
const CHANNEL = 'groundwork';

/** What a window is made of. */
export interface ElectronWindowParts extends WindowOptions {
  readonly window: BrowserWindow;
  readonly ipcMain: ElectronModule['ipcMain'];
  readonly log: Log;
  note(problem: Problem): void;
}

/** Connects a window with what answers it, and loads its page. */
export async function openElectronWindow(parts: ElectronWindowParts): Promise<ShellWindow> {
  const { window, ipcMain, answer, log, note } = parts;
  const contents = window.webContents;
  const over = Promise.withResolvers<{ readonly fault?: Problem }>();
  let fault: Problem | undefined;
  let crashes = 0;
  const isOpen = () => !window.isDestroyed();

  ipcMain.handle(CHANNEL, async (event: IpcMainInvokeEvent, channel: unknown, request: unknown) => {
    const frame = event.senderFrame;
    const isMainFrame = frame !== null && frame.parent === null && event.sender === contents;
    return JSON.stringify(
      await answer({ channel, request, sender: { origin: originOf(frame?.url ?? ''), isMainFrame } }),
    );
  });
  window.once('ready-to-show', () => window.show());
  window.once('closed', () => {
    ipcMain.removeHandler(CHANNEL);
    over.resolve(fault === undefined ? {} : { fault });
  });
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    crashes += 1;
    log({ what: 'window', reason: `the page is gone: ${reason} (${crashes})` });
    if (crashes === 1) {
      note(windowReloaded);
      contents.reload();
    } else {
      fault = closedTwice;
      window.destroy();
    }
  });
  await window.loadURL(`${ORIGIN}/`);

  return {
    send(event, payload) {
      const text = eventText(event, payload, log);
      if (text !== undefined && isOpen()) contents.send(CHANNEL, event, text);
    },
    async setZoom(factor) {
      if (isOpen()) contents.setZoomFactor(factor);
    },
    async focus() {
      if (!isOpen()) return;
      if (window.isMinimized()) window.restore();
      window.focus();
    },
    async close() {
      if (isOpen()) window.close();
    },
    closed: over.promise,
  };
}
