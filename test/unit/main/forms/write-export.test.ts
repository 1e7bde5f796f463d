import { mkdtemp, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ExportFolderUnusable } from '../../../../main/forms/faults.ts';
import { type ExportDisk, writeExport } from '../../../../main/forms/write-export.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'));
});

const files = (text: string) => [
  { suffix: '.md', bytes: text },
  { suffix: '.secret.age', bytes: new Uint8Array([1, 2, 3]) },
];

/** A disk in memory that fails where it is told to. */
function memoryDisk(fail: (path: string) => string | undefined): ExportDisk & { files: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>();
  return {
    files: kept,
    makeFolder: async () => undefined,
    read: async (path) => kept.get(path),
    create: async (path, bytes) => {
      const code = fail(path);
      if (code) throw Object.assign(new Error(code), { code, syscall: 'open' });
      kept.set(path, bytes);
    },
    remove: async (path) => void kept.delete(path),
  };
}

describe('writeExport', () => {
  it('creates folder and files for the owner alone', async () => {
    const deep = join(folder, 'a', 'b');
    const paths = await writeExport({ folder: deep, baseName: 'Form', files: files('x') });
    expect(paths).toEqual([join(deep, 'Form.md'), join(deep, 'Form.secret.age')]);
    for (const path of paths) expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(deep)).mode & 0o777).toBe(0o700);
  });

  it('leaves equal files alone and numbers the whole set when one differs', async () => {
    await writeExport({ folder, baseName: 'Form', files: files('x') });
    await writeExport({ folder, baseName: 'Form', files: files('x') });
    expect((await readdir(folder)).sort()).toEqual(['Form.md', 'Form.secret.age']);
    const paths = await writeExport({ folder, baseName: 'Form', files: files('y') });
    expect(paths).toEqual([join(folder, 'Form (2).md'), join(folder, 'Form (2).secret.age')]);
    expect(await readFile(join(folder, 'Form.md'), 'utf8')).toBe('x');
  });

  it('tells a document the name that was chosen', async () => {
    await writeFile(join(folder, 'Form.secret.age'), 'old');
    const named = [{ suffix: '.md', bytes: async (base: string) => `see ${base}.secret.age` }, ...files('').slice(1)];
    const [path] = await writeExport({ folder, baseName: 'Form', files: named });
    expect(await readFile(path ?? '', 'utf8')).toBe('see Form (2).secret.age');
  });

  it('does not write through a link or over a folder', async () => {
    await symlink(join(folder, 'elsewhere'), join(folder, 'Form.md'));
    const paths = await writeExport({ folder, baseName: 'Form', files: files('x') });
    expect(paths[0]).toBe(join(folder, 'Form (2).md'));
    expect(await readdir(folder)).not.toContain('elsewhere');
    expect(await readdir(folder)).not.toContain('Form.secret.age');
  });

  it.each(['../up', '/etc/x', '..', 'a/../../b'])('keeps %j inside the folder', async (baseName) => {
    for (const path of await writeExport({ folder, baseName, files: files('x') })) {
      expect(join(path, '..')).toBe(folder);
    }
  });

  it('refuses a suffix that is none', async () => {
    await expect(writeExport({ folder, baseName: 'a', files: [{ suffix: '/../x', bytes: '' }] })).rejects.toThrow(
      TypeError,
    );
  });

  it('says which folder cannot be used', async () => {
    await writeFile(join(folder, 'file'), '');
    const attempt = writeExport({ folder: join(folder, 'file'), baseName: 'Form', files: files('x') });
    await expect(attempt).rejects.toBeInstanceOf(ExportFolderUnusable);
    await expect(attempt).rejects.toMatchObject({ field: 'export', folder: join(folder, 'file') });
  });

  it('leaves nothing behind when the disk fills up', async () => {
    const disk = memoryDisk((path) => (path.endsWith('.age') ? 'ENOSPC' : undefined));
    const attempt = writeExport({ folder, baseName: 'Form', files: files('x') }, disk);
    await expect(attempt).rejects.toMatchObject({ code: 'export-folder-unusable', because: 'ENOSPC' });
    expect(disk.files.size).toBe(0);
  });

  it('takes the next number when another process takes the name in between', async () => {
    const disk = memoryDisk((path) => (path.endsWith('Form.secret.age') ? 'EEXIST' : undefined));
    await writeExport({ folder, baseName: 'Form', files: files('x') }, disk);
    expect([...disk.files.keys()]).toEqual([join(folder, 'Form (2).md'), join(folder, 'Form (2).secret.age')]);
  });

  it('gives up where every name is taken', async () => {
    const disk = memoryDisk(() => 'EEXIST');
    await expect(writeExport({ folder, baseName: 'F', files: files('x') }, disk)).rejects.toMatchObject({
      because: 'EEXIST',
    });
  });
});
