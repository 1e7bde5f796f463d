import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterEach } from 'vitest';
import type { Io } from '../../../main/cli/io.ts';
import { main } from '../../../main/cli.ts';
import type { EngineClock } from '../../../main/engine/ports.ts';
import type { PracticeOptions } from '../../../main/practice/genesys-cloud/options.ts';
import { type PracticeGenesysCloud, startPracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';

/** What a command answered. */
export interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Surroundings of one command beyond its arguments. */
export interface More {
  readonly env?: { readonly [name: string]: string };
  /** Content of the values file. */
  readonly values?: object;
  readonly parts?: Io['parts'];
  readonly signal?: AbortSignal;
  /** Other streams; the command then answers for people, without `--json`. */
  readonly io?: Partial<Io>;
}

/** A clock that leaps instead of waiting; program and practice server share it. */
export interface LeapingClock extends EngineClock {
  /** Milliseconds that were slept instead of waited. */
  readonly slept: () => number;
}

/** A clock of its own for one test. */
export function leapingClock(): LeapingClock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    slept: () => ahead,
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      ahead += ms;
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

/** A practice organization and a data folder of its own, and the terminal beside them. */
export interface Bench {
  readonly org: PracticeGenesysCloud;
  readonly clock: LeapingClock;
  /** A folder for everything of this test; data and exports lie in it. */
  readonly folder: string;
  readonly data: string;
  readonly exports: string;
  /** Runs a command line with `--json` and the data folder of this test. */
  cli(argv: readonly string[], more?: More): Promise<Answer>;
  /** `--practice` with the origin of the organization. */
  readonly practice: readonly string[];
  writes(): number;
}

const toClose: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close();
});

/** Starts both; they end with the test. */
export async function startBench(options: PracticeOptions = {}): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-run-'));
  toClose.push(() => rm(folder, { recursive: true, force: true }));
  const clock = leapingClock();
  const org = await startOrg({ now: clock.now, sleep: (ms) => clock.sleep(ms), ...options });
  const data = join(folder, 'data');
  let files = 0;
  return {
    org,
    clock,
    folder,
    data,
    exports: join(folder, 'exports'),
    practice: ['--practice', org.origin],
    writes: () => org.counts().write,
    async cli(argv, more = {}) {
      const values = join(folder, `values-${++files}.json`);
      if (more.values !== undefined) await writeFile(values, JSON.stringify(more.values));
      const named = more.values === undefined ? [] : ['--values', values];
      const json = more.io === undefined ? ['--json'] : [];
      return terminal([...argv, ...named, ...json, '--data', data], folder, { clock, ...more.parts }, more);
    },
  };
}

/** Another organization, on an origin of its own; it ends with the test. */
export async function startOrg(options: PracticeOptions = {}): Promise<PracticeGenesysCloud> {
  const org = await startPracticeGenesysCloud(options);
  toClose.push(() => org.close());
  return org;
}

async function terminal(argv: readonly string[], cwd: string, parts: Io['parts'], more: More): Promise<Answer> {
  const out = collector();
  const err = collector();
  const code = await main(argv, {
    stdin: Readable.from([]),
    stdout: out.stream,
    stderr: err.stream,
    env: more.env ?? {},
    cwd,
    ...(parts === undefined ? {} : { parts }),
    ...(more.signal === undefined ? {} : { signal: more.signal }),
    ...more.io,
  });
  return { code, stdout: out.text(), stderr: err.text() };
}

function collector() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer | string, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

/** Every file below a folder with its content; none when the folder does not exist. */
export async function filesBelow(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(path)] as const)));
}

/** Values and environment that sign a client in, with the secret in a variable as the values file demands. */
export function signInAs(client: { readonly clientId: string; readonly clientSecret: string }, values: object = {}) {
  const credentials = { operatorClientId: client.clientId, operatorClientSecret: { env: 'OPERATOR_SECRET' } };
  return { values: { ...credentials, ...values }, env: { OPERATOR_SECRET: client.clientSecret } };
}
