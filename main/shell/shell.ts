import type { Answer, Channel, EventName, EventOf } from '../../shared/ipc/contract.ts';
import type { Problem } from '../../shared/results/problem.ts';
import type { IpcCall } from '../ipc/call.ts';

/** What a window is opened with. */
export interface WindowOptions {
  /** Answers the page's calls; see `serve`. */
  answer(call: IpcCall): Promise<Answer<Channel>>;
  /** Called when the window is on its way and this process has time for other work. */
  onWay?(): void;
}

/** An open window. All of it is harmless once the window is closed. */
export interface ShellWindow {
  /** Tells the page something, after parsing it against the contract. */
  send<E extends EventName>(event: E, payload: EventOf<E>): void;
  /** 1 is 100 %. */
  setZoom(factor: number): Promise<void>;
  /** Brings the window to the front. */
  focus(): Promise<void>;
  close(): Promise<void>;
  /** Resolves when the window is gone, however it went; `fault` says why where the operator did not close it. */
  readonly closed: Promise<{ readonly fault?: Problem }>;
}

/** How a copied text is kept. */
export interface CopyOptions {
  /** The clipboard is emptied after this time, and when Groundwork quits, if the text is still on it. */
  readonly clearAfterMs?: number;
}

/**
 * What a window's surroundings can do, the same for Electron and for an installed Chromium. Names avoid those of
 * Electron where `build/lint/` knows them: calling the shell is no breach of a door, it is the way to it.
 */
export interface Shell {
  readonly kind: 'electron' | 'chromium';
  /** What the operator should know about the window itself, for example that the browser's sandbox is off. Can grow. */
  readonly notices: readonly Problem[];
  openWindow(options: WindowOptions): Promise<ShellWindow>;
  /** @throws PrintingFailed, BrowserMissing */
  printPdf(html: string): Promise<Uint8Array>;
  /** @throws ClipboardUnavailable */
  copyText(text: string, options?: CopyOptions): Promise<void>;
  /**
   * Opens an address outside of the window, if it is on the allow-list of `external-link.ts`.
   * @throws LinkNotAllowed, ProgramNotStarted
   */
  openLink(url: string): Promise<void>;
  /**
   * Lets `openLink` open addresses of this origin, which must be loopback: practice systems, or a sign-in's way back.
   * @throws LinkNotAllowed
   */
  allowLoopback(origin: string): void;
  /** False where there is no native dialog: the folder is typed. */
  readonly canChooseFolder: boolean;
  /** Undefined when the operator chose none, and where `canChooseFolder` is false. */
  chooseFolder(): Promise<string | undefined>;
  /**
   * Shows a file in the system's file manager. The path must be absolute.
   * @throws PathNotAbsolute, ProgramNotStarted
   */
  showFile(path: string): Promise<void>;
  /** Called for every file that the operator opens with Groundwork, those of the command line included. */
  onOpenFile(listener: (path: string) => void): void;
  /** Called when Groundwork is started a second time. */
  onSecondStart(listener: () => void): void;
  /** Clears what must not stay on the clipboard, closes windows and lets the process end. */
  quit(): Promise<void>;
}
