import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Answer, Ended } from './terminal.ts';

const HOOK = new URL('../../fixtures/crash-hook.ts', import.meta.url).href;
const ENTRY = fileURLToPath(new URL('../../../main/cli-entry.ts', import.meta.url));

/** A command line that ran in a process of its own. `signal` is what ended it, if something did. */
interface Process extends Ended {
  readonly signal: NodeJS.Signals | null;
}

/** Runs a command in a real process. @param crash at which request it is killed (see the hook) */
export async function inProcess(argv: readonly string[], crash?: string): Promise<Process> {
  const hook = crash === undefined ? [] : ['--import', HOOK];
  const env = crash === undefined ? process.env : { ...process.env, GROUNDWORK_CRASH: crash };
  const child = spawn(process.execPath, [...hook, ENTRY, ...argv, '--json'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [[code, signal], out, progress] = await Promise.all([
    once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>,
    text(child.stdout),
    text(child.stderr),
  ]);
  const answer = out === '' ? undefined : (JSON.parse(out) as Answer);
  return { code: code ?? undefined, signal, answer, progress, crash: undefined };
}
