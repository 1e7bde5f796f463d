import { toolPath } from '../checks/tool-path.mjs';
import { inSession } from './in-session.mjs';
import { readReport } from './read-report.mjs';

/**
 * Runs the tests in the window.
 * @param {{ readonly e2eReport: string, readonly env: NodeJS.ProcessEnv }} home
 * @param {readonly string[]} missing what the machine lacks
 * @param {readonly string[]} args for Playwright
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>} no report counts as one failure
 */
export async function runE2e(home, missing, args) {
  const playwright = [process.execPath, toolPath('@playwright/test'), 'test', ...args];
  const exitCode = await inSession(home, missing, playwright, { GROUNDWORK_E2E_REPORT: home.e2eReport });
  const report = /** @type {{ stats?: Record<string, number>, errors?: unknown[] } | undefined} */ (
    readReport(home.e2eReport)
  );
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  // A file that does not load is an error of the report, not a test of it.
  const broken = unexpected === 0 && exitCode !== 0 ? Math.max(1, report?.errors?.length ?? 1) : 0;
  return { passed: expected + flaky, failed: unexpected + broken, skipped };
}
