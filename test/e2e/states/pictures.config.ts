import { defineConfig } from '@playwright/test';

/** `npm run screenshots`. */
export default defineConfig({
  testDir: '.',
  testMatch: 'pictures.ts',
  outputDir: '../../../test-results',
  timeout: 600_000,
  expect: { timeout: 15_000 },
  reporter: 'line',
});
