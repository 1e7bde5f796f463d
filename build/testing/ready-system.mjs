import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findPostgres } from './find-postgres.mjs';
import { onPath } from './on-path.mjs';

/**
 * What some tests need of the system: the name they are skipped by, its commands, its Debian packages.
 * @type {readonly { name: string, commands: readonly string[], packages: readonly string[], found?: () => boolean }[]}
 */
const needs = [
  {
    name: 'keychain',
    commands: ['gnome-keyring-daemon', 'dbus-run-session', 'dbus-send'],
    packages: ['gnome-keyring', 'dbus-daemon', 'dbus-bin'],
  },
  { name: 'chromium', commands: ['chromium'], packages: ['chromium'] },
  {
    name: 'postgres',
    commands: ['openssl', 'psql'],
    packages: ['postgresql', 'openssl'],
    found: () => findPostgres() !== undefined,
  },
];

/**
 * Installs missing system packages where that is allowed (root on Debian), else prints the command.
 * Everything goes to stderr.
 * @returns {readonly string[]} names of what is still missing; the tests which need it are skipped
 */
export function readySystem() {
  if (process.platform !== 'linux') return needs.map((need) => need.name);
  const wanted = missing();
  if (wanted.length === 0) return [];
  const packages = wanted.flatMap((need) => need.packages);
  const install = ['install', '--yes', '--no-install-recommends', ...packages];
  const isDebian = existsSync('/etc/debian_version') && onPath('apt-get');
  if (isDebian && process.getuid?.() === 0) {
    console.error(`Groundwork: some tests need ${packages.join(', ')}; installing with apt-get.`);
    if (aptGet(['update']) && aptGet(install)) return missing().map((need) => need.name);
    console.error('Groundwork: apt-get failed; what it said is above.');
  } else {
    const command = isDebian ? `sudo apt-get update && sudo apt-get ${install.join(' ')}` : packages.join(', ');
    console.error(`Groundwork: some tests need system packages. To install them: ${command}`);
  }
  const names = missing().map((need) => need.name);
  if (names.length > 0) console.error(`Groundwork: the tests that need them are skipped: ${names.join(', ')}.`);
  return names;
}

function missing() {
  return needs.filter(({ commands, found = () => true }) => !(commands.every(onPath) && found()));
}

/** @param {readonly string[]} args */
function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 2, 2], env }).status === 0;
}
