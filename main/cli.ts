import process from 'node:process';
import type { Io } from './cli/io.ts';
import { runProgram } from './cli/program.ts';

/**
 * The terminal's one entry: runs a command line and resolves with its exit code (terminal.md).
 * @param argv the arguments without program names
 * @param io streams, environment and stop signal; the process's own where not given
 */
export async function main(argv: readonly string[], io: Partial<Io> = {}): Promise<number> {
  return runProgram(argv, {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    signal: new AbortController().signal,
    cwd: process.cwd(),
    ...io,
  });
}
