import { homedir } from 'node:os';
import type { Handlers, Tell } from '../shared/ipc/contract.ts';
import type { App, AppOptions } from './app.ts';
import type { Desk, DeskParts } from './desk/desk.ts';
import { dataFolder } from './engagements/data-folder.ts';
import { nodeFiles } from './engagements/node-files.ts';
import { inTime } from './in-time.ts';
import type { IpcCall } from './ipc/call.ts';
import { type Log, whereOf } from './ipc/log.ts';
import { problemOf, sentence } from './ipc/problem-of.ts';
import type { serve } from './ipc/serve.ts';
import type { Shell, ShellWindow } from './shell/shell.ts';
import { windowText } from './shell/window-text.ts';
import { withZoom } from './shell/with-zoom.ts';
import type { WindowLock } from './window-lock.ts';
import { windowLockPath } from './window-lock-path.ts';

/** What a window is started with. */
export interface WindowStart {
  /** `--data`. */
  readonly data: string | undefined;
  readonly env: AppOptions['env'];
  readonly cwd: string;
  /** Of a running `practice` command. */
  readonly practiceOrigin: string | undefined;
  /** A `.groundwork` file that the command line named, absolute. */
  readonly file: string | undefined;
  /** In Electron `net.fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  /** Scheme and host of the window's own page. */
  readonly origin: string;
  /** Aborted by an interrupt: the window closes as if the operator had closed it. */
  readonly signal: AbortSignal;
  readonly log: Log;
  /** Says something where there is no window. */
  say(text: string): void;
  /** Brings the window of another process to the front, where that is possible. */
  bringToFront?(pid: number): void;
  readonly parts?: Partial<StartParts>;
}

/** What a test replaces. */
export interface StartParts {
  createApp(options: AppOptions): Promise<App>;
  createDesk(parts: DeskParts): Desk;
  readonly stopMs: number;
}

/** A run gets this long to stop between two writes. */
const STOP_MS = 10_000;

/**
 * Opens the window, builds the services behind it, and resolves with an exit code when it is closed and all is stopped.
 * @throws the faults of `createApp` and of the shell's `openWindow`
 */
export async function startWindow(shell: Shell, start: WindowStart): Promise<number> {
  const { data, env, cwd, log, say } = start;
  const folder = dataFolder({ data, env, platform: process.platform, home: homedir(), cwd });
  const ready = Promise.withResolvers<ReturnType<typeof serve>>();
  const asked = Promise.withResolvers<void>();
  const answer = async (call: IpcCall) => {
    const given = await (await ready.promise)(call);
    asked.resolve();
    return given;
  };
  const onWay = Promise.withResolvers<void>();
  const open = () => shell.openWindow({ answer, onWay: onWay.resolve });
  const failed = (error: unknown) => {
    log({ what: 'window', reason: whereOf(error) });
    return true;
  };
  // The window and the services start side by side; not where another window may be open, since ours would flash up.
  const early = (await nodeFiles.info(windowLockPath(folder))) === undefined ? open() : undefined;
  early?.catch(() => undefined);

  let window: ShellWindow | undefined;
  let app: App | undefined;
  let desk: Desk | undefined;
  let lock: WindowLock | undefined;
  try {
    // Compiling them first would keep the window's process from being started.
    if (early !== undefined) await Promise.race([onWay.promise, early.catch(() => undefined)]);
    const services = await loadServices(start.parts);
    app = await services.createApp({ data, env, cwd, ...(start.fetch === undefined ? {} : { fetch: start.fetch }) });
    lock = await services.lockWindow(app.locks, folder);
    if (lock.is === 'held') {
      if (lock.pid !== undefined) start.bringToFront?.(lock.pid);
      say(windowText.alreadyOpen(folder));
      return 0;
    }
    // What is told before the window is at hand, such as a missing keychain, waits for it.
    const opened = Promise.withResolvers<ShellWindow>();
    const tell: Tell = (event, payload) => {
      if (window === undefined) void opened.promise.then((late) => late.send(event, payload));
      else window.send(event, payload);
    };
    if (start.practiceOrigin !== undefined) shell.allowLoopback(start.practiceOrigin);
    desk = services.createDesk({ app, shell, tell, practiceOrigin: start.practiceOrigin });
    const handlers: Handlers = withZoom(
      desk.handlers,
      (zoom) => void opened.promise.then((there) => there.setZoom(zoom)),
    );
    ready.resolve(services.serve({ handlers, log, origin: start.origin }));
    const { openFile } = desk;
    // Only a page that is there hears of it: its first call says so.
    const take = (path: string) =>
      void asked.promise.then(() => openFile(path)).catch((error: unknown) => say(sentence(problemOf(error, log))));

    window = await (early ?? open());
    opened.resolve(window);
    shell.onSecondStart(() => void window?.focus());
    shell.onOpenFile(take);
    if (start.file !== undefined) take(start.file);
    const close = () => void window?.close();
    start.signal.addEventListener('abort', close, { once: true });
    if (start.signal.aborted) close();

    const { fault } = await window.closed;
    if (fault === undefined) return 0;
    say(sentence(fault));
    return 1;
  } finally {
    // Also when something above failed: the window may be open although the services are not there.
    await early?.then((opened) => opened.close()).catch(() => undefined);
    // One after the other, whatever becomes of the one before: a clipboard must be emptied, a lock released.
    if (desk !== undefined && !(await inTime(desk.close(), start.parts?.stopMs ?? STOP_MS).catch(failed)))
      say(windowText.stillStopping);
    await shell.quit().catch(failed);
    if (lock?.is === 'ours') await lock.lock.release().catch(failed);
    app?.close();
  }
}

/** Loaded while the window opens: the shell needs none of it. */
async function loadServices(parts: WindowStart['parts']) {
  const [createApp, createDesk, { lockWindow }, { serve }] = await Promise.all([
    parts?.createApp ?? import('./app.ts').then(({ createApp }) => createApp),
    parts?.createDesk ?? import('./desk/desk.ts').then(({ createDesk }) => createDesk),
    import('./window-lock.ts'),
    import('./ipc/serve.ts'),
  ]);
  return { createApp, createDesk, lockWindow, serve };
}
