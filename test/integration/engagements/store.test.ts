import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../main/engagements/journal.ts';
import { nodeFiles } from '../../../main/engagements/node-files.ts';
import { engagementStore } from '../../../main/engagements/store.ts';
import { freshFolder, steady } from './data.ts';

async function fresh() {
  const folder = await freshFolder();
  const given = steady();
  const store = engagementStore({ files: nodeFiles, folder, ...given });
  const document = (id: string) => join(folder, 'engagements', id, 'engagement.json');
  return { folder, store, document, ...given };
}

async function withRun() {
  const all = await fresh();
  const { id } = await all.store.create({ customer: 'Acme', practice: false, target: { org: 'acme' } });
  const journal = await openJournal(nodeFiles, all.store.journalPath(id, 'r1'), all.clock);
  const names = { engagement: id, run: 'r1', runbook: 'uca', customer: 'Acme', practice: false };
  await journal.append({ kind: 'opened', ...names, target: { org: 'acme' } });
  await journal.append({ kind: 'step', step: 'role', status: 'done', out: { roleId: 'a' }, durationMs: 1 });
  return { ...all, id, journal };
}

describe('the store', () => {
  it('gives back what was saved', async () => {
    const { store } = await fresh();
    const made = await store.create({ customer: 'Harbour Bank', practice: true, target: { org: 'harbour' } });
    const fact = { value: 'EU', from: { run: 'r1' }, at: made.createdAt };
    const ref = {
      keptIn: 'keychain',
      origin: 'https://a.example',
      organization: 'o',
      subject: 'c',
      name: 's',
    } as const;
    const saved = await store.save({ ...made, facts: { region: fact }, secrets: { clientSecret: ref } });
    expect(saved.touchedAt > made.touchedAt).toBe(true);
    expect(await store.open(made.id)).toEqual({ engagement: saved });
    expect(made.id).toMatch(/^harbour-bank-/);
  });

  it('lists the latest touched first, and keeps customers of one name apart', async () => {
    const { store } = await fresh();
    const one = await store.create({ customer: 'Acme', practice: false });
    const other = await store.create({ customer: 'Acme', practice: false });
    await store.save(one);
    const { engagements, troubles } = await store.list();
    expect(engagements.map(({ id }) => id)).toEqual([one.id, other.id]);
    expect(troubles).toEqual([]);
  });

  it('is empty in a fresh folder', async () => {
    expect(await (await fresh()).store.list()).toEqual({ engagements: [], troubles: [] });
  });

  it('knows what only the journals know', async () => {
    const { store, id } = await withRun();
    expect((await store.open(id)).engagement).toMatchObject({
      facts: { roleId: { value: 'a', from: { run: 'r1', step: 'role' } } },
      runs: [{ id: 'r1', runbook: 'uca' }],
    });
  });

  it('refuses paths and unknown ids', async () => {
    const { store } = await fresh();
    await expect(store.open('../../etc')).rejects.toMatchObject({ code: 'bad-engagement-id', field: 'engagement' });
    await expect(store.remove('..')).rejects.toMatchObject({ code: 'bad-engagement-id' });
    await expect(
      store.save({ ...(await store.create({ customer: 'A', practice: false })), id: '../x' }),
    ).rejects.toThrow();
    expect(() => store.journalPath('acme-1', '../x')).toThrow(expect.objectContaining({ field: 'run' }));
    await expect(store.open('acme-000000')).rejects.toMatchObject({ code: 'engagement-not-found' });
    await expect(store.remove('acme-000000')).rejects.toMatchObject({ code: 'engagement-not-found' });
  });

  it('removes everything of an engagement and nothing else', async () => {
    const { store, id, folder } = await withRun();
    const other = await store.create({ customer: 'Other', practice: false });
    await store.remove(id);
    expect(await nodeFiles.list(join(folder, 'engagements'))).toEqual([other.id]);
    await expect(store.open(id)).rejects.toMatchObject({ code: 'engagement-not-found' });
  });

  it('finishes a removal that was cut off', async () => {
    const { store, folder } = await withRun();
    const left = join(folder, 'engagements', '.removed-gone-000000');
    await mkdir(left);
    await writeFile(join(left, 'engagement.json'), 'personal data');
    expect((await store.list()).engagements).toHaveLength(1);
    expect(await nodeFiles.info(left)).toBeUndefined();
  });
});

describe('a damaged document', () => {
  it.each([
    ['cut', (text: string) => text.slice(0, 40)],
    ['empty', () => ''],
    ['of a strange shape', (text: string) => text.replace('"facts"', '"fax"')],
    ['with a member nobody knows', (text: string) => text.replace('{', '{"x":1,')],
  ])('%s is set aside and rebuilt from the journals', async (_, damage) => {
    const { store, id, document } = await withRun();
    const damaged = damage(await readFile(document(id), 'utf8'));
    await writeFile(document(id), damaged);
    const { engagement, trouble } = await store.open(id);
    expect(engagement).toMatchObject({
      id,
      customer: 'Acme',
      target: { org: 'acme' },
      facts: { roleId: { value: 'a' } },
    });
    expect(trouble).toMatchObject({ code: 'engagement-broken', rebuilt: true });
    expect(await readFile(trouble?.setAside ?? '', 'utf8')).toBe(damaged);
    expect(await store.open(id)).toEqual({ engagement });
  });

  it('without journals is reported every time, kept, and the others are listed', async () => {
    const { store, document } = await fresh();
    const bad = await store.create({ customer: 'Bad', practice: false });
    const good = await store.create({ customer: 'Good', practice: false });
    await writeFile(document(bad.id), 'nonsense');
    for (const _ of [1, 2]) {
      const { engagements, troubles } = await store.list();
      expect(engagements.map(({ id }) => id)).toEqual([good.id]);
      expect(troubles).toMatchObject([{ id: bad.id, trouble: { code: 'engagement-broken', rebuilt: false } }]);
    }
    const names = await nodeFiles.list(join(document(bad.id), '..'));
    expect(names).toEqual([expect.stringMatching(/^engagement\.json\.broken-2026-01-01T00-00-/)]);
    await store.remove(bad.id);
    expect((await store.list()).troubles).toEqual([]);
  });

  it('set aside twice keeps both', async () => {
    const { store, id, document, folder } = await withRun();
    const still = engagementStore({ files: nodeFiles, folder, clock: { now: () => 0 }, random: steady().random });
    for (const text of ['one', 'two']) {
      await writeFile(document(id), text);
      await still.open(id);
    }
    const names = (await nodeFiles.list(join(document(id), '..'))).filter((name) => name.includes('broken'));
    expect(names).toHaveLength(2);
    expect((await store.list()).engagements).toHaveLength(1);
  });

  it('from a newer version is left alone', async () => {
    const { store, id, document } = await withRun();
    const newer = JSON.stringify({ schema: 2, id });
    await writeFile(document(id), newer);
    await expect(store.open(id)).rejects.toMatchObject({ code: 'engagement-too-new' });
    expect((await store.list()).troubles).toHaveLength(1);
    expect(await readFile(document(id), 'utf8')).toBe(newer);
  });

  it('that cannot be read at all does not hide the others', async () => {
    const { store, document, folder } = await fresh();
    const good = await store.create({ customer: 'Good', practice: false });
    await mkdir(document('odd-000000'), { recursive: true });
    const { engagements, troubles } = await store.list();
    expect(engagements).toEqual([good]);
    expect(troubles).toMatchObject([{ id: 'odd-000000', trouble: { code: 'engagement-unreadable' } }]);
    expect(folder).not.toBe('');
  });
});
