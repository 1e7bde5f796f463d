import { randomBytes } from 'node:crypto';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acquireLock, engagementLockPath, lockHolder, targetLockPath } from '../../../main/engagements/lock.ts';
import { nodeFiles } from '../../../main/engagements/node-files.ts';
import { nodeProcesses, type Processes } from '../../../main/engagements/processes.ts';
import { Child } from './children.ts';
import { freshFolder } from './data.ts';

const acquire = (path: string, processes: Processes = nodeProcesses) =>
  acquireLock(
    { files: nodeFiles, processes, clock: Date, random: (count) => randomBytes(count) },
    { path, what: 'engagement "acme-1"', command: 'groundwork run uca' },
  );
const freshPath = async () => join(await freshFolder(), 'locks', 'e.lock');
const since = '2026-01-01T00:00:00.000Z';

describe('a lock', () => {
  it('is held once and free again after release', async () => {
    const path = await freshPath();
    const lock = await acquire(path);
    await expect(acquire(path)).rejects.toMatchObject({
      code: 'locked-by-another',
      family: 'attention',
      who: { pid: process.pid, host: hostname(), command: 'groundwork run uca', since: lock.who.since },
    });
    await lock.release();
    await (await acquire(path)).release();
    expect(await readdir(join(path, '..'))).toEqual([]);
  });

  it('is not released by whoever had it before', async () => {
    const path = await freshPath();
    const first = await acquire(path);
    await first.release();
    await acquire(path);
    await first.release();
    await expect(acquire(path)).rejects.toMatchObject({ code: 'locked-by-another' });
  });

  it('names the living process that holds it', async () => {
    const path = await freshPath();
    const child = new Child('hold', path);
    const { who } = await child.next();
    await expect(acquire(path)).rejects.toMatchObject({ who, message: expect.stringContaining(`${child.pid}`) });
  });

  it('tells who holds it without taking it, as long as the holder lives', async () => {
    const path = await freshPath();
    const parts = { files: nodeFiles, processes: nodeProcesses, clock: Date };
    expect(await lockHolder(parts, path)).toBeUndefined();
    const child = new Child('hold', path);
    const { who } = await child.next();
    expect(await lockHolder(parts, path)).toEqual(who);
    await child.kill();
    expect(await lockHolder(parts, path)).toBeUndefined();
    expect(await readdir(join(path, '..'))).toEqual(['e.lock']);
  });

  it('of a killed process is taken over', async () => {
    const path = await freshPath();
    const child = new Child('hold', path);
    await child.next();
    await child.kill();
    const lock = await acquire(path);
    expect(lock.who.pid).toBe(process.pid);
    expect(await readdir(join(path, '..'))).toEqual(['e.lock']);
  });

  it.skipIf(process.platform !== 'linux')('of a process whose number was used again is taken over', async () => {
    const path = await freshPath();
    await acquire(path);
    const reborn: Processes = { ...nodeProcesses, startOf: () => 'later' };
    expect((await acquire(path, reborn)).who.pid).toBe(process.pid);
  });

  it('of another computer is left alone, and the way out is named', async () => {
    const path = await freshPath();
    await acquire(path, { ...nodeProcesses, host: 'laptop-7', pid: 1_000_000 });
    await expect(acquire(path)).rejects.toMatchObject({
      who: { host: 'laptop-7' },
      fix: expect.stringContaining(path),
    });
  });

  it('without readable content is being written, then forgotten', async () => {
    const path = await freshPath();
    await (await acquire(path)).release();
    await writeFile(path, '');
    await expect(acquire(path)).rejects.toMatchObject({ who: undefined });
    await utimes(path, new Date(0), new Date(0));
    await acquire(path);
  });

  it('dead, with a dead process in the middle of taking it over, is still taken over', async () => {
    const path = await freshPath();
    const dead: Processes = { ...nodeProcesses, pid: 999, alive: () => true };
    await acquire(path, dead);
    // The one that died first left the claim too.
    const [claim] = await claimsDuring(path);
    await writeFile(String(claim), JSON.stringify({ pid: 998, host: hostname(), command: 'x', since, once: 'y' }));
    const living: Processes = { ...nodeProcesses, alive: (pid) => pid === process.pid };
    expect((await acquire(path, living)).who.pid).toBe(process.pid);
  });

  it('dead, is won by exactly one of many', { timeout: 60_000 }, async () => {
    const path = await freshPath();
    const children = Array.from({ length: 5 }, () => new Child('race', path));
    for (const child of children) await child.next();
    await nodeFiles.makeFolder(join(path, '..'));
    await writeFile(path, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), command: 'gone', since }));
    for (const child of children) child.go();
    const results = await Promise.all(children.map(async (child) => (await child.next()).won));
    expect(results.sort()).toEqual([...Array(4).fill('locked-by-another'), true]);
  });

  it('dead, is won by exactly one of many within a process, every time', async () => {
    for (let round = 0; round < 20; round += 1) {
      const path = await freshPath();
      await nodeFiles.makeFolder(join(path, '..'));
      await writeFile(path, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), command: 'gone', since }));
      const tries = await Promise.allSettled(Array.from({ length: 8 }, () => acquire(path)));
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
  });
});

/** The claim's path, as a take-over would choose it. */
async function claimsDuring(path: string): Promise<readonly string[]> {
  const asked: string[] = [];
  const files = {
    ...nodeFiles,
    createExclusive: async (wanted: string) => {
      if (wanted !== path) {
        asked.push(wanted);
        throw new Error('far enough');
      }
      return false;
    },
  };
  const processes: Processes = { ...nodeProcesses, alive: () => false };
  const parts = { files, processes, clock: Date, random: (count: number) => randomBytes(count) };
  await acquireLock(parts, { path, what: 'x', command: 'x' }).catch(() => undefined);
  return asked;
}

describe('lock files', () => {
  it('are one for each engagement and each target, and no path gets through', () => {
    expect(engagementLockPath('/d', 'acme-1')).toBe(join('/d', 'locks', 'engagement-acme-1.lock'));
    expect(() => engagementLockPath('/d', '../x')).toThrow();
    const target = targetLockPath('/d', 'https://api.example', '../../org');
    expect(target).toMatch(/target-[0-9a-f]{24}\.lock$/);
    expect(targetLockPath('/d', 'https://api.example', 'other')).not.toBe(target);
  });
});
