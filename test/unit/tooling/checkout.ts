import { type SpawnOptionsWithoutStdio, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { inRepository } from '../../../build/bootstrap/repository.mjs';

/** Stands in for npm: says something on stdout, and installs what `npm ci` would, or a part of it. */
const npm = `
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
console.log('npm', ...process.argv.slice(2));
if (process.env.FAKE_NPM === 'fails') process.exit(7);
mkdirSync('node_modules/.bin', { recursive: true });
if (process.env.FAKE_NPM !== 'no scripts') symlinkSync(process.execPath, 'node_modules/.bin/node');
writeFileSync('node_modules/.package-lock.json', '{}');
`;

/** A checkout that holds only the bootstrap and a made-up `main/cli-entry.ts`. */
export interface Checkout {
  readonly folder: string;
  /** Runs a task as npm would. */
  run(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ended>;
  /** The same, still running. */
  start(args: readonly string[], env?: NodeJS.ProcessEnv): Running;
  remove(): void;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly pid: number;
  readonly stdout: NodeJS.ReadableStream;
  readonly ended: Promise<Ended>;
}

/** @param entry the text of `main/cli-entry.ts` */
export function makeCheckout(entry: string): Checkout {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-checkout-'));
  for (const part of ['build/task.mjs', 'build/groundwork.mjs', 'build/bootstrap', 'build/tasks', 'build/window'])
    cpSync(inRepository(part), join(folder, part), { recursive: true });
  for (const [path, content] of [
    ['package-lock.json', '{}'],
    ['package.json', '{ "type": "module" }'],
    ['npm-fake.mjs', npm],
    ['main/cli-entry.ts', entry],
  ] as const) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const start = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Running => {
    const settings = {
      cwd: folder,
      env: {
        ...process.env,
        npm_execpath: join(folder, 'npm-fake.mjs'),
        npm_node_execpath: process.execPath,
        ...env,
      },
    } satisfies SpawnOptionsWithoutStdio;
    const child = spawn(process.execPath, [join(folder, 'build', 'task.mjs'), ...args], settings);
    const ended = new Promise<Pick<Ended, 'code' | 'signal'>>((resolve) => {
      child.on('close', (code, signal) => resolve({ code, signal }));
    });
    const all = Promise.all([ended, text(child.stdout), text(child.stderr)]);
    return {
      pid: Number(child.pid),
      stdout: child.stdout,
      ended: all.then(([how, stdout, stderr]) => ({ ...how, stdout, stderr })),
    };
  };
  return {
    folder,
    start,
    run: (args, env) => start(args, env).ended,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
