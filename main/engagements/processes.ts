import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** What locks need to know of the processes of this computer. */
export interface Processes {
  readonly host: string;
  readonly pid: number;
  /** When the process started, as an opaque mark; undefined where the system does not tell. */
  startOf(pid: number): string | undefined;
  alive(pid: number): boolean;
}

/** A process as it left its name behind: `started` only where the system tells. */
export interface LeftName {
  readonly pid: number;
  readonly host: string;
  readonly started?: string;
}

/** Whether that process has ended for certain. One of another computer may still be there. */
export function isGone({ pid, host, started }: LeftName, processes: Processes): boolean {
  if (host !== processes.host) return false;
  if (!processes.alive(pid)) return true;
  const start = processes.startOf(pid);
  return started !== undefined && start !== undefined && started !== start;
}

/** The real ones. Start times come from Linux' /proc; elsewhere a reused process id cannot be told apart. */
export const nodeProcesses: Processes = {
  host: hostname(),
  pid: process.pid,

  startOf(pid) {
    const start = statOf(pid)?.start;
    const boot = start === undefined ? undefined : readText('/proc/sys/kernel/random/boot_id')?.trim();
    // Start times count from boot: after a restart of the computer the same number may come again.
    return start === undefined ? undefined : `${boot ?? ''}/${start}`;
  },

  alive(pid) {
    // A killed process whose parent has not asked for its end still answers signals.
    if (statOf(pid)?.state === 'Z') return false;
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
  },
};

function statOf(pid: number): { readonly state: string | undefined; readonly start: string | undefined } | undefined {
  const text = readText(`/proc/${pid}/stat`);
  if (text === undefined) return undefined;
  // The second field is the program's name in brackets and may itself hold spaces and brackets.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0], start: fields[19] };
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
