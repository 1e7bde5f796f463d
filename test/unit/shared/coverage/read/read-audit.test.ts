import { describe, expect, it } from 'vitest';
import { catalogueFile } from '../../../../../shared/catalogue/file.ts';
import { liveCatalogue } from '../../../../../shared/catalogue/live.ts';
import type { AuditLine } from '../../../../../shared/coverage/read/audit-file.ts';
import { granted, reading } from './known.ts';

const head = {
  groundwork: 'audit',
  version: 1,
  organization: { id: 'o1', name: 'Tideline Travel', shortName: 'tideline' },
  region: 'mypurecloud.de',
  readAt: '2026-11-21T09:00:00.000Z',
} as const;
const role = (id: string, action: string) => ({
  id,
  name: `Role ${id}`,
  permissionPolicies: [{ domain: 'routing', entityName: 'queue', actionSet: [action] }],
});
const ada = { id: 'u1', name: 'Ada', kind: 'user', divisions: [{ id: 'd1', name: 'Home' }] } as const;
const client = { id: 'c1', name: 'Adapter', kind: 'client', divisions: 'all' } as const;
const entities = [
  {
    domain: 'routing',
    permissionMap: { queue: [{ domain: 'routing', entityType: 'queue', action: 'view', label: 'View' }] },
  },
];
const catalogue = catalogueFile(liveCatalogue(entities, '2026-11-21'));
const lines: readonly AuditLine[] = [
  head,
  { role: role('r1', 'view'), members: [ada, client] },
  { role: role('r2', 'join') },
  { catalogue },
  { end: { roles: 2, readAt: '2026-11-21T09:01:00.000Z' } },
];
const text = (of: readonly unknown[]) => of.map((line) => `${JSON.stringify(line)}\n`).join('');

describe('an audit', () => {
  it('has the roles, who has them, the catalogue of that moment, and when that was', () => {
    const read = reading(text(lines));
    expect(read).toMatchObject({
      format: 'audit',
      whole: true,
      organization: 'Tideline Travel',
      readAt: head.readAt,
      unread: [],
    });
    expect(granted(read)).toEqual(['Role r1 routing:queue:view', 'Role r2 routing:queue:join']);
    expect(read.members).toEqual(new Map([['r1', [ada, client]]]));
    expect(read.roles[0]?.raw).toEqual(role('r1', 'view'));
    expect(read.catalogue).toMatchObject({ source: 'saved', date: '2026-11-21' });
    expect(read.broken).toBeUndefined();
  });

  it('of one subject has its grants, each in its division', () => {
    const subject = { kind: 'user', id: 'u1', name: 'Ada' } as const;
    const grants = {
      id: 'u1',
      grants: [
        {
          division: { id: 'd1', name: 'Home' },
          role: { id: 'r1', name: 'Agent', policies: [{ domain: 'routing', entityName: 'queue', actions: ['view'] }] },
        },
      ],
    };
    const read = reading(text([{ ...head, subject }, { grants }, { end: { roles: 0, readAt: head.readAt } }]));
    expect(read).toMatchObject({ format: 'subject', subject, whole: true });
    expect(granted(read)).toEqual(['Agent routing:queue:view in d1']);
  });

  it.each([
    ['stopped before its end', lines.slice(0, 3), 2],
    [
      'with a part that could not be read',
      [...lines.slice(0, 4), { failed: { what: 'Members of Role r2', why: 'the connection broke' } }, lines[4]],
      2,
    ],
    ['with a role lost', [lines[0], lines[1], lines[4]], 1],
    ['with a role that cannot be read', [lines[0], lines[1], { role: { id: 'r2' } }, lines[4]], 1],
    [
      'with members that cannot be read',
      [lines[0], { role: role('r1', 'view'), members: [{ id: 'u1' }] }, lines[2], lines[4]],
      2,
    ],
    ['with a catalogue that cannot be read', [...lines.slice(0, 3), { catalogue: { entities: [] } }, lines[4]], 2],
    ['with a line of another kind', [...lines.slice(0, 4), { news: 1 }, lines[4]], 2],
  ])('%s is not whole, and what it has counts', (_what, some, roles) => {
    const read = reading(text(some));
    expect(read).toMatchObject({ whole: false });
    expect(read.roles).toHaveLength(roles);
    expect(granted(read)).toContain('Role r1 routing:queue:view');
  });

  it('loses only the line that was cut off, and is not whole', () => {
    const whole = text(lines.slice(0, 3));
    const read = reading(whole.slice(0, -20));
    expect(granted(read)).toEqual(['Role r1 routing:queue:view']);
    expect(read).toMatchObject({ whole: false, unread: [{ line: 3, why: expect.stringContaining('cut off') }] });
  });

  it('does not count a line in which a key stands twice', () => {
    const twice = JSON.stringify(lines[1]).replace('"actionSet":', '"actionSet":["edit"],"actionSet":');
    const read = reading(`${JSON.stringify(head)}\r\n${twice}\r\n`);
    expect(granted(read)).toEqual([]);
    expect(read.unread).toMatchObject([{ line: 2, why: expect.stringContaining('twice') }]);
  });

  it('of another version is broken, and says so', () => {
    const read = reading(text([{ ...head, version: 2 }, ...lines.slice(1)]));
    expect(read).toMatchObject({ format: 'audit', roles: [], broken: expect.stringContaining('another version') });
  });
});
