import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readInputs } from '../../../../main/coverage/read-files.ts';
import { catalogueOf } from '../../../../shared/catalogue/catalogue.ts';

const catalogue = catalogueOf('bundled', '2026-11-21', []);
const role = (name: string) =>
  JSON.stringify({ name, permissionPolicies: [{ domain: 'a', entityName: 'b', actionSet: ['c'] }] });

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inputs-'));
  await writeFile(join(folder, 'one.json'), role('One'));
  await mkdir(join(folder, 'more', 'deeper'), { recursive: true });
  await writeFile(join(folder, 'more', 'b.txt'), 'routing:queue:view\n');
  await writeFile(join(folder, 'more', 'a.json'), `\uFEFF${role('A')}`);
  await writeFile(join(folder, 'more', '.hidden'), role('Hidden'));
  await writeFile(join(folder, 'more', 'deeper', 'c.json'), role('C'));
});
afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true });
});

const names = async (...files: readonly string[]) =>
  (await readInputs(files, folder, { catalogue })).inputs.map(({ name }) => name);

describe('readInputs', () => {
  it('reads each file once, however it is named', async () => {
    expect(await names('one.json', './more/../one.json', join(folder, 'one.json'))).toEqual(['one.json']);
  });

  it('takes a folder for the files in it, by name, without hidden ones and folders', async () => {
    expect(await names('more')).toEqual([join('more', 'a.json'), join('more', 'b.txt')]);
    expect(await names('more/b.txt', 'more')).toEqual(['more/b.txt', join('more', 'a.json')]);
  });

  it('reads what is in the files, and says of each what it is', async () => {
    const { inputs, problems } = await readInputs(['one.json', 'more'], folder, { catalogue });
    expect(inputs.map(({ input }) => [input.format, input.roles[0]?.role.name])).toEqual([
      ['roles', 'One'],
      ['roles', 'A'],
      ['text', 'pasted'],
    ]);
    expect(problems).toEqual([]);
  });

  it('makes an input of a file that is no text, which is broken', async () => {
    await writeFile(join(folder, 'roles.xlsx'), Uint8Array.of(0x50, 0x4b, 3, 4));
    const { inputs, problems } = await readInputs(['roles.xlsx'], folder, { catalogue });
    expect(inputs).toMatchObject([{ input: { format: 'unknown', roles: [], broken: expect.stringContaining('CSV') } }]);
    expect(inputs[0]?.input.unread).toMatchObject([{ file: 'roles.xlsx', line: 1 }]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['a file that is not there', 'none.json', 'input-file-unreadable', 'there is no such file'],
    ['a path through a file', 'one.json/x', 'input-file-unreadable', 'not a folder'],
    ['a folder without files', 'empty', 'input-folder-empty', 'no file in the folder'],
    ['links in a circle', 'circle', 'input-file-unreadable', 'circle'],
  ])('tells %s as a problem and reads the others', async (_what, file, code, message) => {
    await mkdir(join(folder, 'empty'));
    await symlink('circle', join(folder, 'circle'));
    const { inputs, problems } = await readInputs([file, 'one.json'], folder, { catalogue });
    expect(inputs.map(({ name }) => name)).toEqual(['one.json']);
    expect(problems).toMatchObject([{ code, field: file, message: expect.stringContaining(message) }]);
  });

  it('tells a disk that refuses, whatever it says', async () => {
    const refuse = async () => Promise.reject(Object.assign(new Error('no'), { code: 'EIO' }));
    const disk = {
      stat: async () => ({ size: 1, isDirectory: () => false, isFile: () => true }),
      readdir: refuse,
      readFile: refuse,
    };
    const { problems } = await readInputs(['one.json'], folder, { catalogue, disk });
    expect(problems).toMatchObject([{ code: 'input-file-unreadable', message: 'one.json cannot be read: EIO.' }]);
  });

  it('does not open a file that is too large', async () => {
    const { inputs, problems } = await readInputs(['one.json'], folder, { catalogue, largest: 10 });
    expect(inputs).toEqual([]);
    expect(problems).toMatchObject([{ code: 'input-file-too-large', message: expect.stringContaining('one.json') }]);
  });
});
