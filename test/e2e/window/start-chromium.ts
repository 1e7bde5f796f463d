import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { appEnvironment } from './app-environment.ts';
import type { RunningApp, StartOptions } from './start-app.ts';

const BUILT = fileURLToPath(new URL('../../../out', import.meta.url));
const HOOK = new URL('./hook.mjs', import.meta.url).href;

/** Starts the app in an installed browser. @throws when it ends before it has a window */
export async function startChromiumApp(options: StartOptions): Promise<RunningApp> {
  const { child, said, exited } = begin(
    options,
    [HOOK, ...(options.imports ?? [])].flatMap((hook) => ['--import', hook]),
  );
  const endpoint = await new Promise<string>((resolve, reject) => {
    child.on('message', (message: { endpoint?: string }) => message.endpoint && resolve(message.endpoint));
    void exited.then((code) => reject(new Error(`The app ended with ${code} before its window was there:\n${said()}`)));
  });
  const browser = await chromium.connect(endpoint);
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (page === undefined) throw new Error('The app has a browser without a page.');
  await page.waitForURL('https://groundwork.invalid/**').catch((error: unknown) => {
    throw new Error(`The app's window was lost while it opened. It said:\n${said()}`, { cause: error });
  });
  return {
    page,
    process: child,
    said,
    async quit() {
      await page.close().catch(() => undefined);
      const code = await exited;
      await browser.close().catch(() => undefined);
      return code;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
      await browser.close().catch(() => undefined);
    },
  };
}

/** Starts the app where it is expected to end by itself, without a window. */
export async function runToItsEnd(
  options: StartOptions,
): Promise<{ readonly code: number | null; readonly said: string }> {
  const { said, exited } = begin(options, []);
  const code = await exited;
  return { code, said: said() };
}

function begin(options: StartOptions, execArgv: readonly string[]) {
  let text = '';
  const child: ChildProcess = fork(join(options.built ?? BUILT, 'main', 'chromium.js'), [...(options.args ?? [])], {
    execArgv: [...execArgv],
    env: appEnvironment(options),
    silent: true,
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += String(chunk)));
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, said: () => text, exited };
}
