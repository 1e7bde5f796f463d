import { describe, expect, it } from 'vitest';
import { showFile, wholePath } from '../../../../main/shell/show-file.ts';

describe('showFile', () => {
  it.each([
    ['linux', '/home/me/forms/form.docx', 'xdg-open', ['/home/me/forms']],
    ['darwin', '/Users/me/form.docx', 'open', ['-R', '/Users/me/form.docx']],
    ['win32', 'C:\\forms\\a b.docx', 'explorer.exe', ['/select,C:\\forms\\a b.docx']],
  ] as const)('on %s', async (platform, path, program, args) => {
    const started: unknown[] = [];
    await showFile(path, platform, async (...all) => void started.push(all));
    expect(started).toEqual([[program, args]]);
  });

  it.each([
    ['linux', 'form.docx'],
    ['linux', '-h'],
    ['linux', ''],
    ['linux', '/a\0b'],
    ['win32', '\\\\server\\share\\form.docx'],
    ['win32', '//server/share/form.docx'],
    ['win32', 'form.docx'],
  ] as const)('on %s starts nothing for "%s"', async (platform, path) => {
    const started: unknown[] = [];
    const shown = showFile(path, platform, async (...all) => void started.push(all));
    await expect(shown).rejects.toMatchObject({ code: 'path-not-absolute' });
    expect(started).toEqual([]);
  });

  it('resolves dots before anybody sees the path', () => {
    expect(wholePath('/a/b/../c.docx', 'linux')).toBe('/a/c.docx');
  });
});
