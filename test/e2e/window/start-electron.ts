import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from '@playwright/test';
import { appEnvironment } from './app-environment.ts';
import type { RunningApp, StartOptions } from './start-app.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const BUILT = join(ROOT, 'out');

/** Why this machine cannot run Electron; undefined when it can. */
export function electronLacks(): string | undefined {
  if (!existsSync(join(ROOT, 'node_modules/electron/dist'))) return 'the Electron runtime is not installed';
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  return hasDisplay ? undefined : 'Electron needs a display';
}

/** Starts the app in Electron. */
export async function startElectronApp(options: StartOptions): Promise<RunningApp> {
  const isRoot = process.getuid?.() === 0;
  const app = await _electron.launch({
    args: [
      join(options.built ?? BUILT, 'main/electron.js'),
      ...(isRoot ? ['--no-sandbox'] : []),
      ...(options.args ?? []),
    ],
    cwd: ROOT,
    // A profile of its own, since Electron allows one app for each.
    env: { ...appEnvironment(options), XDG_CONFIG_HOME: join(options.data, '..', 'electron') },
  });
  let text = '';
  const child = app.process();
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += String(chunk)));
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const page = await app.firstWindow();
  return {
    page,
    process: child,
    said: () => text,
    async quit() {
      await page.close().catch(() => undefined);
      return exited;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
