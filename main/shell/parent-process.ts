import { Worker } from 'node:worker_threads';

/** The process that started this one, seen from a module that `startNodeChild` started. */
export interface ParentProcess {
  send(message: unknown): void;
  onMessage(then: (message: unknown) => void): void;
}

/** What Electron puts into a process that it started. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', then: (event: { readonly data: unknown }) => void): void;
}

/** Looks every second whether the parent is there; a thread, as the main one may be busy for as long as it likes. */
const WATCH = `
const parent = process.ppid;
setInterval(() => {
  let gone = process.ppid !== parent;
  try { process.kill(parent, 0); } catch (error) { gone ||= error.code === 'ESRCH'; }
  if (gone) process.kill(process.pid, 'SIGKILL');
}, 1000);`;

/** The way to the parent. From now on this process ends when the parent does, even by force. */
export function parentProcess(): ParentProcess {
  new Worker(WATCH, { eval: true }).unref();
  const port = (process as { readonly parentPort?: ParentPort }).parentPort;
  if (port !== undefined) {
    return {
      send: (message) => port.postMessage(message),
      onMessage: (then) => port.on('message', ({ data }) => then(data)),
    };
  }
  process.on('disconnect', () => process.exit());
  if (!process.connected) process.exit();
  // An interrupt at the terminal reaches the whole group; the parent decides when this process ends.
  process.on('SIGINT', () => undefined);
  return {
    send: (message) => void process.send?.(message),
    onMessage: (then) => void process.on('message', then),
  };
}
