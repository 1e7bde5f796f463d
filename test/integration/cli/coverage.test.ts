import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../../main/cli.ts';
import { sink, terminal } from './cli.ts';

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

  it('takes a listing whose pages are a file each, and misses none of them', async () => {
    const page = (number: number, rows: typeof ROWS) => ({
      entities: [role(`Page ${number}`, rows)],
      ...{ pageNumber: number, pageCount: 2, pageSize: 1, total: 2 },
    });
    const { run } = prepared({ 'p1.json': page(1, ROWS.slice(0, 20)), 'p2.json': page(2, ROWS.slice(20)) });
    const both = await run(['coverage', 'uca-historical', '--from', 'p1.json', 'p2.json', '--json']);
    expect([both.code, both.json.complete, both.json.unread]).toEqual([0, true, []]);
    const one = await run(['coverage', 'uca-historical', '--from', 'p1.json', '--json']);
    expect([one.code, one.json.counts.missing, one.json.counts.unchecked]).toEqual([1, 0, 19]);
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

  it('says a file’s place where it stops being readable', async () => {
    const { coverage, run } = prepared({ 'cut.json': '{"name": "A",\n "permissionPolicies": [' });
    const { json } = await coverage('cut.json');
    expect(json.problem).toMatchObject({ code: 'role-export-unusable', field: '--from' });
    expect(json.problem.message).toMatch(/^cut\.json: .*line 2, column/);
    expect(json.unread[0]).toMatchObject({ file: 'cut.json', line: 2 });
    const { stdout, stderr } = await run(['coverage', 'uca-historical', '--from', 'cut.json']);
    expect(stdout).toBe('UCA Historical Data: nothing was compared, so every row is unchecked.\n');
    expect(stderr).toContain('cut.json');
  });

  it('keeps what a good file grants when another is broken, and calls the rest unchecked', async () => {
    const { coverage } = prepared({ 'a.json': role('A', ROWS.slice(0, 5)), 'cut.json': '[' });
    const { code, json } = await coverage('a.json', 'cut.json');
    expect([code, json.complete]).toEqual([2, false]);
    expect(json.counts).toEqual({ granted: 5, conditional: 0, missing: 0, 'not-offered': 0, unchecked: 34 });
  });

  it('reads a folder, and pasted text on stdin', async () => {
    const at = prepared({});
    mkdirSync(join(at.cwd, 'pages'));
    writeFileSync(join(at.cwd, 'pages', '1.json'), JSON.stringify({ entities: [role('A', ROWS.slice(0, 20))] }));
    const lines = ROWS.slice(20).map(({ policy }) => policy);
    const argv = ['coverage', 'uca-historical', '--from', 'pages', '-', '--json'];
    const { code, json } = await at.run(argv, lines.join('\n'));
    expect(code).toBe(0);
    expect(json.inputs.map(({ name, roles }: { name: string; roles: number }) => [name, roles])).toEqual([
      ['pasted text', 1],
      [join('pages', '1.json'), 1],
    ]);
  });

  it('refuses an unknown profile, and asks for --from', async () => {
    const { run } = prepared({ 'a.json': role('A', ROWS) });
    const near = await run(['coverage', 'uca-historic', '--from', 'a.json', '--json']);
    expect([near.code, near.json.problem.fix]).toEqual([2, expect.stringMatching(/^Use one of: uca-historical, /)]);
    const bare = await run(['coverage', 'uca-historical', '--json']);
    expect([bare.code, bare.json.problem.code]).toEqual([2, 'missing-mandatory-option-value']);
  });
});

const RICH = [
  { ...role('Reader', ROWS.slice(0, 25)), id: 'r-1' },
  {
    id: 'r-2',
    name: 'Wild',
    permissionPolicies: [
      { domain: 'wfm', entityName: '*', actionSet: ['*'] },
      { domain: 'quality', entityName: 'calibration', actionSet: ['view'] },
    ],
  },
];

describe('the answers of coverage', () => {
  it('name the covering set, the closest role, what is beyond, wildcards, licences and the catalogue', async () => {
    const { coverage, run } = prepared({ 'a.json': RICH });
    const { json } = await coverage('a.json');
    expect(json.need).toMatchObject({ id: 'uca-historical', kind: 'profile', title: 'UCA Historical Data' });
    expect(json.catalogue).toMatchObject({ source: 'bundled', date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    expect(json.covering.roles.map(({ role: { name } }: { role: { name: string } }) => name)).toEqual([
      'Reader',
      'Wild',
    ]);
    expect(json.covering).toMatchObject({ uncovered: [39], smallerMayExist: false });
    expect(json.closest.role.name).toBe('Reader');
    expect(json.closest.missing).toContain('billing:subscription:view');
    expect(json.beyond.map(({ permission }: { permission: string }) => permission)).toEqual(
      expect.arrayContaining(['wfm:*:*', 'quality:calibration:view']),
    );
    expect(json.wildcards[0]).toMatchObject({ permission: 'wfm:*:*', roleCount: 1 });
    expect(json.wildcards[0].rows).toContain(30);
    expect(json.rows[38]).toMatchObject({ row: 39, finding: 'missing', clicks: expect.any(Array) });
    expect(json.rows.some(({ licence }: { licence?: string }) => licence !== undefined)).toBe(true);
    const { stdout } = await run(['coverage', 'uca-historical', '--from', 'a.json']);
    for (const words of [
      '✗ Missing: 1 row',
      'Roles that together grant all',
      'No smaller set does the same.',
      '“Reader” comes closest by itself: it grants 25 of 39 rows.',
      'Granted beyond the need (2):',
      'Wildcards at risk, since they are being retired (2):',
      'can cost a licence:',
    ]) {
      expect(stdout).toContain(words);
    }
  });

  it('are aligned in 80 columns, whatever roles are called', async () => {
    const long = { ...role('A very long name of a role '.repeat(4).trim(), ROWS.slice(0, 30)), id: 'r' };
    const { cwd, data } = prepared({ 'a.json': [long, ...RICH] });
    const out = Object.assign(sink().stream, { isTTY: true, columns: 80 });
    const chunks: Buffer[] = [];
    out.on('data', (chunk: Buffer) => chunks.push(chunk));
    const env = { PATH: process.env.PATH, GROUNDWORK_DATA: data };
    await main(['coverage', 'uca-historical', '--from', 'a.json'], { cwd, env, stdout: out, stderr: sink().stream });
    const lines = Buffer.concat(chunks).toString().split('\n');
    expect(lines.length).toBeGreaterThan(60);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  it('can be about one role, by name in any case or by id', async () => {
    const { run } = prepared({
      'a.json': [...RICH, { ...RICH[0], id: 'r-3', name: 'Twin' }, { ...RICH[0], id: 'r-4', name: 'Twin' }],
    });
    const of = async (name: string) =>
      run(['coverage', 'uca-historical', '--from', 'a.json', '--role', name, '--json']);
    expect((await of('reader')).json.counts.granted).toBe(25);
    expect((await of('r-2')).json.of).toBe('role “Wild” in a.json');
    const twins = await of('Twin');
    expect([twins.code, twins.json.problem.code]).toEqual([2, 'role-not-found']);
    expect(twins.json.problem.fix).toContain('r-3, r-4');
    expect((await of('Wldi')).json.problem.fix).toMatch(/: Wild, .*Reader\.$/);
  });

  it('can be about a division, by id or by the name that the file has', async () => {
    const grant = (division: object) => ({ division, role: { id: 'r', name: 'R', policies: ROWS.map(grantOf) } });
    const grantOf = (row: Row) => {
      const { domain, entityName, actionSet } = policyOf(row);
      return { domain, entityName, actions: actionSet };
    };
    const { run } = prepared({ 's.json': { id: 'u', name: 'Ada', grants: [grant({ id: 'd-1', name: 'Sales' })] } });
    const of = async (division: string) =>
      (await run(['coverage', 'uca-historical', '--from', 's.json', '--division', division, '--json'])).json;
    expect(await of('d-1')).toMatchObject({ complete: true, division: 'Sales' });
    expect(await of('sales')).toMatchObject({ complete: true });
    expect((await of('all')).counts).toMatchObject({ granted: 0, conditional: 39 });
    expect((await of('0f7a1c52-3b1d-4a5e-9a61-2a6c1f0f8d11')).counts.conditional).toBe(39);
    const typo = await of('Salse');
    expect(typo.problem).toMatchObject({ code: 'division-not-found', field: '--division' });
    expect(typo.problem.fix).toBe('Use one of: Sales; or a division’s id.');
  });

  it('take a choice for an uncertain row, and refuse one that the row cannot mean', async () => {
    const { run } = prepared({ 'a.json': role('A', ROWS) });
    const of = async (...rows: string[]) =>
      run(['coverage', 'uca-historical', '--from', 'a.json', '--rows', ...rows, '--json']);
    const [row27] = (await of('27=wfm:adhocModel:view')).json.findings.slice(26);
    expect(row27).toMatchObject({ row: 27, permissions: ['wfm:adhocModel:view'], finding: 'missing' });
    const refused = await of('27=wfm:nothing:view');
    expect([refused.code, refused.json.problem.code]).toEqual([2, 'row-choice-refused']);
    expect((await of('27')).json.problem.code).toBe('row-choice-malformed');
  });

  it('can be held against a saved catalogue, which is named; anything else is refused', async () => {
    const action = { domain: 'analytics', entityType: 'conversationDetail', action: 'view' };
    const saved = {
      groundwork: 'catalogue',
      version: 1,
      date: '2026-02-03',
      entities: [{ domain: 'analytics', permissionMap: { conversationDetail: [action] } }],
    };
    const { run } = prepared({ 'a.json': role('A', ROWS), 'c.json': saved });
    const of = async (file: string) =>
      run(['coverage', 'uca-historical', '--from', 'a.json', '--catalogue', file, '--json']);
    expect((await of('c.json')).json.catalogue).toEqual({ source: 'saved', date: '2026-02-03', permissions: 1 });
    const refused = await of('a.json');
    expect([refused.code, refused.json.problem.code]).toEqual([2, 'catalogue-file-unusable']);
    expect((await of('none.json')).code).toBe(2);
  });
});

describe('what is needed', () => {
  it('can be a runbook’s permissions', async () => {
    const { run } = prepared({ 'a.json': role('A', ROWS) });
    const { json } = await run(['coverage', 'agent-routing', '--from', 'a.json', '--json']);
    expect(json).toMatchObject({ profile: 'agent-routing', need: { kind: 'runbook' } });
    expect(json.findings.length).toBeGreaterThan(2);
  });

  it('does not spell out hundreds of permissions that a role’s wildcard means', async () => {
    const { run } = prepared({ 'a.json': RICH });
    const { stdout } = await run(['coverage', '--need-role', 'Wild', '--from', 'a.json']);
    expect(stdout).toMatch(/ {2}wfm:\*:\*: wfm:\S+, .* and \d{3} more \(at risk/);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThan(600);
  });

  it('can be a role of the same files or of another one', async () => {
    const { run } = prepared({ 'a.json': RICH, 'gold.json': { ...RICH[0], name: 'Gold' }, 'cut.json': '[' });
    const own = await run(['coverage', '--need-role', 'Reader', '--role', 'Wild', '--from', 'a.json', '--json']);
    expect(own.json).toMatchObject({
      profile: 'role',
      need: { kind: 'role', title: 'Everything that role “Reader” grants' },
    });
    expect(own.json.counts.granted).toBe(2);
    const gold = await run(['coverage', '--need-from', 'gold.json', '--from', 'a.json', '--json']);
    expect([gold.code, gold.json.complete, gold.json.findings.length]).toEqual([0, true, 25]);
    const which = await run(['coverage', '--need-from', 'a.json', '--from', 'a.json', '--json']);
    expect(which.json.problem).toMatchObject({
      code: 'role-not-found',
      message: 'It is not said which role is meant.',
    });
    const cut = await run(['coverage', '--need-from', 'cut.json', '--from', 'a.json', '--json']);
    expect([cut.code, cut.json.problem.code, cut.json.problem.field]).toEqual([
      2,
      'need-source-unusable',
      '--need-from',
    ]);
  });

  it('can be a pasted list; lines that name nothing keep it from being complete', async () => {
    const { run } = prepared({ 'a.json': role('A', ROWS) });
    const argv = ['coverage', '--need-list', '-', '--from', 'a.json', '--json'];
    const good = await run(argv, 'Analytics > Conversation Detail > View\r\nrouting:queue:view\r\n');
    expect([good.code, good.json.complete, good.json.counts.granted]).toEqual([0, true, 2]);
    const half = await run(argv, 'routing:queue:view\nwhatever this is\n');
    expect([half.code, half.json.complete]).toEqual([1, false]);
    expect(half.json.unread[0]).toMatchObject({ file: 'pasted text', line: 2, text: 'whatever this is' });
    expect(half.json.checks[0]).toMatchObject({ result: 'not-ok', what: 'Every line of the need was understood' });
    const none = await run(argv, 'nothing here');
    expect([none.code, none.json.problem.code]).toEqual([2, 'need-empty']);
  });

  it('is exactly one thing, and stdin is read once', async () => {
    const { run } = prepared({ 'a.json': RICH });
    for (const more of [
      [],
      ['uca-historical', '--need-role', 'Reader'],
      ['--need-role', 'Reader', '--need-list', '-'],
    ]) {
      const { code, json } = await run(['coverage', ...more, '--from', 'a.json', '--json']);
      expect([code, json.problem.code]).toEqual([2, 'need-not-named']);
    }
    const twice = await run(['coverage', '--need-list', '-', '--from', '-', '--json'], 'routing:queue:view');
    expect([twice.code, twice.json.problem.code]).toEqual([2, 'stdin-taken']);
  });
});

describe('what would close the gaps', () => {
  it('is the request, or a block for CX as Code, for a new role or an existing one', async () => {
    const { run } = prepared({ 'a.json': RICH });
    const of = async (...more: string[]) =>
      run(['coverage', 'uca-historical', '--from', 'a.json', '--closing', ...more]);
    const api = await of('api', '--json');
    expect(api.code).toBe(1);
    expect(api.json.closing).toMatchObject({ is: 'api', method: 'POST', permissions: ['billing:subscription:view'] });
    const body = JSON.parse(api.json.closing.body);
    expect(body.permissionPolicies).toEqual([{ domain: 'billing', entityName: 'subscription', actionSet: ['view'] }]);
    const { stdout } = await of('api');
    expect(stdout).toContain('POST /api/v2/authorization/roles\n{');
    expect(stdout).toContain('It grants 1 more permission. Nothing was sent.');
    expect((await of('cx-as-code')).stdout).toContain('resource "genesyscloud_auth_role"');
    expect((await of('nonsense', '--json')).json.problem).toMatchObject({ code: 'format-unknown', field: '--closing' });
  });

  it('is nothing when nothing is missing', async () => {
    const { run } = prepared({ 'a.json': role('A', ROWS) });
    const argv = ['coverage', 'uca-historical', '--from', 'a.json', '--closing', 'api'];
    expect((await run([...argv, '--json'])).json.closing).toBeNull();
    expect((await run(argv)).stdout).toContain('There is no gap that a role could close.');
  });

  it('extends the named role with all that it has', async () => {
    const whole = { ...RICH[0], description: 'Reads.', permissions: [], defaultRoleId: null };
    const { run } = prepared({ 'a.json': whole });
    const argv = [
      'coverage',
      'uca-historical',
      '--from',
      'a.json',
      '--closing',
      'api',
      '--for-role',
      'Reader',
      '--json',
    ];
    const { json } = await run(argv);
    expect(json.closing).toMatchObject({ method: 'PUT', path: '/api/v2/authorization/roles/r-1' });
    expect(JSON.parse(json.closing.body).permissionPolicies.length).toBeGreaterThan(25);
  });
});

describe('--how', () => {
  it('says for every format how to get it, without a file', async () => {
    const { run } = prepared({});
    const { code, json } = await run(['coverage', '--how', '--json']);
    expect(code).toBe(0);
    const formats = new Set(json.formats.map(({ format }: { format: string }) => format));
    for (const format of ['roles', 'subject', 'user', 'cx-as-code', 'cx-as-code-json', 'csv', 'text']) {
      expect(formats).toContain(format);
    }
    const { stdout } = await run(['coverage', '--how']);
    expect(stdout).toContain('show roles but export none');
    expect(stdout).toMatch(/^ {2}1\. /m);
  });
});

describe('exports', () => {
  it('are written in the formats asked for, with what would close the gaps', async () => {
    const { run, cwd } = prepared({ 'a.json': RICH });
    const argv = [
      'coverage',
      'uca-historical',
      '--from',
      'a.json',
      '--form',
      'csv,md,json,matrix',
      '--closing',
      'cx-as-code',
    ];
    const { code, json } = await run([...argv, '--export', 'out', '--json']);
    expect(code).toBe(1);
    expect(json.files.map((file: string) => file.replace(/^.*?\d{4}-\d\d-\d\d/, ''))).toEqual([
      '.csv',
      '.md',
      '.json',
      '.matrix.csv',
      '.tf',
    ]);
    for (const file of json.files) expect(file.startsWith(join(cwd, 'out'))).toBe(true);
    const written = JSON.parse(readFileSync(json.files[2], 'utf8'));
    expect(written.findings).toEqual(json.findings);
    expect(written.covering).toEqual(json.covering);
  });

  it('need a folder and a known format before anything is read', async () => {
    const { run } = prepared({});
    const base = ['coverage', 'uca-historical', '--from', 'none.json', '--json'];
    expect((await run([...base, '--form', 'csv'])).json.problem.code).toBe('export-folder-missing');
    expect((await run([...base, '--form', 'xlsx', '--export', 'out'])).json.problem.code).toBe('format-unknown');
  });
});
