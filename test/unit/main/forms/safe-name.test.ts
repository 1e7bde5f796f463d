import { basename, join, posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeName } from '../../../../main/forms/safe-name.ts';

describe('safeName', () => {
  it.each([
    ['Acme / Co.', 'Acme - Co'],
    ['../../etc/passwd', 'etc-passwd'],
    ['..\\..\\x', 'x'],
    ['C:\\Windows', 'C-Windows'],
    ['con', '_con'],
    ['NUL.txt', '_NUL.txt'],
    ['LPT¹', '_LPT¹'],
    ['console', 'console'],
    ['.hidden', 'hidden'],
    ['-rf', 'rf'],
    ['name. . ', 'name'],
    ['株式会社テスト', '株式会社テスト'],
    ['شركة', 'شركة'],
    ['a\u202Egpj.exe', 'a gpj.exe'],
    ['a\u0000b\nc', 'a b c'],
    ['...', 'fallback'],
    ['///', 'fallback'],
    ['', 'fallback'],
  ])('%j becomes %j', (text, name) => {
    expect(safeName(text, 'fallback')).toBe(name);
  });

  it('is always one name inside its folder, on both kinds of system', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('..', 'a/..', '\\', 'aux.', '\uD800/')),
        (text) => {
          const name = safeName(text, 'fallback');
          expect(basename(join('/f', name))).toBe(name);
          expect(posix.dirname(posix.join('/f', `${name}.docx`))).toBe('/f');
          expect(win32.basename(win32.join('C:\\f', name))).toBe(name);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(181);
          expect(name).not.toMatch(/^[.\s-]|[.\s]$/);
          expect(safeName(name, 'fallback')).toBe(name);
        },
      ),
    );
  });

  it('cuts between characters, not inside one', () => {
    expect(safeName('👩‍👩‍👧‍👦'.repeat(50), 'f')).not.toContain('\uFFFD');
    expect(safeName('é'.repeat(500), 'f')).toMatch(/^é+$/);
  });
});
