import type { StartOptions } from './start-app.ts';

/** Environment of the app: this process's, its folders, and what the test adds or removes. */
export function appEnvironment({ data, exports: folder, env = {} }: StartOptions): Record<string, string> {
  const all = { ...process.env, GROUNDWORK_DATA: data, GROUNDWORK_EXPORTS: folder, GROUNDWORK_HEADLESS: '1', ...env };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
