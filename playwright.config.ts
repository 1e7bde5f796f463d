import { defineConfig } from '@playwright/test';
import type { ShellName } from './test/e2e/window/start-app.ts';

/** The window's tests: `npm run e2e`. They need no display, and Electron only for its own half. */
export default defineConfig<object, { shell: ShellName }>({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A browser on a busy machine may not start; what passes only then is listed as flaky at the end.
  retries: 1,
  use: { actionTimeout: 15_000 },
  projects: [
    { name: 'chromium', use: { shell: 'chromium' } },
    // Where its runtime is missing, its tests show as skipped by name.
    { name: 'electron', use: { shell: 'electron' } },
  ],
  reporter: [['list'], ['json', { outputFile: process.env.GROUNDWORK_E2E_REPORT ?? 'test-results/report.json' }]],
});
