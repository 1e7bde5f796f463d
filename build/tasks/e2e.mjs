/** `npm run e2e`: the tests in the window, with or without a display; arguments go to Playwright. */
import { readySystem } from '../testing/ready-system.mjs';
import { runE2e } from '../testing/run-e2e.mjs';
import { temporaryHome } from '../testing/temporary-home.mjs';
import { buildApp } from './build-app.mjs';

const missing = readySystem();
await buildApp();
const home = temporaryHome();
try {
  const { passed, failed, skipped } = await runE2e(home, missing, process.argv.slice(2));
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
} finally {
  home.remove();
}
