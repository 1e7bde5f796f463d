import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import { inRepository } from '../../../build/bootstrap/repository.mjs';

/** The app as `npm run pack` makes it, and its contents, both outside the checkout. */
export interface PackedApp {
  /** The program of the packed app. */
  readonly program: string;
  /** What its app.asar holds. */
  readonly contents: string;
  /** An empty folder. */
  readonly work: string;
  readonly said: string;
  remove(): void;
}

/** How a program ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Packs the app with a stand-in for Electron's runtime. */
export async function packStandIn(): Promise<PackedApp> {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-pack-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const output = join(folder, 'packed');
  const pack = inRepository('build', 'tasks', 'pack.mjs');
  const { code, stdout, stderr } = await run(process.execPath, [pack, '--stand-in', '--output', output], folder);
  const said = `${stdout}\n${stderr}`;
  if (code !== 0) {
    remove();
    throw new Error(`Packing ended with ${code}:\n${said}`);
  }
  const app = join(output, 'linux-unpacked');
  const contents = join(folder, 'contents');
  extractAll(join(app, 'resources', 'app.asar'), contents);
  return { program: join(app, 'groundwork'), contents, work: join(folder, 'work'), said, remove };
}

/** Runs a terminal command of the extracted app, with nothing of the checkout within reach. */
export function packedCommand(app: PackedApp, argv: readonly string[], env: Record<string, string> = {}) {
  return run(process.execPath, [terminalOf(app), ...argv], app.contents, { ...environmentOf(app), ...env });
}

/** Starts `practice` of the extracted app. `line` is what it prints. */
export function packedPractice(app: PackedApp): { readonly line: Promise<string>; end(): Promise<Ended['code']> } {
  const child = spawn(process.execPath, [terminalOf(app), 'practice'], {
    cwd: app.contents,
    env: environmentOf(app),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const line = once(child.stdout, 'data').then(([data]) => String(data));
  return {
    line,
    end: async () => {
      child.kill();
      return (await ended)[0];
    },
  };
}

function terminalOf({ contents }: PackedApp): string {
  return join(contents, 'out', 'main', 'cli.js');
}

function environmentOf({ work }: PackedApp) {
  const { PATH, HOME, TMPDIR, DBUS_SESSION_BUS_ADDRESS } = process.env;
  return { PATH, HOME, TMPDIR, DBUS_SESSION_BUS_ADDRESS, GROUNDWORK_DATA: join(work, 'data') };
}

function run(program: string, argv: readonly string[], cwd: string, env = process.env): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(program, [...argv], { cwd, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : Number(error.code ?? 1);
      resolve({ code, stdout, stderr });
    });
  });
}
