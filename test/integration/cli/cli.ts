import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { Io } from '../../../main/cli/io.ts';
import { main } from '../../../main/cli.ts';

/** What a command printed and how it ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into documents of many shapes.
  readonly json: any;
}

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Collects what is written to a stream. */
export function sink(): { readonly stream: PassThrough; text(): string } {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { stream, text: () => Buffer.concat(chunks).toString() };
}

/** A terminal with a data folder of its own; commands run in this process and nobody can be asked. */
export function terminal(over: { readonly env?: Io['env']; readonly cwd?: string } = {}) {
  const data = join(temporaryFolder(), 'data');
  const cwd = over.cwd ?? temporaryFolder();
  const env = { PATH: process.env.PATH, ...over.env, GROUNDWORK_DATA: data };
  async function run(argv: readonly string[], stdin = '', signal = new AbortController().signal): Promise<Ended> {
    const [out, err] = [sink(), sink()];
    const io = { stdin: Readable.from(stdin === '' ? [] : [stdin]), stdout: out.stream, stderr: err.stream };
    // Whatever this machine has: these tests are about a terminal without a keychain.
    const parts = { openKeychain: async () => ({ state: { is: 'no-bus' } }) as const };
    const code = await main(argv, { ...io, env, cwd, signal, parts });
    const stdout = out.text();
    return {
      code,
      stdout,
      stderr: err.text(),
      get json() {
        return JSON.parse(stdout);
      },
    };
  }
  return { data, cwd, run };
}
