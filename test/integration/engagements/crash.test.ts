import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkJournal, parseJournal } from '../../../main/engagements/chain.ts';
import { JournalNotWritten } from '../../../main/engagements/faults.ts';
import type { Files } from '../../../main/engagements/files.ts';
import { fold } from '../../../main/engagements/fold.ts';
import { openJournal } from '../../../main/engagements/journal.ts';
import { acquireLock, engagementLockPath } from '../../../main/engagements/lock.ts';
import { nodeFiles } from '../../../main/engagements/node-files.ts';
import type { Processes } from '../../../main/engagements/processes.ts';
import { engagementStore } from '../../../main/engagements/store.ts';
import { Crashed, withFaults } from '../../../main/engagements/with-faults.ts';
import { freshFolder, steady } from './data.ts';

const process = (pid: number, living: number): Processes => ({
  host: 'here',
  pid,
  startOf: () => undefined,
  alive: (asked) => asked === living,
});

/** What the process knew to be on disk when it died. */
interface Seen {
  id?: string;
  role?: 'sent' | 'answered';
  saved?: boolean;
  removing?: boolean;
}

/** A whole life: lock, create, run with one write, save, release, remove. */
async function life(files: Files, folder: string, seen: Seen): Promise<void> {
  const given = steady();
  const store = engagementStore({ files, folder, ...given });
  const { id } = await store.create({ customer: 'Acme', practice: false });
  seen.id = id;
  const parts = { files, processes: process(1, 1), clock: given.clock, random: randomBytes };
  const wish = { path: engagementLockPath(folder, id), what: id, command: 'run' };
  const lock = await acquireLock(parts, wish);
  const journal = await openJournal(files, store.journalPath(id, 'r1'), given.clock);
  const names = { engagement: id, run: 'r1', runbook: 'uca', customer: 'Acme', practice: false };
  await journal.append({ kind: 'opened', ...names });
  await journal.append({ kind: 'intent', action: 'role/1', step: 'role', request: {} });
  seen.role = 'sent';
  await journal.append({ kind: 'outcome', action: 'role/1', step: 'role', status: 'ok' });
  seen.role = 'answered';
  await journal.append({ kind: 'step', step: 'role', status: 'done', out: { roleId: 'a' }, durationMs: 1 });
  await journal.append({ kind: 'ended', result: 'done' });
  await store.save((await store.open(id)).engagement);
  seen.saved = true;
  await lock.release();
  seen.removing = true;
  await store.remove(id);
}

/** Where a life ended; the journal wraps what its file system says. */
async function crashOf(ended: Promise<unknown>): Promise<string | undefined> {
  const error: unknown = await ended.then(() => undefined).catch((reason: unknown) => reason);
  const crash = error instanceof JournalNotWritten ? error.cause : error;
  return crash instanceof Crashed ? crash.boundary : undefined;
}

async function boundaries(): Promise<readonly string[]> {
  const counting = withFaults(nodeFiles);
  await life(counting, await freshFolder(), {});
  return counting.boundaries;
}

describe('a crash', () => {
  it('can happen at every boundary', async () => {
    const names = new Set(await boundaries());
    expect([...names]).toEqual(
      expect.arrayContaining([
        ...['before', 'torn', 'after'].flatMap((when) => [`journal.append:${when}`, `engagement.write:${when}`]),
        'lock.create:before',
        'lock.create:after',
        'lock.remove:before',
        'folder.rename:after',
      ]),
    );
  });

  it('leaves a readable store, a whole journal and a free lock, wherever it happens', {
    timeout: 120_000,
  }, async () => {
    const all = await boundaries();
    for (const [index, boundary] of all.entries()) {
      const folder = await freshFolder();
      const seen: Seen = {};
      await expect(crashOf(life(withFaults(nodeFiles, { at: index + 1 }), folder, seen))).resolves.toBe(boundary);

      const given = steady();
      const store = engagementStore({ files: nodeFiles, folder, ...given });
      const { engagements, troubles } = await store.list();
      expect(troubles, boundary).toEqual([]);
      if (seen.id === undefined) continue;
      if (seen.removing === true && engagements.length === 0) continue;
      expect(
        engagements.map(({ id }) => id),
        boundary,
      ).toEqual([seen.id]);

      const lock = await acquireLock(
        { files: nodeFiles, processes: process(2, 2), clock: given.clock, random: randomBytes },
        { path: engagementLockPath(folder, seen.id), what: seen.id, command: 'resume' },
      );
      const path = store.journalPath(seen.id, 'r1');
      const found = fold(await store.journals(seen.id));
      const record = found.runbooks.get('uca')?.records.get('role');
      if (seen.role === 'sent') expect(record?.owned || record?.unanswered, boundary).toBe(true);
      if (seen.role === 'answered') expect(record?.owned, boundary).toBe(true);
      if (seen.saved) expect(engagements[0]?.facts.roleId?.value, boundary).toBe('a');

      const journal = await openJournal(nodeFiles, path, given.clock);
      expect(journal.found, boundary).toMatchObject({ intact: true });
      await journal.append({ kind: 'ended', result: 'stopped' });
      const { texts, torn } = parseJournal((await nodeFiles.read(path)) ?? '');
      expect(torn, boundary).toBeUndefined();
      expect(checkJournal(texts, journal.head), boundary).toMatchObject({ intact: true, beyond: 0 });
      await lock.release();
    }
    expect(all.length).toBeGreaterThan(30);
  });

  it('while a damaged document is rebuilt loses nothing', { timeout: 60_000 }, async () => {
    const damagedLife = async (files: Files, folder: string) => {
      const given = steady();
      const plain = engagementStore({ files: nodeFiles, folder, ...given });
      const { id } = await plain.create({ customer: 'Acme', practice: true });
      const journal = await openJournal(nodeFiles, plain.journalPath(id, 'r1'), given.clock);
      const names = { engagement: id, run: 'r1', runbook: 'uca', customer: 'Acme', practice: true };
      await journal.append({ kind: 'opened', ...names });
      await nodeFiles.writeAtomic(`${folder}/engagements/${id}/engagement.json`, '{"schema":1');
      await engagementStore({ files, folder, ...given }).list();
    };
    const counting = withFaults(nodeFiles);
    await damagedLife(counting, await freshFolder());
    expect(counting.boundaries.length).toBeGreaterThan(0);
    for (const index of counting.boundaries.keys()) {
      const folder = await freshFolder();
      await expect(damagedLife(withFaults(nodeFiles, { at: index + 1 }), folder)).resolves.toBeUndefined();
      const again = await engagementStore({ files: nodeFiles, folder, ...steady() }).list();
      expect(again.engagements).toMatchObject([{ customer: 'Acme', practice: true }]);
    }
  });

  it('writes nothing afterwards', async () => {
    const folder = await freshFolder();
    const files = withFaults(nodeFiles, { at: 2 });
    await expect(files.appendSynced(`${folder}/a.jsonl`, 'abcdef')).rejects.toThrow('journal.append:torn');
    await expect(files.appendSynced(`${folder}/a.jsonl`, 'ghi')).rejects.toThrow(Crashed);
    await expect(files.read(`${folder}/a.jsonl`)).rejects.toThrow(Crashed);
    expect(await nodeFiles.read(`${folder}/a.jsonl`)).toBe('abc');
  });
});
