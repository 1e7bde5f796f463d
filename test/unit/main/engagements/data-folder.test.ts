import { describe, expect, it } from 'vitest';
import { dataFolder, prepareDataFolder } from '../../../../main/engagements/data-folder.ts';
import { BadDataFolder, DataFolderNotPrivate } from '../../../../main/engagements/faults.ts';
import type { FileInfo, Files } from '../../../../main/engagements/files.ts';

const linux = { env: {}, platform: 'linux', home: '/home/eva', cwd: '/srv' } as const;

describe('dataFolder', () => {
  it.each([
    ['the option first', { ...linux, data: '/a', env: { GROUNDWORK_DATA: '/b' } }, '/a'],
    ['a relative option from the current folder', { ...linux, data: 'mine' }, '/srv/mine'],
    ['then the variable', { ...linux, env: { GROUNDWORK_DATA: '/b', XDG_DATA_HOME: '/c' } }, '/b'],
    ['an empty variable is none', { ...linux, env: { GROUNDWORK_DATA: '' } }, '/home/eva/.local/share/groundwork'],
    ['XDG', { ...linux, env: { XDG_DATA_HOME: '/c' } }, '/c/groundwork'],
    ['a relative XDG is ignored', { ...linux, env: { XDG_DATA_HOME: 'c' } }, '/home/eva/.local/share/groundwork'],
    [
      'macOS',
      { ...linux, platform: 'darwin' as const, home: '/Users/eva' },
      '/Users/eva/Library/Application Support/Groundwork',
    ],
    [
      'Windows',
      { ...linux, platform: 'win32' as const, env: { APPDATA: 'C:\\Users\\eva\\AppData\\Roaming' } },
      'C:\\Users\\eva\\AppData\\Roaming\\Groundwork',
    ],
  ])('%s', (_, given, folder) => {
    expect(dataFolder(given)).toBe(folder);
  });

  it('refuses an empty option', () => {
    expect(() => dataFolder({ ...linux, data: ' ' })).toThrow(BadDataFolder);
  });
});

function disk(info: Partial<FileInfo> | undefined, names: readonly string[] = []) {
  const done: string[] = [];
  const files = {
    info: async () => info && { kind: 'folder', mode: 0o700, owned: true, modifiedAt: 0, ...info },
    list: async () => names,
    makeFolder: async (path: string) => void done.push(`make ${path}`),
    makePrivate: async (path: string) => void done.push(`close ${path}`),
  } as Partial<Files> as Files;
  return { files, done };
}

describe('prepareDataFolder', () => {
  it('makes a missing folder', async () => {
    const { files, done } = disk(undefined);
    expect(await prepareDataFolder(files, '/d', 'linux')).toBeUndefined();
    expect(done).toEqual(['make /d']);
  });

  it('closes our folder and says so when others could write', async () => {
    const { files, done } = disk({ mode: 0o777 }, ['engagements', 'locks']);
    expect(await prepareDataFolder(files, '/d', 'linux')).toMatchObject({ code: 'data-folder-was-open' });
    expect(done).toEqual(['close /d']);
  });

  it('closes an empty folder that others could only read without a word', async () => {
    const { files, done } = disk({ mode: 0o755 });
    expect(await prepareDataFolder(files, '/d', 'linux')).toBeUndefined();
    expect(done).toEqual(['close /d']);
  });

  it("leaves somebody's full folder as it is, and refuses it when others can write", async () => {
    const readable = disk({ mode: 0o755 }, ['Documents']);
    expect(await prepareDataFolder(readable.files, '/home/eva', 'linux')).toBeUndefined();
    const shared = disk({ mode: 0o777, owned: true }, ['x']);
    await expect(prepareDataFolder(shared.files, '/tmp', 'linux')).rejects.toThrow(DataFolderNotPrivate);
    const foreign = disk({ mode: 0o770, owned: false }, ['engagements']);
    await expect(prepareDataFolder(foreign.files, '/d', 'linux')).rejects.toMatchObject({
      code: 'data-folder-not-private',
      field: 'data',
      fix: expect.stringContaining('/d/groundwork'),
    });
    expect([...readable.done, ...shared.done, ...foreign.done]).toEqual([]);
  });

  it('refuses a file', async () => {
    await expect(prepareDataFolder(disk({ kind: 'file' }).files, '/d', 'linux')).rejects.toThrow(BadDataFolder);
  });

  it('does not read meaning into the bits that Windows shows', async () => {
    const { files, done } = disk({ mode: 0o666 }, ['x']);
    expect(await prepareDataFolder(files, 'C:\\d', 'win32')).toBeUndefined();
    expect(done).toEqual([]);
  });
});
