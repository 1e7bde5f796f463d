import { toolPath } from '../checks/tool-path.mjs';
import { inSession } from './in-session.mjs';
import { readReport } from './read-report.mjs';

/**
 * Runs the unit and integration tests.
 * @param {{ readonly report: string, readonly env: NodeJS.ProcessEnv }} home
 * @param {readonly string[]} missing what the machine lacks
 * @param {readonly string[]} args for vitest
 * @returns {Promise<{ readonly exitCode: number, readonly report: unknown }>} `report` is undefined when there is none
 */
export async function runVitest(home, missing, args) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${home.report}`];
  const vitest = [process.execPath, toolPath('vitest'), 'run', ...reporters, ...args];
  const exitCode = await inSession(home, missing, vitest);
  return { exitCode, report: readReport(home.report) };
}
