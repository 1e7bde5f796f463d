import { spawn } from 'node:child_process';
import { inRepository } from '../bootstrap/repository.mjs';

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
 * Runs a test runner inside a session bus of its own with an unlocked keychain, unless `missing` names it.
 * @param {{ readonly env: NodeJS.ProcessEnv }} home
 * @param {readonly string[]} missing
 * @param {readonly string[]} argv program and arguments
 * @param {NodeJS.ProcessEnv} [more] added to the environment
 * @returns {Promise<number>} its exit code
 */
export async function inSession(home, missing, argv, more = {}) {
  const own = !missing.includes('keychain');
  const session = ['dbus-run-session', '--', 'sh', '-c', unlockThenRun, 'sh'];
  const [command = '', ...rest] = own ? [...session, ...argv] : argv;
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
      ...more,
    },
  });
  /** @param {NodeJS.Signals} signal */
  const passOn = (signal) => process.kill(inGroup ? -Number(child.pid) : Number(child.pid), signal);
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, passOn);
  try {
    return await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code) => resolve(code ?? 1));
    });
  } finally {
    for (const signal of signals) process.off(signal, passOn);
  }
}
