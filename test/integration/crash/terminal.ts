import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import tls from 'node:tls';
import { onTestFinished, vi } from 'vitest';
import type { Io } from '../../../main/cli/io.ts';
import { main } from '../../../main/cli.ts';
import type { EngineClock } from '../../../main/engine/ports.ts';

/** A document of the terminal (terminal.md), as far as these tests read it. */
export interface Answer {
  readonly engagement: string | null;
  readonly run: string | null;
  readonly result?: string;
  readonly problem?: { readonly code: string; readonly message: string };
  readonly problems: readonly { readonly code: string }[];
  readonly engagements: readonly { readonly id: string; readonly runs: readonly object[] }[];
  readonly actions: readonly { readonly id: string; readonly kind: string }[];
  readonly steps: readonly { readonly id: string; readonly status: string }[];
  readonly intact?: boolean;
  readonly keptHead?: object;
  readonly cannotUndo?: readonly string[];
}

/** What a command printed, and how it ended. `crash` is what escaped it, as from a disk that went away. */
export interface Ended {
  readonly code: number | undefined;
  readonly answer: Answer | undefined;
  readonly progress: string;
  readonly crash: unknown;
}

/** Time that passes only while somebody sleeps, and then at once. */
export function skippingClock(): EngineClock {
  let skipped = 0;
  return {
    now: () => Date.now() + skipped,
    async sleep(ms) {
      skipped += ms;
    },
  };
}

/** Runs a command line in this process, without a terminal, with `--json`. */
export async function terminal(argv: readonly string[], parts: Io['parts'] = {}): Promise<Ended> {
  const out: string[] = [];
  const progress: string[] = [];
  const into = (texts: string[]) =>
    new Writable({
      write(chunk, _encoding, done) {
        texts.push(String(chunk));
        done();
      },
    });
  const streams = { stdin: new PassThrough(), stdout: into(out), stderr: into(progress) };
  let crash: unknown;
  const code = await main([...argv, '--json'], { ...streams, parts }).catch((error: unknown) => {
    crash = error;
    return undefined;
  });
  const text = out.join('');
  const answer = text === '' ? undefined : (JSON.parse(text) as Answer);
  return { code, answer, progress: progress.join(''), crash };
}

/** Certificates mean nothing to the practice systems, and each of the many commands would set them anew. */
export function withoutCertificates(): void {
  vi.spyOn(tls, 'setDefaultCACertificates').mockImplementation(() => undefined);
}

/** Where writing is quick; that text has reached a disk is for the tests of the files. */
const QUICK = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A data folder of its own. */
export async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(QUICK, 'groundwork-crash-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The same files in another folder, as from a backup. */
export async function copyOf(folder: string): Promise<string> {
  const copy = await dataFolder();
  await cp(folder, copy, { recursive: true });
  return copy;
}

/** No process has this id: Linux and macOS hand out smaller ones. */
const NOBODY = 2 ** 30;

/** After a crash in this process its locks and sessions name a living process; a real crash leaves those of a dead one. */
export async function dieHolding(folder: string): Promise<void> {
  for (const kind of ['locks', 'sessions']) {
    const held = join(folder, kind);
    for (const name of await readdir(held).catch(() => [])) {
      const text = await readFile(join(held, name), 'utf8');
      await writeFile(join(held, name), text.replace(`"pid":${process.pid}`, `"pid":${NOBODY}`));
    }
  }
}
