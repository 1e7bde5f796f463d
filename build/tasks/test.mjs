/**
 * `npm test`: checks, then all tests; with arguments only vitest, which gets them. The last line printed is
 * `N passed, N failed, N skipped`.
 */
import { runChecks } from '../checks/run-checks.mjs';
import { countResults } from '../testing/count-results.mjs';
import { readySystem } from '../testing/ready-system.mjs';
import { runE2e } from '../testing/run-e2e.mjs';
import { runVitest } from '../testing/run-vitest.mjs';
import { temporaryHome } from '../testing/temporary-home.mjs';
import { buildApp } from './build-app.mjs';

const args = process.argv.slice(2);
const missing = readySystem();
const failedChecks = await runChecks();
await buildApp();
const home = temporaryHome();
/** @type {{ readonly passed: number, readonly failed: number, readonly skipped: number }[]} */
const runs = [];
try {
  runs.push(countResults(await runVitest(home, missing, args)));
  if (args.length === 0) runs.push(await runE2e(home, missing, []));
} finally {
  home.remove();
}
/** @param {'passed' | 'failed' | 'skipped'} kind */
const sum = (kind) => runs.reduce((total, run) => total + run[kind], 0);
const failed = sum('failed') + failedChecks.length;
if (failedChecks.length > 0) console.log(`Failed checks count as failed: ${failedChecks.join(', ')}.`);
if (sum('passed') + failed === 0) console.log('No test ran, which counts as a failure.');
console.log(`${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped`);
process.exitCode = failed === 0 && sum('passed') > 0 ? 0 : 1;
