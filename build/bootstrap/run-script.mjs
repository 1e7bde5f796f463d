import { spawn } from 'node:child_process';
import { inRepository } from './repository.mjs';

/**
 * Runs a script of the repository in the pinned Node and ends this process as the script ends, by exit code or signal.
 * @param {string} node
 * @param {string} script relative to the repository
 * @param {readonly string[]} args
 * @param {string} [cwd] default: the current folder
 */
export function runScript(node, script, args, cwd) {
  const child = spawn(node, [inRepository(script), ...args], { stdio: 'inherit', cwd });
  // On a terminal Ctrl+C reaches the whole group; passed on as well, it would count as pressed twice.
  const onTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals)
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !onTerminal) child.kill(signal);
    });
  // A script that ends when orphaned (practice) must notice although this process stands between: step aside.
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && process.exit(1), 1000).unref();
  child.on('error', (error) => {
    console.error(`${node} could not be started: ${error.message}`);
    process.exit(2);
  });
  child.on('exit', (code, signal) => {
    clearInterval(watch);
    for (const each of signals) process.removeAllListeners(each);
    if (signal === null) process.exitCode = code ?? 1;
    else process.kill(process.pid, signal);
  });
}
