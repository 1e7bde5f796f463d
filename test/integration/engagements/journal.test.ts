import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkJournal, parseJournal, START } from '../../../main/engagements/chain.ts';
import { openJournal } from '../../../main/engagements/journal.ts';
import type { Entry } from '../../../main/engagements/journal-line.ts';
import { nodeFiles } from '../../../main/engagements/node-files.ts';
import { withFaults } from '../../../main/engagements/with-faults.ts';
import { Secret } from '../../../main/vault/secret.ts';
import { Child } from './children.ts';
import { freshFolder, steady } from './data.ts';

const opened: Entry = {
  kind: 'opened',
  engagement: 'acme-1',
  run: 'r1',
  runbook: 'uca',
  customer: 'Acme',
  practice: false,
};
const intent = (n: number): Entry => ({ kind: 'intent', action: `role/${n}`, step: 'role', request: { n } });
const textsOf = async (path: string) => parseJournal(await readFile(path, 'utf8')).texts;

async function fresh() {
  const path = join(await freshFolder(), 'runs', 'r1.jsonl');
  const { clock } = steady();
  return { path, clock, open: () => openJournal(nodeFiles, path, clock) };
}

describe('a journal', () => {
  it('starts empty and tells its head after every line', async () => {
    const { path, open } = await fresh();
    const journal = await open();
    expect(journal.head).toBe(START);
    const head = await journal.append(opened);
    expect(head).toBe(journal.head);
    expect(checkJournal(await textsOf(path), head)).toEqual({ intact: true, head, beyond: 0 });
  });

  it('goes on where it ended', async () => {
    const { path, open } = await fresh();
    await (await open()).append(opened);
    const again = await open();
    expect(again.lines()).toMatchObject([{ seq: 0, kind: 'opened' }]);
    await again.append(intent(1));
    expect(checkJournal(await textsOf(path), again.head)).toMatchObject({ intact: true });
    expect((await open()).lines()).toEqual(again.lines());
  });

  it('keeps the order of calls that do not wait for each other', async () => {
    const { path, open } = await fresh();
    const journal = await open();
    await Promise.all(
      [opened, ...Array.from({ length: 20 }, (_, n) => intent(n))].map((entry) => journal.append(entry)),
    );
    expect(checkJournal(await textsOf(path), journal.head)).toMatchObject({ intact: true });
    expect(journal.lines().slice(1)).toMatchObject(Array.from({ length: 20 }, (_, n) => ({ action: `role/${n}` })));
  });

  it('drops and reports a torn line', async () => {
    const { path, open } = await fresh();
    const { head } = await open().then(async (journal) => ({ head: await journal.append(opened) }));
    await appendFile(path, '{"seq":1,"at":"20');
    const again = await open();
    expect(again).toMatchObject({ torn: '{"seq":1,"at":"20', head, found: { intact: true } });
    await again.append(intent(1));
    expect(checkJournal(await textsOf(path), again.head)).toMatchObject({ intact: true });
  });

  it('mends a last line that lacks only its end', async () => {
    const { path, open } = await fresh();
    await (await open()).append(opened);
    await writeFile(path, (await readFile(path, 'utf8')).trimEnd());
    const again = await open();
    expect(again.torn).toBeUndefined();
    await again.append(intent(1));
    expect(await textsOf(path)).toHaveLength(2);
  });

  it('shows an edited line and goes on all the same', async () => {
    const { path, open } = await fresh();
    const journal = await open();
    for (const entry of [opened, intent(1), intent(2)]) await journal.append(entry);
    await writeFile(path, (await readFile(path, 'utf8')).replace('"role/1"', '"role/9"'));
    const again = await open();
    expect(again.found).toMatchObject({ intact: false, seq: 1, why: 'altered' });
    await again.append(intent(3));
    expect(again.lines().at(-1)).toMatchObject({ seq: 3, prev: journal.head });
  });

  it('takes no more lines once one did not reach the disk', async () => {
    const { path, clock } = await fresh();
    const full = withFaults(nodeFiles, { at: 6 });
    const journal = await openJournal(full, path, clock);
    await journal.append(opened);
    await expect(journal.append(intent(1))).rejects.toMatchObject({ code: 'journal-not-written', path });
    await expect(journal.append(intent(2))).rejects.toMatchObject({ code: 'journal-not-written' });
    expect(journal.lines()).toHaveLength(1);
    expect(checkJournal(await textsOf(path), journal.head)).toMatchObject({ intact: true });
  });

  it('writes a mask where a secret is, and refuses what it could not read back', async () => {
    const { path, open } = await fresh();
    const journal = await open();
    const secret = new Secret('hush-hush') as never;
    await journal.append({ kind: 'intent', action: 'client/1', step: 'client', request: { secret } });
    expect(await readFile(path, 'utf8')).not.toContain('hush');
    expect(() => journal.append({ kind: 'undone' } as never)).toThrow();
    await journal.append(intent(1));
    expect(checkJournal(await textsOf(path))).toMatchObject({ intact: true });
  });
});

describe('a process killed while it appends', () => {
  it('leaves every line it reported, and the chain goes on', async () => {
    const folder = await freshFolder();
    const [lock, path] = [join(folder, 'locks', 'e.lock'), join(folder, 'r1.jsonl')];
    for (const round of [1, 2, 3]) {
      const child = new Child('append', lock, path);
      for (let n = 0; n < 5 * round; n += 1) await child.next();
      await child.kill();
      const reported = child.said().at(-1)?.head;
      const texts = await textsOf(path);
      const check = checkJournal(texts, typeof reported === 'string' ? reported : undefined);
      expect(check).toMatchObject({ intact: true });
    }
    const journal = await openJournal(nodeFiles, path, Date);
    expect(journal.found).toMatchObject({ intact: true });
    expect(journal.lines().length).toBeGreaterThanOrEqual(31);
  });

  it('keeps others from appending while it lives', async () => {
    const folder = await freshFolder();
    const [lock, path] = [join(folder, 'locks', 'e.lock'), join(folder, 'r1.jsonl')];
    const first = new Child('append', lock, path);
    await first.next();
    const others = [new Child('append', lock, path), new Child('append', lock, path)];
    for (const other of others) expect(await other.next()).toEqual({ refused: 'locked-by-another' });
    await first.kill();
    const texts = await textsOf(path);
    expect(checkJournal(texts)).toMatchObject({ intact: true });
  });
});
