import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { terminal } from './cli.ts';

const policy = (text: string) => {
  const [domain, entityName, action] = text.split(':');
  return { domain, entityName, actionSet: [action] };
};
const role = (id: string, name: string, ...permissions: string[]) => ({
  id,
  name,
  permissionPolicies: permissions.map(policy),
});

const BEFORE = [
  role('1', 'Agent', 'routing:queue:view', 'a:b:view'),
  role('2', 'Old', 'a:b:view'),
  role('4', 'Same', 'a:b:view'),
];
const AFTER = [
  role('1', 'Agent', 'routing:queue:view', 'a:c:view'),
  role('3', 'New', 'a:d:view'),
  role('4', 'Same', 'a:b:view'),
];

function prepared(files: { readonly [name: string]: unknown }) {
  const at = terminal();
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(at.cwd, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return at;
}

describe('compare', () => {
  it('says role by role what a later reading grants and an earlier one does not', async () => {
    const { run } = prepared({ 'a.json': BEFORE, 'b.json': AFTER });
    const { code, json } = await run(['compare', 'a.json', 'b.json', '--json']);
    expect(code).toBe(1);
    expect(json.difference).toMatchObject({ left: 'a.json', right: 'b.json', same: 1 });
    const found = json.difference.roles.map(
      (each: { role: { name: string }; is: string; added: string[]; removed: string[] }) => [
        each.role.name,
        each.is,
        each.added,
        each.removed,
      ],
    );
    expect(found).toEqual([
      ['Agent', 'changed', ['a:c:view'], ['a:b:view']],
      ['New', 'added', ['a:d:view'], []],
      ['Old', 'removed', [], ['a:b:view']],
    ]);
    const { stdout } = await run(['compare', 'a.json', 'b.json']);
    expect(stdout).toBe(
      [
        'a.json → b.json: 3 roles differ, 1 is the same.',
        '',
        'Agent: changed',
        '  - a:b:view',
        '  + a:c:view',
        '',
        'New: added',
        '  + a:d:view',
        '',
        'Old: removed',
        '  - a:b:view',
        '',
      ].join('\n'),
    );
  });

  it('takes nothing for removed that is on a page which is not there', async () => {
    const page = { entities: AFTER, pageNumber: 1, pageCount: 2, pageSize: 3, total: 4 };
    const { run } = prepared({ 'a.json': BEFORE, 'b.json': page });
    const { code, json } = await run(['compare', 'a.json', 'b.json', '--json']);
    expect([code, json.difference, json.problem.field]).toEqual([2, null, 'right']);
    expect(json.problem.message).toContain('The listing has 2 pages; this file holds page 1 only.');
    const roles = await run(['compare', 'b.json', '--role', 'Agent', '--role', 'New', '--json']);
    expect([roles.code, roles.json.difference.roles.length]).toEqual([1, 1]);
  });

  it('ends with 0 when both grant the same, whatever the order', async () => {
    const { run } = prepared({ 'a.json': BEFORE, 'b.json': BEFORE.toReversed() });
    const { code, json } = await run(['compare', 'a.json', 'b.json', '--json']);
    expect([code, json.difference.roles, json.difference.same]).toEqual([0, [], 3]);
    expect((await run(['compare', 'a.json', 'b.json'])).stdout).toBe('a.json and b.json grant the same (3 roles).\n');
  });

  it('holds two roles of one file, or of two, against each other', async () => {
    const { run } = prepared({ 'a.json': BEFORE, 'b.json': AFTER });
    const one = await run(['compare', 'a.json', '--role', 'Old', '--role', 'Agent', '--json']);
    expect(one.json.difference.roles[0]).toMatchObject({ added: ['routing:queue:view'], removed: [] });
    const same = await run(['compare', 'a.json', 'b.json', '--role', 'Same', '--json']);
    expect([same.code, same.json.difference.left]).toEqual([0, '“Same” in a.json']);
    const two = await run(['compare', 'a.json', 'b.json', '--role', '2', '--role', 'new', '--json']);
    expect(two.json.difference.roles[0]).toMatchObject({ added: ['a:d:view'], removed: ['a:b:view'] });
  });

  it('never says “the same” of what it could not read', async () => {
    const odd = { id: '5', name: 'Odd', permissionPolicies: [policy('a:b:view'), { domain: 'a' }] };
    const { run } = prepared({ 'a.json': [odd], 'cut.json': '[{"name":' });
    const unread = await run(['compare', 'a.json', 'a.json', '--json']);
    expect([unread.code, unread.json.unread.length]).toEqual([1, 2]);
    expect((await run(['compare', 'a.json', 'a.json'])).stdout).toContain('was not compared');
    const cut = await run(['compare', 'a.json', 'cut.json', '--json']);
    expect([cut.code, cut.json.difference, cut.json.problem.field]).toEqual([2, null, 'right']);
    expect(cut.json.problem.message).toContain('cut.json');
  });

  it('refuses what has no two sides, and roles that are not there', async () => {
    const { run } = prepared({ 'a.json': BEFORE });
    for (const argv of [
      ['a.json'],
      ['a.json', '--role', 'Agent'],
      ['a.json', 'a.json', '--role', 'Old', '--role', 'Old', '--role', 'Old'],
    ]) {
      const { code, json } = await run(['compare', ...argv, '--json']);
      expect([code, json.problem.code]).toEqual([2, 'sides-missing']);
    }
    const { code, json } = await run(['compare', 'a.json', 'a.json', '--role', 'Nobody', '--json']);
    expect([code, json.problem.code]).toEqual([2, 'role-not-found']);
  });

  it('shortens what nobody reads, and does not let names steer the terminal', async () => {
    const many = Array.from({ length: 80 }, (_, i) =>
      role(`r${i}`, `Role ${String(i).padStart(2, '0')}\u001b[2J`, 'a:b:view'),
    );
    const { run } = prepared({ 'a.json': BEFORE, 'b.json': [...BEFORE, ...many] });
    const { stdout } = await run(['compare', 'a.json', 'b.json']);
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toContain('… and 30 more; --json has all of them');
    expect((await run(['compare', 'a.json', 'b.json', '--json'])).json.difference.roles).toHaveLength(80);
  });
});

describe('needs', () => {
  it('lists profiles and the permissions of runbooks, each by an id of its own that coverage takes', async () => {
    const { run } = prepared({ 'a.json': BEFORE });
    const { code, json } = await run(['needs', '--json']);
    expect(code).toBe(0);
    const ids: readonly string[] = json.needs.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(json.needs).toContainEqual(
      expect.objectContaining({ id: 'uca-historical', kind: 'profile', rows: 39, title: 'UCA Historical Data' }),
    );
    expect(json.needs.filter(({ kind }: { kind: string }) => kind === 'runbook').length).toBeGreaterThan(2);
    for (const id of ids) expect((await run(['coverage', id, '--from', 'a.json', '--json'])).json.profile).toBe(id);
    expect((await run(['needs'])).stdout).toMatch(/^Id +Kind +Rows +Title\n/);
  });
});
