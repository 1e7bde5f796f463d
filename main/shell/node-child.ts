/** A module of ours in a process of its own. */
export interface NodeChild {
  /** Undefined once it has ended. */
  readonly pid: number | undefined;
  /** What is sent is cloned: bytes, numbers, texts and objects of them. Nothing happens when it has ended. */
  send(message: unknown): void;
  onMessage(then: (message: unknown) => void): void;
  /** Resolves when it has ended, however it did; never rejects. */
  readonly ended: Promise<void>;
  /** Ends it at once, whatever it is doing. */
  kill(): void;
}

/** What is used of Node's child with a channel. */
interface Forked {
  readonly pid?: number | undefined;
  readonly exitCode: number | null;
  readonly signalCode: string | null;
  readonly connected: boolean;
  readonly channel?: { unref(): void } | null;
  send(message: object, then: () => void): boolean;
  on(event: 'message', then: (message: unknown) => void): unknown;
  once(event: 'exit' | 'error', then: () => void): unknown;
  ref(): void;
  unref(): void;
  kill(signal: 'SIGKILL'): boolean;
}

/** What is used of Electron's. */
interface Utility {
  readonly pid: number | undefined;
  postMessage(message: unknown): void;
  on(event: 'message', then: (message: unknown) => void): unknown;
  once(event: 'exit', then: () => void): unknown;
  kill(): boolean;
}

/** A child of Node. */
export function ofFork(child: Forked): NodeChild {
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  // Whoever started it may end without closing it: it notices by itself.
  child.unref();
  child.channel?.unref();
  return {
    get pid() {
      return child.exitCode === null && child.signalCode === null ? child.pid : undefined;
    },
    send: (message) => {
      if (child.connected) child.send(message as object, () => undefined);
    },
    onMessage: (then) => void child.on('message', then),
    ended,
    kill: () => {
      // Whoever waits for its end has nothing else to wait for.
      if (child.exitCode === null && child.signalCode === null) child.ref();
      child.kill('SIGKILL');
    },
  };
}

/** A child of Electron, where the program cannot be run as Node. */
export function ofUtility(child: Utility): NodeChild {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    get pid() {
      return child.pid;
    },
    send: (message) => child.postMessage(message),
    onMessage: (then) => void child.on('message', then),
    ended,
    kill: () => void child.kill(),
  };
}
