import type { Command } from 'commander';
import { type App, createApp } from '../app.ts';
import { tellLeftSessions } from '../runs/left-sessions.ts';
import { type Io, interactive } from './io.ts';
import { createOutput, type Output } from './output.ts';
import { askSecret } from './prompts.ts';

/** Options that every command has. */
export interface GlobalOptions {
  readonly json?: boolean;
  readonly data?: string;
}

/** What a command's action gets. */
export interface Context {
  readonly io: Io;
  readonly output: Output;
  readonly app: App;
}

/** Adds a command to the program; `finish` takes the exit code. */
export type Register = (program: Command, shell: Shell) => void;

/** Runs actions: builds the services, closes them, and turns faults into problems and exit codes. */
export interface Shell {
  readonly io: Io;
  run(command: Command, action: (context: Context) => Promise<number>): Promise<void>;
}

/** Builds what an action needs from the command line's global options. */
export async function withContext(
  io: Io,
  options: GlobalOptions,
  action: (context: Context) => Promise<number>,
): Promise<number> {
  const output = createOutput(io, options.json === true);
  const app = await createApp({
    data: options.data,
    env: io.env,
    cwd: io.cwd,
    ...io.parts,
    ...(interactive(io) ? { ask: (field: string) => askSecret(io, field) } : {}),
  });
  // Beside what was asked for: nobody waits for it at the start.
  const left = tellLeftSessions(app);
  try {
    if (app.notice !== undefined) output.warn(`${app.notice.message} ${app.notice.fix}`);
    return await action({ io, output, app });
  } finally {
    for (const { message, fix } of await left) output.warn(`${message} ${fix}`);
    app.close();
  }
}

/** The example that the help of every command ends with. */
export function helpExample(line: string): string {
  return `\nExample:\n  groundwork ${line}\n`;
}
