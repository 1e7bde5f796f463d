import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions, PrintToPDFOptions } from 'electron';
import type { ElectronModule } from '../../../../../main/shell/electron/module.ts';

type Handler = (...all: never[]) => unknown;

/** A session that remembers what it was told. */
export class FakeSession {
  readonly handlers = new Map<string, Handler>();
  readonly schemes = new Map<string, (request: Request) => Promise<Response>>();
  readonly fetched: [unknown, unknown][] = [];
  readonly events = new EventEmitter();
  spellCheck = true;
  readonly name: string;
  readonly options: unknown;
  constructor(name: string, options: unknown) {
    this.name = name;
    this.options = options;
  }
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) => this.schemes.set(scheme, handler),
    unhandle: (scheme: string) => this.schemes.delete(scheme),
  };
  readonly webRequest = { onBeforeRequest: (handler: Handler) => this.handlers.set('request', handler) };
  on(name: string, handler: Handler) {
    this.events.on(name, handler as () => void);
  }
  setPermissionRequestHandler(handler: Handler) {
    this.handlers.set('permission', handler);
  }
  setPermissionCheckHandler(handler: Handler) {
    this.handlers.set('check', handler);
  }
  setDevicePermissionHandler(handler: Handler) {
    this.handlers.set('device', handler);
  }
  setDisplayMediaRequestHandler(handler: Handler) {
    this.handlers.set('display', handler);
  }
  setSpellCheckerEnabled(on: boolean) {
    this.spellCheck = on;
  }
  async fetch(input: unknown, init: unknown) {
    this.fetched.push([input, init]);
    return new Response('net');
  }
  /** Calls a handler that was set. */
  ask(name: string, ...all: unknown[]): unknown {
    return this.handlers.get(name)?.(...(all as never[]));
  }
}

/** The page of a window. */
export class FakeContents extends EventEmitter {
  openHandler: Handler | undefined;
  readonly sent: unknown[][] = [];
  zoom = 1;
  reloads = 0;
  printed: PrintToPDFOptions | undefined;
  failPrinting = false;
  setWindowOpenHandler(handler: Handler) {
    this.openHandler = handler;
  }
  peers = 'default';
  setWebRTCIPHandlingPolicy(policy: string) {
    this.peers = policy;
  }
  send(...all: unknown[]) {
    this.sent.push(all);
  }
  setZoomFactor(factor: number) {
    this.zoom = factor;
  }
  reload() {
    this.reloads += 1;
  }
  async printToPDF(options: PrintToPDFOptions) {
    if (this.failPrinting) throw new Error('no printer');
    this.printed = options;
    return Buffer.from('%PDF-');
  }
}

/** A window that is never shown anywhere. */
export class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  readonly options: BrowserWindowConstructorOptions;
  readonly calls: string[] = [];
  destroyed = false;
  minimized = false;
  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
  }
  async loadURL(url: string) {
    this.calls.push(`load ${url}`);
  }
  show() {
    this.calls.push('show');
  }
  focus() {
    this.calls.push('focus');
  }
  restore() {
    this.calls.push('restore');
  }
  isMinimized() {
    return this.minimized;
  }
  isDestroyed() {
    return this.destroyed;
  }
  close() {
    this.destroy();
  }
  destroy() {
    if (this.destroyed) return;
    this.destroyed = true;
    this.emit('closed');
  }
}

/** Electron, as far as Groundwork uses it; what was done to it can be read afterwards. */
export function fakeElectron({ isPackaged = true, firstInstance = true, switches = [] as readonly string[] } = {}) {
  const calls: string[] = [];
  const windows: FakeWindow[] = [];
  const sessions: FakeSession[] = [];
  const ipc = new Map<string, Handler>();
  const menus: MenuItemConstructorOptions[][] = [];
  const errors: string[][] = [];
  const dialogs: unknown[][] = [];
  let board = '';
  const schemes: unknown[] = [];
  const exited = Promise.withResolvers<number>();
  const ready = Promise.withResolvers<void>();
  const app = Object.assign(new EventEmitter(), {
    isPackaged,
    commandLine: { hasSwitch: (name: string) => switches.includes(name) },
    dock: { hide: () => calls.push('hide dock') },
    enableSandbox: () => calls.push('sandbox'),
    disableHardwareAcceleration: () => calls.push('no gpu'),
    setAppUserModelId: (id: string) => calls.push(`id ${id}`),
    requestSingleInstanceLock: () => firstInstance,
    whenReady: () => {
      calls.push('wait until ready');
      return ready.promise;
    },
    exit: (code: number) => exited.resolve(code),
  });
  const electron = {
    app,
    BrowserWindow: class extends FakeWindow {
      constructor(options: BrowserWindowConstructorOptions) {
        super(options);
        windows.push(this);
        app.emit('web-contents-created', {}, this.webContents);
      }
    },
    Menu: {
      buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
      setApplicationMenu: (template: MenuItemConstructorOptions[]) => void menus.push(template),
    },
    clipboard: {
      readText: async () => board,
      writeText: async (text: string) => {
        board = text;
        calls.push(`copy ${text}`);
      },
      clear: () => {
        board = '';
      },
    },
    dialog: {
      showErrorBox: (...all: string[]) => void errors.push(all),
      showOpenDialog: async (...all: unknown[]) => {
        dialogs.push(all);
        return { canceled: false, filePaths: ['/chosen'] };
      },
    },
    ipcMain: {
      handle: (name: string, handler: Handler) => ipc.set(name, handler),
      removeHandler: (name: string) => ipc.delete(name),
    },
    nativeTheme: { shouldUseDarkColors: false },
    protocol: {
      registerSchemesAsPrivileged: (given: unknown[]) => {
        calls.push('schemes');
        schemes.push(...given);
      },
    },
    session: {
      fromPartition: (name: string, options: unknown) => {
        const found = sessions.find((session) => session.name === name);
        if (found !== undefined) return found;
        const made = new FakeSession(name, options);
        sessions.push(made);
        return made;
      },
    },
    shell: {
      openExternal: async (url: string) => void calls.push(`open ${url}`),
      showItemInFolder: (path: string) => calls.push(`show ${path}`),
    },
  };
  return {
    electron: electron as unknown as ElectronModule,
    app,
    calls,
    windows,
    sessions,
    ipc,
    menus,
    errors,
    dialogs,
    board: () => board,
    schemes,
    ready: ready.resolve,
    exited: exited.promise,
    sessionNamed: (name: string) => sessions.find((session) => session.name === name),
  };
}

/** An event of Electron's whose default can be prevented. */
export function electronEvent<T extends object>(members: T) {
  let prevented = false;
  return {
    ...members,
    preventDefault: () => {
      prevented = true;
    },
    isPrevented: () => prevented,
  };
}
