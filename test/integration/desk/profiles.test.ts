import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { engagementHandlers } from '../../../main/desk/engagement-handlers.ts';
import { profileHandlers } from '../../../main/desk/profile-handlers.ts';
import { runbookHandlers } from '../../../main/desk/runbook-handlers.ts';
import type { Json } from '../../../shared/json.ts';
import bundled from '../../../shared/profiles/uca-historical.json' with { type: 'json' };
import { type DeskBench, startDeskBench } from './desk-bench.ts';
import { rehearse } from './rehearsed.ts';

const OWN = { ...bundled, id: 'own-guide', title: 'A guide of our own' };

let bench: DeskBench;
beforeEach(async () => {
  bench = await startDeskBench({ groups: [profileHandlers, runbookHandlers, engagementHandlers] });
});

const add = (profile: Json, name = 'own-guide.json') =>
  bench.call('profiles.add', { name, content: JSON.stringify(profile) });
const runbooks = async () => (await bench.call('runbooks.list', {})).runbooks.map(({ id }) => id);
const cards = async () => (await bench.call('profiles.list', {})).profiles;
const folder = () => join(bench.data, 'profiles');

describe('the list of profiles', () => {
  it('has those that come with Groundwork, with what is uncertain in them counted', async () => {
    const uncertain = bundled.rows.filter(({ confidence }) => confidence !== 'confirmed').length;
    expect(uncertain).toBeGreaterThan(0);
    const { profiles, problems } = await bench.call('profiles.list', {});
    expect(problems).toEqual([]);
    expect(profiles.length).toBeGreaterThanOrEqual(1);
    expect(profiles.find(({ id }) => id === bundled.id)).toEqual({
      id: bundled.id,
      title: bundled.title,
      vendor: bundled.vendor.name,
      version: bundled.version,
      rows: bundled.rows.length,
      source: bundled.source,
      ...('guideDate' in bundled ? { guideDate: bundled.guideDate } : {}),
      uncertain,
      origin: 'bundled',
    });
  });

  it('shows the files of the user that cannot be used, with place and fix', async () => {
    await mkdir(folder(), { recursive: true });
    await writeFile(join(folder(), 'broken.json'), '{\n  "schema": 1,,\n}');
    const { profiles, problems } = await bench.call('profiles.list', {});
    expect(profiles.every(({ origin }) => origin === 'bundled')).toBe(true);
    expect(problems).toMatchObject([{ code: 'profile-not-json', field: 'broken.json' }]);
    expect(problems[0]?.message).toContain('line 2, column 15');
  });

  it('gives a profile as its file has it', async () => {
    expect(await bench.call('profiles.read', { id: bundled.id })).toEqual({ profile: bundled, origin: 'bundled' });
    await expect(bench.call('profiles.read', { id: 'nobody' })).rejects.toMatchObject({ code: 'profile-unknown' });
  });
});

describe('a profile from a file', () => {
  it('is kept privately, and can be run at once', async () => {
    expect(await runbooks()).not.toContain(OWN.id);
    expect(await add(OWN, 'C:\\Users\\ada\\guide.json')).toEqual({ id: OWN.id, problems: [] });
    expect(await runbooks()).toContain(OWN.id);
    expect((await cards()).find(({ id }) => id === OWN.id)).toMatchObject({ title: OWN.title, origin: 'user' });
    const file = join(folder(), 'own-guide.json');
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(OWN);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(folder())).mode & 0o777).toBe(0o700);
  });

  it('that is no JSON is refused by line and column, and nothing is kept', async () => {
    const { id, problems } = await bench.call('profiles.add', {
      name: 'x.json',
      content: '{\n "schema": 1\n "id": 2}',
    });
    expect(id).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'profile-not-json', field: 'x.json' }]);
    expect(problems[0]?.message).toContain('x.json, line 3, column 2');
    await expect(readdir(folder())).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('with several mistakes says all of them, and nothing is kept', async () => {
    const wrong = { ...OWN, version: '', rows: [{ ...OWN.rows[0], policy: 'no policy' }], colour: 'red' };
    const { id, problems } = await add(wrong as unknown as Json);
    expect(id).toBeUndefined();
    expect(problems.length).toBeGreaterThanOrEqual(3);
    expect(problems.every(({ message }) => message.startsWith('own-guide.json: '))).toBe(true);
    expect(problems.map(({ field }) => field)).toContain('rows[0].policy');
    expect(await runbooks()).not.toContain(OWN.id);
  });

  it('cannot take the id of another one, nor the place of a file that is there', async () => {
    await expect(add(bundled as unknown as Json)).rejects.toMatchObject({ code: 'profile-exists', field: 'id' });
    await add(OWN);
    await expect(add({ ...OWN, title: 'Another' })).rejects.toMatchObject({ code: 'profile-exists' });
    await writeFile(join(folder(), 'half-done.json'), '{');
    await expect(add({ ...OWN, id: 'half-done' })).rejects.toMatchObject({ code: 'profile-exists' });
    expect(await readFile(join(folder(), 'half-done.json'), 'utf8')).toBe('{');
    expect((await cards()).filter(({ id }) => id === OWN.id)).toMatchObject([{ title: OWN.title }]);
  });

  it('cannot leave the folder by its id or its name', async () => {
    for (const id of ['../escape', 'a/b', '..\\b', 'con\0', 'CON']) {
      const { problems } = await add({ ...OWN, id }, '../../escape.json');
      expect(problems).toMatchObject([{ code: 'profile-invalid', field: 'id' }]);
    }
    // A name that Windows reserves for a device is an id like any other.
    expect(await add({ ...OWN, id: 'con' }, '../../escape.json')).toEqual({ id: 'con', problems: [] });
    expect(await readdir(folder())).toEqual(['_con.json']);
    expect(await runbooks()).toContain('con');
  });
});

describe('a copy of a profile', () => {
  it('is the user’s own, under its new id and title', async () => {
    const wish = { id: bundled.id, as: 'copy-of-uca', title: '  UCA for us ' };
    expect(await bench.call('profiles.duplicate', wish)).toEqual({ id: 'copy-of-uca' });
    const copy = await bench.call('profiles.read', { id: 'copy-of-uca' });
    expect(copy).toEqual({ profile: { ...bundled, id: 'copy-of-uca', title: 'UCA for us' }, origin: 'user' });
    expect(await runbooks()).toContain('copy-of-uca');
  });

  it('needs a free and sound id, and something to copy', async () => {
    const copy = (id: string, as: string) => bench.call('profiles.duplicate', { id, as, title: 'T' });
    await expect(copy(bundled.id, bundled.id)).rejects.toMatchObject({ code: 'profile-exists' });
    await expect(copy(bundled.id, 'Not An Id')).rejects.toMatchObject({ code: 'profile-invalid', field: 'id' });
    await expect(copy('nobody', 'somebody')).rejects.toMatchObject({ code: 'profile-unknown' });
    expect((await cards()).every(({ origin }) => origin === 'bundled')).toBe(true);
  });
});

describe('a profile in the form', () => {
  it('is checked without being kept', async () => {
    expect(await bench.call('profiles.check', { profile: OWN })).toEqual({ problems: [] });
    const { problems } = await bench.call('profiles.check', { profile: { ...OWN, title: ' ' } });
    expect(problems).toMatchObject([{ code: 'profile-invalid', field: 'title' }]);
    expect(await runbooks()).not.toContain(OWN.id);
  });

  it('is saved whole or not at all', async () => {
    await add(OWN);
    const file = join(folder(), 'own-guide.json');
    const changed = { ...OWN, title: 'Changed', rows: OWN.rows.slice(0, 1), mandatoryGroups: [] };
    expect(await bench.call('profiles.save', { id: OWN.id, profile: changed })).toEqual({ problems: [] });
    expect((await cards()).find(({ id }) => id === OWN.id)).toMatchObject({ title: 'Changed', rows: 1 });
    const before = await readFile(file, 'utf8');
    const { problems } = await bench.call('profiles.save', { id: OWN.id, profile: { ...changed, rows: [] } });
    expect(problems).toMatchObject([{ code: 'profile-invalid', field: 'rows' }]);
    expect(await readFile(file, 'utf8')).toBe(before);
    expect(await readdir(folder())).toEqual(['own-guide.json']);
  });

  it('is saved where it was read from, also under another file name', async () => {
    await mkdir(folder(), { recursive: true });
    await writeFile(join(folder(), 'by hand.json'), JSON.stringify(OWN));
    await bench.call('profiles.save', { id: OWN.id, profile: { ...OWN, title: 'Changed' } });
    expect(await readdir(folder())).toEqual(['by hand.json']);
    expect((await cards()).find(({ id }) => id === OWN.id)).toMatchObject({ title: 'Changed' });
  });

  it('keeps its id, and one that comes with Groundwork stays as it is', async () => {
    await add(OWN);
    const renamed = bench.call('profiles.save', { id: OWN.id, profile: { ...OWN, id: 'other' } });
    await expect(renamed).rejects.toMatchObject({ code: 'profile-id-fixed' });
    const save = bench.call('profiles.save', {
      id: bundled.id,
      profile: { ...bundled, title: 'Mine' } as unknown as Json,
    });
    await expect(save).rejects.toMatchObject({ code: 'profile-bundled' });
    const remove = bench.call('profiles.remove', { id: bundled.id, typed: bundled.id });
    await expect(remove).rejects.toMatchObject({ code: 'profile-bundled' });
    expect((await cards()).find(({ id }) => id === bundled.id)).toMatchObject({ title: bundled.title });
  });
});

describe('removing a profile', () => {
  it('asks for its id', async () => {
    await add(OWN);
    const remove = (typed: string) => bench.call('profiles.remove', { id: OWN.id, typed });
    await expect(remove('own')).rejects.toMatchObject({ code: 'profile-removal-not-typed' });
    expect(await remove(` ${OWN.id} `)).toEqual({ removed: true });
    expect(await runbooks()).not.toContain(OWN.id);
    expect(await readdir(folder())).toEqual([]);
    await expect(remove(OWN.id)).rejects.toMatchObject({ code: 'profile-unknown' });
  });

  it('leaves an engagement that was run with it readable, and says there what is gone', async () => {
    await add(OWN);
    const target = { origin: bench.org.origin, label: 'Practice organization' };
    const { id } = await bench.app.store.create({ customer: 'Northwind', practice: true, target });
    await rehearse(bench, id, 'run', OWN.id);
    expect((await bench.call('engagements.open', { engagement: id })).notices).toEqual([]);
    await bench.call('profiles.remove', { id: OWN.id, typed: OWN.id });
    const view = await bench.call('engagements.open', { engagement: id });
    expect(view.notices).toMatchObject([{ code: 'runbook-gone' }]);
    expect(view.notices[0]?.message).toContain(OWN.id);
    expect(view.runs).toHaveLength(1);
    const read = bench.call('values.read', { engagement: id, runbook: OWN.id });
    await expect(read).rejects.toMatchObject({ code: 'runbook-unknown' });
    await add(OWN);
    expect((await bench.call('engagements.open', { engagement: id })).notices).toEqual([]);
  });
});
