import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A home folder for one test run: whatever the tests write "for the user" lands there and is removed with it.
 * @returns {{ readonly report: string, readonly e2eReport: string, readonly env: NodeJS.ProcessEnv, remove(): void }}
 */
export function temporaryHome() {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-test-'));
  const inside = Object.fromEntries(
    ['home', 'tmp', 'run'].map((name) => {
      const path = join(folder, name);
      mkdirSync(path, { mode: 0o700 });
      return [name, path];
    }),
  );
  return {
    report: join(folder, 'report.json'),
    e2eReport: join(folder, 'e2e.json'),
    env: environment(inside),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** @param {{ readonly [name: string]: string }} inside */
function environment(inside) {
  const env = { ...process.env };
  for (const name of ['XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME', 'XDG_STATE_HOME', 'GROUNDWORK_DATA'])
    delete env[name];
  // npm would look for its settings (registry, cache) in the new home.
  env.npm_config_userconfig ??= join(homedir(), '.npmrc');
  env.npm_config_cache ??= join(homedir(), '.npm');
  return { ...env, HOME: inside.home, USERPROFILE: inside.home, TMPDIR: inside.tmp, XDG_RUNTIME_DIR: inside.run };
}
