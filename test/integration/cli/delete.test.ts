import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deleteEngagement } from '../../../main/cli/commands/delete.ts';
import { acquireLock, engagementLockPath } from '../../../main/engagements/lock.ts';
import { nodeFiles } from '../../../main/engagements/node-files.ts';
import { nodeProcesses } from '../../../main/engagements/processes.ts';
import { journalHeadKey } from '../../../main/runs/journal-head.ts';
import { MemoryVault } from '../../../main/vault/memory.ts';
import { Secret } from '../../../main/vault/secret.ts';
import { terminal } from './cli.ts';
import { seed } from './seed.ts';
import { usable, withKeychain } from './with-keychain.ts';

const KEY = { origin: 'https://api.mypurecloud.ie', organization: 'o', subject: 'c', name: 'clientSecret' };
const REF = { keptIn: 'keychain', ...KEY } as const;

async function prepared(options: Parameters<typeof seed>[1] = { secrets: [REF] }) {
  const at = terminal();
  const seeded = await seed(at.data, options);
  const vault = new MemoryVault();
  await vault.put(KEY, new Secret('text'));
  await vault.put(journalHeadKey(seeded.id, seeded.run), new Secret('head'));
  const remove = (id = seeded.id) =>
    withKeychain(deleteEngagement, ['delete', id, '--yes'], usable(vault), { data: at.data });
  const folder = join(at.data, 'engagements', seeded.id);
  return { ...at, ...seeded, cli: at.run, vault, remove, folder };
}

describe('delete', () => {
  it('deletes secrets, kept heads and the folder', async () => {
    const { remove, vault, folder, id } = await prepared();
    const { code, json } = await remove();
    expect(code).toBe(0);
    expect(json).toEqual({ engagement: id, deleted: true, secrets: [{ name: 'clientSecret', result: 'deleted' }] });
    expect(await vault.list()).toEqual([]);
    expect(existsSync(folder)).toBe(false);
  });

  it('leaves a secret that another engagement uses', async () => {
    const { remove, vault, data } = await prepared();
    const other = await seed(data, { secrets: [REF] });
    const { code, json } = await remove();
    expect([code, json]).toMatchObject([0, { secrets: [{ result: 'kept' }] }]);
    expect(await vault.get(KEY)).toBeDefined();
    expect((await remove(other.id)).json).toMatchObject({ secrets: [{ result: 'deleted' }] });
  });

  it('tells which secrets it could not delete, deletes the rest, and ends with 1', async () => {
    const { cli, id, folder } = await prepared();
    const ended = await cli(['delete', id, '--yes', '--json']);
    expect(ended.code).toBe(1);
    expect(ended.json.secrets).toMatchObject([{ result: 'failed', account: expect.stringContaining('clientSecret') }]);
    expect(existsSync(folder)).toBe(false);
  });

  it('does not open the keychain for an engagement of the practice systems', async () => {
    const { cli, id } = await prepared({ practice: true, secrets: [{ ...REF, keptIn: 'practice' }] });
    const { code, json } = await cli(['delete', id, '--yes', '--json']);
    expect([code, json.secrets]).toMatchObject([0, [{ name: 'clientSecret', result: 'kept' }]]);
  });

  it('deletes an engagement whose file is damaged and has no journal', async () => {
    const { cli, id, folder, path } = await prepared({});
    await nodeFiles.remove(path);
    writeFileSync(join(folder, 'engagement.json'), '{');
    expect((await cli(['delete', id, '--yes'])).code).toBe(0);
    expect(readdirSync(join(folder, '..'))).toEqual([]);
  });

  it('asks: without a terminal and without --yes nothing is deleted', async () => {
    const { cli, id, folder } = await prepared();
    const { code, json } = await cli(['delete', id, '--json']);
    expect([code, json.problem.code]).toEqual([2, 'deletion-not-confirmed']);
    expect(existsSync(folder)).toBe(true);
  });

  it('waits for nobody: a held lock ends it with 1 and says who holds it', async () => {
    const { cli, id, data, folder } = await prepared();
    const parts = { files: nodeFiles, processes: nodeProcesses, clock: Date, random: (n: number) => new Uint8Array(n) };
    const wish = { path: engagementLockPath(data, id), what: 'it', command: 'groundwork run x' };
    const lock = await acquireLock(parts, wish);
    const { code, json } = await cli(['delete', id, '--yes', '--json']);
    expect([code, json.problem.code]).toEqual([1, 'locked-by-another']);
    expect(json.problem.message).toContain('groundwork run x');
    await lock.release();
    expect(existsSync(folder)).toBe(true);
  });

  it('ends with 2 for an unknown engagement', async () => {
    expect((await terminal().run(['delete', 'nobody-abc123', '--yes'])).code).toBe(2);
  });
});
