/** The script behind `groundwork <command>`, relative to the repository. */
export const terminalEntry = 'main/cli-entry.ts';

/**
 * Tasks by name: the script, relative to the repository, and whether its arguments hold paths of the operator's.
 * @type {ReadonlyMap<string, { readonly script: string, readonly takesPaths: boolean }>}
 */
export const tasks = new Map([
  ['start', { script: 'build/tasks/start.mjs', takesPaths: false }],
  ['dev', { script: 'build/tasks/dev.mjs', takesPaths: false }],
  ['build', { script: 'build/tasks/build-app.mjs', takesPaths: false }],
  ['test', { script: 'build/tasks/test.mjs', takesPaths: false }],
  ['e2e', { script: 'build/tasks/e2e.mjs', takesPaths: false }],
  ['screenshots', { script: 'build/tasks/screenshots.mjs', takesPaths: false }],
  ['check', { script: 'build/tasks/check.mjs', takesPaths: false }],
  ['bench', { script: 'test/bench/bench.ts', takesPaths: false }],
  ['pack', { script: 'build/tasks/pack.mjs', takesPaths: true }],
  ['groundwork', { script: terminalEntry, takesPaths: true }],
]);
