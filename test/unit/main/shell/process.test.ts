import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inWindows, startProgram } from '../../../../main/shell/process.ts';

const PATH = process.env.PATH;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundwork-path-'));
});
afterEach(() => {
  process.env.PATH = PATH;
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(process.platform === 'win32')('startProgram', () => {
  it('starts what the PATH has, with its arguments as they are', async () => {
    const said = join(folder, 'said');
    writeFileSync(
      join(folder, 'xdg-open'),
      `#!/bin/sh\nprintf '%s\\n' "$#" "$@" > "${said}.new"\nmv "${said}.new" "${said}"\n`,
    );
    chmodSync(join(folder, 'xdg-open'), 0o755);
    process.env.PATH = `${folder}:${PATH}`;
    await startProgram('xdg-open', ['https://a.example/?a=1&b=$(id)']);
    await expect.poll(() => readFileSync(said, 'utf8'), { timeout: 5000 }).toBe('1\nhttps://a.example/?a=1&b=$(id)\n');
  });

  it('says which program is missing', async () => {
    process.env.PATH = folder;
    const started = startProgram('xdg-open', ['x']);
    await expect(started).rejects.toMatchObject({ code: 'program-not-started', program: 'xdg-open' });
  });

  it('never takes one from the current folder', async () => {
    process.env.PATH = '.:';
    await expect(startProgram('package.json', [])).rejects.toMatchObject({ code: 'program-not-started' });
  });
});

it('names programs of Windows by their whole path, so that none from the current folder is started', () => {
  expect(inWindows('rundll32.exe', 'D:\\Windows')).toBe('D:\\Windows\\System32\\rundll32.exe');
  expect(inWindows('explorer.exe')).toBe('C:\\Windows\\explorer.exe');
});
