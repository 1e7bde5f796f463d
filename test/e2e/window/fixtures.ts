import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page, type TestInfo } from '@playwright/test';
import { type PracticeGenesysCloud, startPracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';
import { lacks } from '../../lacks.ts';
import { type RunningApp, type ShellName, type StartOptions, startApp } from './start-app.ts';
import { electronLacks } from './start-electron.ts';

/** Faults and surroundings of a test; set with `test.use`. */
export interface AppOptions {
  /** Environment of the app on top of the test's own; undefined removes a variable. */
  readonly appEnv: { readonly [name: string]: string | undefined };
  readonly appArgs: readonly string[];
}

/** Where an app keeps what it writes. */
export interface Folders {
  readonly data: string;
  readonly exports: string;
}

interface AppFixtures {
  /** Skips by name what this machine cannot do. */
  readonly ability: undefined;
  /** Temporary data and export folders, removed afterwards. */
  readonly folders: Folders;
  /** Starts the app in these folders, again if need be; every one still running is ended afterwards. */
  readonly launch: (more?: Partial<StartOptions>) => Promise<RunningApp>;
  readonly app: RunningApp;
  readonly window: Page;
  /** Starts practice systems in the test's own process, to be looked behind; they end with the test. */
  readonly startOrg: typeof startPracticeGenesysCloud;
}

/** Tests in the real window, through the real main process. */
export const test = base.extend<AppFixtures & AppOptions, { readonly shell: ShellName }>({
  shell: ['chromium', { option: true, scope: 'worker' }],
  appEnv: [{}, { option: true }],
  appArgs: [[], { option: true }],
  ability: [
    async ({ shell }, use, info) => {
      const missing = shell === 'electron' ? electronLacks() : undefined;
      info.skip(missing !== undefined, missing);
      info.skip(shell === 'chromium' && lacks('chromium'), 'no Chromium is installed');
      await use(undefined);
    },
    { auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of a fixture's needs from this pattern
  folders: async ({}, use) => {
    const root = mkdtempSync(join(tmpdir(), 'groundwork-e2e-'));
    await use({ data: join(root, 'data'), exports: join(root, 'forms') });
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  },
  launch: async ({ folders, shell, appEnv, appArgs }, use, info) => {
    const running: RunningApp[] = [];
    await use(async (more = {}) => {
      const app = await startApp({ shell, ...folders, args: appArgs, ...more, env: { ...appEnv, ...more.env } });
      running.push(app);
      return app;
    });
    for (const app of running) {
      if (info.status !== info.expectedStatus) await attach(info, app);
      if (app.process.exitCode === null && app.process.signalCode === null) await app.kill();
    }
  },
  app: async ({ launch }, use) => use(await launch()),
  window: async ({ app }, use) => use(app.page),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  startOrg: async ({}, use) => {
    const orgs: PracticeGenesysCloud[] = [];
    await use(async (options = {}, describe) => {
      const org = await startPracticeGenesysCloud(options, describe);
      orgs.push(org);
      return org;
    });
    for (const org of orgs) await org.close().catch(() => undefined);
  },
});

/** What somebody needs who looks into a failure: the page and what main said. */
async function attach(info: TestInfo, { page, said }: RunningApp): Promise<void> {
  const seen = await page
    .locator('body')
    .ariaSnapshot({ timeout: 2_000 })
    .catch(() => 'The page is gone.');
  await info.attach('page.txt', { body: seen, contentType: 'text/plain' });
  await info.attach('main.txt', { body: said(), contentType: 'text/plain' });
  const picture = await page.screenshot({ timeout: 2_000 }).catch(() => undefined);
  if (picture !== undefined) await info.attach('page.png', { body: picture, contentType: 'image/png' });
}

export { expect } from '@playwright/test';
