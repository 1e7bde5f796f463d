import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Page } from '@playwright/test';
import { test as base } from '../window/fixtures.ts';
import { type RunningApp, startApp } from '../window/start-app.ts';
import { copyBuild } from './built-copy.ts';
import { type Outsider, startOutsider } from './outsider.ts';

/** What became of an attempt. */
export interface Outcome {
  /** What it answered, or the name of the error it threw. */
  readonly said: string;
}

/** A window with a hostile script in its page. */
export interface Attacked extends RunningApp {
  readonly folder: string;
  readonly data: string;
  readonly exports: string;
  readonly outsider: Outsider;
  /** Runs one of the attempts of `probe.mjs` in the page. */
  attempt(name: string, to?: unknown): Promise<Outcome>;
  /** `directive address` of every breach of the page's policy by the latest attempt. */
  violations(): Promise<readonly string[]>;
  /** The latest attempt had code of its own run. */
  ran(): Promise<boolean>;
  /** Programs that were started to open something, with their arguments. */
  opened(): string;
  /** Puts the hostile script into the page anew, after it was loaded again. */
  arm(): Promise<void>;
  /** The page was not left, not even for a moment, since the hostile script came. */
  stayed(): Promise<boolean>;
}

/** One window for all attempts of a worker: none may leave a trace, so the next one can go on. */
export const test = base.extend<{ readonly attacked: Attacked }, { readonly openAttacked: () => Promise<Attacked> }>({
  openAttacked: [
    async ({ shell }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'groundwork-e2e-'));
      let attacked: Attacked | undefined;
      await use(async () => {
        attacked ??= await open(folder, shell);
        return attacked;
      });
      // Not killed: its browser would go on writing for a moment into what is removed here.
      await attacked?.quit();
      await attacked?.outsider.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
  attacked: async ({ ability: _, openAttacked }, use) => use(await openAttacked()),
});

export { expect } from '@playwright/test';

async function open(folder: string, shell: 'chromium' | 'electron'): Promise<Attacked> {
  const data = join(folder, 'data');
  const exports = join(folder, 'forms');
  const log = join(folder, 'opened.txt');
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary);
  writeFileSync(log, '');
  const env = { PATH: `${recorders(folder, log)}${delimiter}${process.env.PATH}`, TMPDIR: temporary };
  const [app, outsider] = await Promise.all([
    startApp({ shell, data, exports, env, built: copyBuild(folder) }),
    startOutsider(),
  ]);
  await arm(app.page).catch(async (error: unknown) => {
    await Promise.all([app.quit(), outsider.close()]);
    throw error;
  });
  return {
    ...app,
    folder,
    data,
    exports,
    outsider,
    attempt: (name, to) => app.page.evaluate(runProbe, [name, to] as const),
    violations: () => app.page.evaluate(() => (globalThis as unknown as Probed).probe.violations),
    ran: () => app.page.evaluate(() => 'ran' in globalThis),
    opened: () => readFileSync(log, 'utf8'),
    arm: () => arm(app.page),
    stayed: () => app.page.evaluate(() => 'probe' in globalThis),
  };
}

async function arm(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.addScriptTag({ url: '/probe.js' });
  await page.waitForFunction(() => 'probe' in globalThis, undefined, { timeout: 5_000 });
}

function runProbe([name, to]: readonly [string, unknown]): Promise<Outcome> {
  return (globalThis as unknown as Probed).probe.run(name, to);
}

/** The page with `probe.mjs` in it. */
interface Probed {
  readonly probe: {
    readonly violations: readonly string[];
    run(name: string, to: unknown): Promise<Outcome>;
  };
}

/** Stand-ins for the programs that open links and folders: they only write down what they were given. */
function recorders(folder: string, log: string): string {
  const programs = join(folder, 'bin');
  mkdirSync(programs);
  for (const name of ['xdg-open', 'xdg-email', 'open']) {
    const path = join(programs, name);
    writeFileSync(path, `#!/bin/sh\necho "${name} $*" >> "${log}"\n`);
    chmodSync(path, 0o755);
  }
  return programs;
}
