import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inRepository } from '../bootstrap/repository.mjs';
import { toolPath } from '../checks/tool-path.mjs';

/**
 * The first unlock creates the login collection with that password. The daemon ends with the session bus.
 * Its warning about file limits on stderr is of no use to anybody.
 */
const unlockThenRun =
  'printf groundwork | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; ' +
  // It forks before it is on the bus; a call that comes too early makes the bus start a second daemon.
  'i=0; while [ $i -lt 100 ] && ! dbus-send --session --print-reply --dest=org.freedesktop.DBus / ' +
  'org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null | grep -q "boolean true"; ' +
  'do i=$((i + 1)); sleep 0.05; done; exec "$@"';

/**
 * Runs the tests, inside a session bus of their own with an unlocked keychain unless `missing` names it.
 * @param {{ readonly report: string, readonly env: NodeJS.ProcessEnv }} home
 * @param {readonly string[]} missing
 * @param {readonly string[]} args for vitest
 * @returns {Promise<{ readonly exitCode: number, readonly report: unknown }>} `report` is undefined when there is none
 */
export async function runVitest(home, missing, args) {
  const vitest = [
    process.execPath,
    toolPath('vitest'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${home.report}`,
    ...args,
  ];
  const own = !missing.includes('keychain');
  const session = ['dbus-run-session', '--', 'sh', '-c', unlockThenRun, 'sh'];
  const [command = '', ...rest] = own ? [...session, ...vitest] : vitest;
  const inGroup = process.platform !== 'win32';
  const child = spawn(command, rest, {
    cwd: inRepository(),
    stdio: ['ignore', 'inherit', 'inherit'],
    // A group of its own, so that a stop reaches the workers behind the session too.
    detached: inGroup,
    env: {
      ...home.env,
      GROUNDWORK_TEST_SKIP: missing.join(','),
      ...(own ? { GROUNDWORK_TEST_KEYCHAIN: 'private' } : {}),
    },
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => process.kill(inGroup ? -Number(child.pid) : Number(child.pid), signal));
  const exitCode = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
  return { exitCode, report: readReport(home.report) };
}

/** @param {string} path */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
