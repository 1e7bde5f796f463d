/**
 * Loaded into the app by `--import`, in tests only: once the Chromium shell has its window, it gives the test a way to
 * drive it over a Unix socket (no port). Production code knows nothing of it but the diagnostics channel.
 */
import { subscribe } from 'node:diagnostics_channel';

subscribe('groundwork:chromium', async (message) => {
  const { context } = /** @type {{ context: import('playwright-core').BrowserContext }} */ (message);
  const bound = await context.browser()?.bind('groundwork-e2e');
  process.send?.({ endpoint: bound?.endpoint });
});

// A computer whose clock is off.
const ahead = Number(process.env.GROUNDWORK_TEST_CLOCK_MS ?? 0);
if (ahead !== 0) {
  const now = Date.now;
  Date.now = () => now() + ahead;
}
