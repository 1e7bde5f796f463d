import { chmod, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { nodeFiles } from '../../../main/engagements/node-files.ts';
import { freshFolder } from './data.ts';

const mode = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
// Windows has no such bits.
const unix = it.skipIf(process.platform === 'win32');

unix.for([0o000, 0o077, 0o277])('keeps files and folders private under umask %o', async (umask) => {
  const folder = await freshFolder();
  const before = process.umask(umask);
  onTestFinished(() => void process.umask(before));
  const deep = join(folder, 'a', 'b');
  await nodeFiles.makeFolder(deep);
  await nodeFiles.writeAtomic(join(deep, 'document'), 'text');
  await nodeFiles.appendSynced(join(deep, 'journal'), 'line\n');
  await nodeFiles.createExclusive(join(deep, 'lock'), 'mine');
  expect([await mode(join(folder, 'a')), await mode(deep)]).toEqual(['700', '700']);
  for (const name of ['document', 'journal', 'lock']) expect(await mode(join(deep, name))).toBe('600');
});

unix('takes rights of others away from what was there', async () => {
  const folder = await freshFolder();
  const path = join(folder, 'document');
  await writeFile(path, 'old');
  await chmod(path, 0o666);
  await nodeFiles.writeAtomic(path, 'new');
  expect(await mode(path)).toBe('600');
  await chmod(folder, 0o777);
  expect(await nodeFiles.info(folder)).toMatchObject({ kind: 'folder', mode: 0o777, owned: true });
  await nodeFiles.makePrivate(folder);
  expect(await mode(folder)).toBe('700');
});

it('creates once, with the whole text, and leaves no litter', async () => {
  const path = join(await freshFolder(), 'lock');
  const results = await Promise.all(['a', 'b', 'c', 'd'].map((text) => nodeFiles.createExclusive(path, text)));
  expect(results.filter(Boolean)).toHaveLength(1);
  expect(await nodeFiles.read(path)).toBe('abcd'[results.indexOf(true)]);
  expect(await readdir(join(path, '..'))).toEqual(['lock']);
});

it('says what is missing instead of failing', async () => {
  const folder = await freshFolder();
  expect(await nodeFiles.read(join(folder, 'no'))).toBeUndefined();
  expect(await nodeFiles.info(join(folder, 'no'))).toBeUndefined();
  expect(await nodeFiles.list(join(folder, 'no'))).toEqual([]);
  await nodeFiles.remove(join(folder, 'no'));
});

it('fails on what is no folder', async () => {
  const path = join(await freshFolder(), 'file');
  await writeFile(path, '');
  await expect(nodeFiles.makeFolder(path)).rejects.toMatchObject({ code: 'EEXIST' });
  await expect(nodeFiles.makeFolder(join(path, 'below'))).rejects.toMatchObject({ code: 'ENOTDIR' });
});

it('removes folders with all they hold', async () => {
  const folder = await freshFolder();
  await mkdir(join(folder, 'a', 'b'), { recursive: true });
  await nodeFiles.remove(join(folder, 'a'));
  expect(await nodeFiles.list(folder)).toEqual([]);
});

it.skipIf(process.platform !== 'linux')('a data folder below /proc is refused instead of hanging', async () => {
  await expect(nodeFiles.makeFolder('/proc/nope/deeper')).rejects.toMatchObject({ code: 'ENOENT' });
});
