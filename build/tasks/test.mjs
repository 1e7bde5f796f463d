/** `npm test`; arguments go to vitest. The last line printed is `N passed, N failed, N skipped`. */
import { runChecks } from '../checks/run-checks.mjs';
import { countResults } from '../testing/count-results.mjs';
import { readySystem } from '../testing/ready-system.mjs';
import { runVitest } from '../testing/run-vitest.mjs';
import { temporaryHome } from '../testing/temporary-home.mjs';

const missing = readySystem();
const failedChecks = await runChecks();
const home = temporaryHome();
let counts = { passed: 0, failed: 0, skipped: 0 };
try {
  const run = await runVitest(home, missing, process.argv.slice(2));
  counts = countResults(run);
} finally {
  home.remove();
}
const failed = counts.failed + failedChecks.length;
if (failedChecks.length > 0) console.log(`Failed checks count as failed: ${failedChecks.join(', ')}.`);
if (counts.passed + counts.failed === 0) console.log('No test ran, which counts as a failure.');
console.log(`${counts.passed} passed, ${failed} failed, ${counts.skipped} skipped`);
process.exitCode = failed === 0 && counts.passed > 0 ? 0 : 1;
