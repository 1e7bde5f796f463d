import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inRepository } from '../../../build/bootstrap/repository.mjs';
import { toolPath } from '../../../build/checks/tool-path.mjs';

/**
 * Lints files with the repository's rules, outside the repository.
 * @param files text by path relative to the repository
 * @returns all messages by path; a clean file has none
 */
export function lintTree(files: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-lint-'));
  try {
    for (const rules of ['biome.json', '.gitignore', 'build/lint'])
      cpSync(inRepository(rules), join(folder, rules), { recursive: true });
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const args = [toolPath('@biomejs/biome'), 'lint', '--reporter=github', '--max-diagnostics=none', '.'];
    const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    const messages = new Map<string, string[]>();
    for (const [, file = '', message = ''] of run.stdout.matchAll(/^::\w+ title=[^,]*,file=([^,]*),.*?::(.*)$/gm)) {
      const path = file.startsWith(folder) ? file.slice(folder.length + 1) : file;
      messages.set(path, [...(messages.get(path) ?? []), message]);
    }
    // Exit 1 is a finding; anything else, or silence about it, is a linter that did not run.
    if (run.status !== 0 && messages.size === 0) throw new Error(`biome did not lint:\n${run.stdout}${run.stderr}`);
    return messages;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
