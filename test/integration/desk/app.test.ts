import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { appHandlers } from '../../../main/desk/app-handlers.ts';
import { note } from '../../../main/desk/exported-files.ts';
import { noKeychain } from '../run/keychain.ts';
import { type DeskBenchOptions, startDeskBench } from './desk-bench.ts';

const start = (options: Partial<DeskBenchOptions> = {}) => startDeskBench({ groups: [appHandlers], ...options });

it('shows the usual settings at first', async () => {
  const { call, data, folder } = await start();
  const state = await call('app.state', {});
  expect(state).toMatchObject({ shell: 'chromium', dataFolder: data, notices: [], canChooseFolder: false });
  expect(state.version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(state.settings).toEqual({ theme: 'system', zoom: 1, exportFolder: join(folder, 'exports') });
});

it('keeps what was chosen, privately, and tells the window', async () => {
  const { call, data, toldOf } = await start();
  const saved = await call('settings.save', { theme: 'dark', zoom: 1.1 });
  expect(saved).toMatchObject({ theme: 'dark', zoom: 1.1 });
  expect(toldOf('app-state').at(-1)?.settings).toEqual(saved);
  await call('settings.save', { exportFolder: '/somewhere/else' });
  expect((await call('app.state', {})).settings).toEqual({ ...saved, exportFolder: '/somewhere/else' });
  const file = JSON.parse(await readFile(join(data, 'settings.json'), 'utf8'));
  expect(file).toEqual({ theme: 'dark', zoom: 1.1, exportFolder: '/somewhere/else' });
});

it('loses none of several changes made at once', async () => {
  const { call } = await start();
  await Promise.all([
    call('settings.save', { theme: 'light' }),
    call('settings.save', { zoom: 2 }),
    call('settings.save', { exportFolder: '/here' }),
  ]);
  expect((await call('app.state', {})).settings).toEqual({ theme: 'light', zoom: 2, exportFolder: '/here' });
});

it('refuses sizes that are not offered and folders that depend on where it was started', async () => {
  const { call } = await start();
  for (const zoom of [0.9, 1.15, 2.1, 100]) {
    await expect(call('settings.save', { zoom })).rejects.toMatchObject({ code: 'zoom-invalid', field: 'zoom' });
  }
  for (const exportFolder of ['', 'exports', './x']) {
    const refused = { code: 'export-folder-not-absolute', field: 'exportFolder' };
    await expect(call('settings.save', { exportFolder })).rejects.toMatchObject(refused);
  }
  expect((await call('app.state', {})).settings.zoom).toBe(1);
});

it.each(['{', '[]', '{"theme":"pink"}', '{"zoom":9}', '{"unknown":1}', '{"exportFolder":"relative"}'])(
  'goes on with the usual settings when the file says %s',
  async (text) => {
    const { call, data } = await start();
    await writeFile(join(data, 'settings.json'), text);
    const state = await call('app.state', {});
    expect(state.settings).toMatchObject({ theme: 'system', zoom: 1 });
    expect(state.notices.map(({ code }) => code)).toEqual(['settings-damaged']);
    await call('settings.save', { theme: 'dark' });
    expect((await call('app.state', {})).notices).toEqual([]);
  },
);

it('says that there is no keychain, once that is known, and what the shell has to say', async () => {
  const sandbox = { code: 'sandbox-off', message: 'The sandbox is off.', fix: 'Do not run as root.' };
  const { call, until } = await start({ ...noKeychain({ is: 'locked' }), shell: { notices: [sandbox] } });
  expect((await call('app.state', {})).notices).toContainEqual(sandbox);
  const told = await until('app-state', ({ notices }) => notices.length > 1);
  expect(told.notices.map(({ code }) => code)).toEqual(['sandbox-off', 'keychain-locked']);
  expect((await call('app.state', {})).notices).toEqual(told.notices);
});

it('does not wait for a keychain that does not answer', async () => {
  const { call } = await start({ openKeychain: () => new Promise(() => {}) });
  expect((await call('app.state', {})).notices).toEqual([]);
});

it('checks this computer, each by its id, and asks no host', async () => {
  const { call } = await start(noKeychain());
  const { checks } = await call('app.health', {});
  expect(checks.map(({ id }) => id)).toEqual([
    'node',
    'folder',
    'keychain',
    'browser',
    'electron',
    'proxy',
    'certificates',
    'reach',
    'clock',
  ]);
  const of = (id: string) => checks.find((check) => check.id === id);
  expect(of('keychain')).toMatchObject({ result: 'attention', remedy: expect.any(String) });
  expect(of('folder')).toMatchObject({ result: 'ok' });
  expect(of('reach')).toMatchObject({ result: 'unchecked', remedy: expect.not.stringContaining('--') });
});

it('refuses to ask a region that nobody knows', async () => {
  const { call } = await start();
  await expect(call('app.health', { region: 'atlantis' })).rejects.toMatchObject({ code: 'region-unknown' });
});

it('copies, opens and chooses through the shell', async () => {
  const { call, shown, org } = await start({ shell: { chooseFolder: async () => '/chosen' } });
  await call('clipboard.copy', { text: 'abc' });
  await call('links.open', { url: 'https://help.mypurecloud.com/' });
  await call('links.open', { url: `${org.origin}/admin` });
  expect(shown).toEqual([
    ['copy', 'abc'],
    ['open', 'https://help.mypurecloud.com/'],
    ['allow', org.origin],
    ['open', `${org.origin}/admin`],
  ]);
  expect(await call('folders.choose', {})).toEqual({ folder: '/chosen' });
  expect(await (await start()).call('folders.choose', {})).toEqual({});
});

it('shows only what was exported, or lies in the export or data folder', async () => {
  const { call, shown, folder, data } = await start();
  const exports = join(folder, 'exports');
  const elsewhere = join(folder, 'elsewhere');
  await mkdir(exports);
  await mkdir(elsewhere);
  for (const place of [exports, elsewhere]) await writeFile(join(place, 'form.docx'), '');
  await call('files.show', { file: join(exports, 'form.docx') });
  await call('files.show', { file: data });
  for (const file of [
    join(elsewhere, 'form.docx'),
    `${exports}/../elsewhere/form.docx`,
    `${exports}-2/x`,
    'form.docx',
  ]) {
    await expect(call('files.show', { file })).rejects.toMatchObject({ code: 'file-not-ours' });
  }
  await expect(call('files.show', { file: join(exports, 'gone.docx') })).rejects.toMatchObject({ code: 'file-gone' });
  note(join(elsewhere, 'form.docx'));
  await call('files.show', { file: join(elsewhere, 'form.docx') });
  expect(shown.map(([, file]) => file)).toEqual([join(exports, 'form.docx'), data, join(elsewhere, 'form.docx')]);
});
