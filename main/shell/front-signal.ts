import process from 'node:process';

/** Windows has no such signal. */
const FRONT = 'SIGUSR2';

/** How a second process tells the one whose window is open to bring it to the front, whichever shell shows it. */
export interface FrontSignal {
  /** To be called before the window's lock is taken: unhandled, the signal would end this process. */
  listen(listener: () => void): void;
  send(pid: number): void;
}

/** @param system the process and its signals */
export function frontSignal(
  platform: NodeJS.Platform,
  system: Pick<NodeJS.Process, 'on' | 'kill'> = process,
): FrontSignal {
  if (platform === 'win32') return { listen: () => {}, send: () => {} };
  return {
    listen: (listener) => void system.on(FRONT, listener),
    send(pid) {
      try {
        system.kill(pid, FRONT);
      } catch {
        // It has ended meanwhile, or belongs to somebody else: then there is nothing to bring to the front.
      }
    },
  };
}
