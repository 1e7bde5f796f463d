import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { journal } from '../../../main/cli/commands/journal.ts';
import { journalHeadKey } from '../../../main/runs/journal-head.ts';
import { MemoryVault } from '../../../main/vault/memory.ts';
import { Secret } from '../../../main/vault/secret.ts';
import { terminal } from './cli.ts';
import { seed } from './seed.ts';
import { usable, withKeychain } from './with-keychain.ts';

async function prepared(options: Parameters<typeof seed>[1] = {}) {
  const at = terminal();
  const seeded = await seed(at.data, options);
  const edit = (change: (lines: string[]) => string[]) => {
    const lines = readFileSync(seeded.path, 'utf8').trimEnd().split('\n');
    writeFileSync(
      seeded.path,
      change(lines)
        .map((line) => `${line}\n`)
        .join(''),
    );
  };
  const keep = async (head: string) => {
    const vault = new MemoryVault();
    await vault.put(journalHeadKey(seeded.id, seeded.run), new Secret(head));
    return (...argv: string[]) =>
      withKeychain(journal, ['journal', seeded.id, ...argv], usable(vault), { data: at.data });
  };
  return { ...at, ...seeded, cli: at.run, runId: seeded.run, edit, keep };
}

describe('journal', () => {
  it('prints every line, the head, and that the chain is intact', async () => {
    const { cli, id, head, count, runId } = await prepared();
    const { code, json } = await cli(['journal', id, '--json']);
    expect(code).toBe(0);
    expect(json).toMatchObject({ engagement: id, run: runId, head, intact: true });
    expect(json.lines).toHaveLength(count);
    const { stdout } = await cli(['journal', id]);
    expect(stdout).toContain('role/1 · Create role “R”');
    expect(stdout).toContain('row 7 · a:b:view · granted');
  });

  it('names the sequence number of an altered line, also without --check', async () => {
    const { cli, id, edit } = await prepared();
    edit((lines) => lines.map((line) => line.replace('EU (Ireland)', 'EU (London)')));
    for (const argv of [[], ['--check']]) {
      const { code, json } = await cli(['journal', id, ...argv, '--json']);
      expect([code, json.intact, json.seq, json.why]).toEqual([1, false, 2, 'altered']);
      expect(json.problem.message).toContain('sequence number 2');
    }
    expect((await cli(['journal', id, '--check'])).stdout).toContain('sequence number 2');
  });

  it('notices a missing line', async () => {
    const { cli, id, edit } = await prepared();
    edit((lines) => lines.filter((_, index) => index !== 3));
    expect((await cli(['journal', id, '--check', '--json'])).json).toMatchObject({ intact: false, seq: 3 });
  });

  it('notices lines cut off the end by a given head, and lines that came after it', async () => {
    const { cli, id, head, edit, count } = await prepared();
    expect((await cli(['journal', id, '--head', head.toUpperCase()])).stdout).toContain('ends with the given head');
    const earlier = (await cli(['journal', id, '--json'])).json.lines.at(-3).hash;
    expect((await cli(['journal', id, '--head', earlier])).stdout).toContain('2 lines came after it');
    edit((lines) => lines.slice(0, -1));
    const cut = await cli(['journal', id, '--head', head, '--json']);
    expect([cut.code, cut.json.intact, cut.json.seq]).toEqual([1, false, count - 1]);
    expect((await cli(['journal', id, '--head', 'abc'])).code).toBe(2);
  });

  it('compares with the head kept in the keychain', async () => {
    const { head, edit, keep } = await prepared();
    const run = await keep(head);
    expect(await run('--check')).toMatchObject({ code: 0, json: { intact: true, keptHead: { result: 'ok' } } });
    edit((lines) => lines.slice(0, -1));
    expect(await run('--check')).toMatchObject({ code: 1, json: { intact: false, keptHead: { result: 'not-ok' } } });
    // Nobody asked for the comparison.
    expect(await run()).toMatchObject({ code: 0, json: { intact: true } });
  });

  it('tells a kept head that fits from a given one that does not', async () => {
    const { head, keep } = await prepared();
    const run = await keep(head);
    const ended = await run('--check', '--head', 'f'.repeat(64));
    expect(ended).toMatchObject({ code: 1, json: { intact: false, keptHead: { result: 'ok' } } });
  });

  it('says that the kept head is unchecked where there is none to compare with', async () => {
    const real = await prepared();
    const unkept = await real.keep('f'.repeat(64));
    expect(await unkept('--check')).toMatchObject({ code: 1 });
    const without = await real.cli(['journal', real.id, '--check', '--json']);
    expect(without).toMatchObject({ code: 0, json: { intact: true, keptHead: { result: 'unchecked' } } });
    const practice = await prepared({ practice: true });
    const { json } = await practice.cli(['journal', practice.id, '--check', '--json']);
    expect(json.keptHead.reason).toContain('practice');
  });

  it('leaves out a torn last line and says so', async () => {
    const { cli, id, path, count, head } = await prepared();
    writeFileSync(path, `${readFileSync(path, 'utf8')}{"seq":`);
    const { code, json } = await cli(['journal', id, '--json']);
    expect(code).toBe(0);
    expect(json).toMatchObject({ torn: true, intact: true, head });
    expect(json.lines).toHaveLength(count);
  });

  it('ends with 2 for an unknown engagement or run', async () => {
    const { cli, id } = await prepared();
    expect((await cli(['journal', 'nobody-abc123', '--json'])).json.problem.code).toBe('engagement-not-found');
    const unknown = await cli(['journal', id, '--run', 'nope', '--json']);
    expect([unknown.code, unknown.json.problem.code]).toEqual([2, 'no-run']);
  });
});
