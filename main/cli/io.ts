import type { Readable, Writable } from 'node:stream';
import type { AppOptions } from '../app.ts';

/** What a command gets from its surroundings. Everything has the process's own as default. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: { readonly [name: string]: string | undefined };
  /** Aborted by the operator's interrupt. */
  readonly signal: AbortSignal;
  /** Resolves relative paths of the command line. */
  readonly cwd: string;
  /** Parts of the composition that a test, or Electron, replaces. */
  readonly parts?: Partial<Pick<AppOptions, 'files' | 'clock' | 'fetch' | 'openKeychain' | 'printPdf'>>;
}

/** Questions can be asked only where a person sees them and can answer. */
export function interactive(io: Io): boolean {
  return io.stdin.isTTY === true && io.stderr.isTTY === true;
}

/** Exit codes of terminal.md. */
export const EXIT = { done: 0, attention: 1, input: 2, remote: 3, permission: 4, stopped: 5 } as const;
