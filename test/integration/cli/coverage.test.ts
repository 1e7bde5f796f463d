import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { terminal } from './cli.ts';

interface Row {
  readonly row: number;
  readonly policy: string;
}

const PROFILE = JSON.parse(readFileSync('shared/profiles/uca-historical.json', 'utf8'));
const ROWS: readonly Row[] = PROFILE.rows;

const policyOf = ({ policy }: Row) => {
  const [domain, entityName, action] = policy.split(':');
  return { domain, entityName, actionSet: [action] };
};
const role = (name: string, rows: readonly Row[]) => ({ id: name, name, permissionPolicies: rows.map(policyOf) });

/** A terminal with files in its current folder; texts and bytes are written as they are, anything else as JSON. */
function prepared(files: { readonly [name: string]: unknown }) {
  const at = terminal();
  for (const [name, content] of Object.entries(files)) {
    const raw = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(join(at.cwd, name), raw ? content : JSON.stringify(content));
  }
  const coverage = (...from: string[]) => at.run(['coverage', 'uca-historical', '--from', ...from, '--json']);
  return { ...at, coverage };
}

describe('coverage', () => {
  it('is complete when several files together grant every row', async () => {
    const { coverage } = prepared({ 'a.json': role('A', ROWS.slice(0, 20)), 'b.json': [role('B', ROWS.slice(20))] });
    const { code, json } = await coverage('a.json', 'b.json');
    expect(code).toBe(0);
    expect(json).toMatchObject({ profile: 'uca-historical', complete: true, unread: [] });
    expect(json.findings).toHaveLength(39);
    expect(json.roles).toEqual([
      { name: 'A', covers: 20 },
      { name: 'B', covers: 19 },
    ]);
    expect(json).not.toHaveProperty('problem');
  });

  it('names gaps, never as not offered, and quotes the guide on mandatory rows', async () => {
    const { coverage, run } = prepared({
      'a.json': {
        entities: [
          role(
            'A',
            ROWS.filter(({ row }) => row !== 12 && row !== 27),
          ),
        ],
      },
    });
    const { code, json } = await coverage('a.json');
    expect(code).toBe(1);
    const gaps = json.findings.filter(({ finding }: { finding: string }) => finding !== 'granted');
    expect(gaps.map(({ row, finding }: { row: number; finding: string }) => [row, finding])).toEqual([
      [12, 'missing'],
      [27, 'missing'],
    ]);
    const { stdout } = await run(['coverage', 'uca-historical', '--from', 'a.json']);
    expect(stdout.split('\n')[0]).toBe(
      'UCA Historical Data: 37 of 39 rows granted, 2 missing. Coverage is not complete.',
    );
    expect(stdout).toContain('even if your organization does not use outbound campaigns');
  });

  it('reads what Windows PowerShell writes', async () => {
    const text = `\uFEFF${JSON.stringify(role('A', ROWS))}`;
    const { coverage } = prepared({ 'a.json': Buffer.from(text, 'utf16le') });
    expect((await coverage('a.json')).code).toBe(0);
  });

  it('counts a file once however often it is named', async () => {
    const { coverage } = prepared({ 'a.json': role('A', ROWS) });
    expect((await coverage('a.json', './a.json')).json.roles).toHaveLength(1);
  });

  it('lists what cannot be read with its line, and counts it for nothing', async () => {
    const broken = { name: 'Odd', permissionPolicies: [{ domain: 'analytics' }] };
    const { coverage } = prepared({ 'a.json': JSON.stringify([role('A', ROWS), broken], null, 1) });
    const { code, json } = await coverage('a.json');
    expect(code).toBe(0);
    expect(json.unread).toHaveLength(1);
    expect(json.unread[0]).toMatchObject({ file: 'a.json' });
    expect(json.unread[0].line).toBeGreaterThan(39);
  });

  it.each([
    ['cut.json', 'role-export-unusable'],
    ['empty.json', 'role-export-unusable'],
    ['other.json', 'role-export-unusable'],
    ['latin.json', 'role-export-unusable'],
    ['none.json', 'role-export-unreadable'],
    ['folder', 'role-export-unreadable'],
  ])('ends with 2 for %s, also beside a good file, and leaves every row unchecked', async (name, code) => {
    const at = prepared({
      'cut.json': '{"name": "A", "permissionPolicies": [',
      'empty.json': { entities: [] },
      'other.json': { hello: 'world' },
      'latin.json': Buffer.from('{"name": "Z\xfcrich"}', 'latin1'),
      'good.json': role('A', ROWS),
    });
    mkdirSync(join(at.cwd, 'folder'));
    const alone = await at.coverage(name);
    expect([alone.code, alone.json.problem.code, alone.json.complete]).toEqual([2, code, false]);
    expect(alone.json.problem.message).toContain(name);
    const kinds = new Set(alone.json.findings.map(({ finding }: { finding: string }) => finding));
    expect([...kinds]).toEqual(['unchecked']);
    const beside = await at.coverage('good.json', name);
    // A page without entries is normal among others; a file that cannot be read at all is not.
    const harmless = name === 'empty.json' || name === 'other.json';
    expect(beside.code).toBe(harmless ? 0 : 2);
  });

  it('calls a role without policies a gap, not bad input', async () => {
    const { coverage } = prepared({ 'a.json': role('A', []) });
    expect((await coverage('a.json')).code).toBe(1);
  });

  it('does not let names of roles steer the terminal', async () => {
    const { run } = prepared({ 'a.json': role('A\u001b[31m\u202e', ROWS) });
    const { stdout } = await run(['coverage', 'uca-historical', '--from', 'a.json']);
    for (const forbidden of ['\u001b', '\u202e']) expect(stdout).not.toContain(forbidden);
    expect(stdout).toContain('A[31m');
  });

  it('refuses an unknown profile, and asks for --from', async () => {
    const { run } = prepared({ 'a.json': role('A', ROWS) });
    expect((await run(['coverage', 'nope', '--from', 'a.json'])).code).toBe(2);
    const bare = await run(['coverage', 'uca-historical', '--json']);
    expect([bare.code, bare.json.problem.code]).toEqual([2, 'missing-mandatory-option-value']);
  });
});
