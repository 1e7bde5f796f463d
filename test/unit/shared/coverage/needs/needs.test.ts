import { describe, expect, it } from 'vitest';
import { coverage } from '../../../../../shared/coverage/coverage.ts';
import type { Need } from '../../../../../shared/coverage/need.ts';
import { needOfList } from '../../../../../shared/coverage/needs/need-of-list.ts';
import { needOfProfile } from '../../../../../shared/coverage/needs/need-of-profile.ts';
import { needOfRole } from '../../../../../shared/coverage/needs/need-of-role.ts';
import { RUNBOOK_NEEDS } from '../../../../../shared/coverage/needs/runbook-needs.ts';
import { resolveRows } from '../../../../../shared/coverage/resolve.ts';
import { requirePermission } from '../../../../../shared/permissions/malformed.ts';
import { parsePermission } from '../../../../../shared/permissions/parse.ts';
import type { Profile } from '../../../../../shared/profiles/profile.ts';
import { bundledJson } from '../../profiles/bundled.ts';
import { bundled, CONDITION, policy, role } from '../answers/ask.ts';

const profile = bundledJson() as unknown as Profile;
const byId = (id: string): Need => {
  const found = RUNBOOK_NEEDS.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no need ${id}`);
  return found;
};
const policies = (need: Need): readonly string[] => need.rows.flatMap(({ policy: own, also = [] }) => [own, ...also]);

describe('the need of a profile', () => {
  const need = needOfProfile(profile);

  it('has the rows in the guide’s words, the guide and its version, and the mandatory rows', () => {
    expect(need).toMatchObject({ id: 'uca-historical', kind: 'profile', title: profile.title });
    expect(need.source).toContain(profile.version);
    expect(need.rows).toHaveLength(39);
    expect(need.rows[2]).toMatchObject({ row: 3, type: 'Analytics', level: 'All Permissions', confidence: 'likely' });
    expect(need.mandatory).toEqual([
      {
        rows: [12, 13, 14, 15, 16, 17],
        note: profile.mandatoryGroups[0]?.note,
        source: profile.mandatoryGroups[0]?.source,
      },
    ]);
  });

  it('resolves exactly as the profile itself does', () => {
    const permissions = (rows: readonly { readonly permissions: readonly string[]; readonly state: string }[]) =>
      rows.map(({ permissions: own, state }) => ({ own, state }));
    expect(permissions(resolveRows(need.rows, bundled).rows)).toEqual(
      permissions(resolveRows(profile.rows, bundled).rows),
    );
  });
});

describe('the needs of runbooks', () => {
  it('are told apart by id, have rows from 1, and nothing in them is malformed', () => {
    expect(new Set(RUNBOOK_NEEDS.map(({ id }) => id)).size).toBe(RUNBOOK_NEEDS.length);
    for (const need of RUNBOOK_NEEDS) {
      expect(need.kind).toBe('runbook');
      expect(need.source).not.toBe('');
      expect(need.rows.map(({ row }) => row)).toEqual(need.rows.map((_, index) => index + 1));
      for (const each of [...policies(need), ...need.rows.flatMap(({ expandsTo = [] }) => expandsTo)])
        expect(parsePermission(each), each).toMatchObject({ is: 'permission' });
    }
  });

  it('the AI Agent role is the guide’s ten lines; one asks for three permissions, two are not known', () => {
    const need = byId('ai-agent-role');
    expect(need.rows).toHaveLength(10);
    expect(need.rows[3]).toMatchObject({
      name: 'Event',
      level: 'Add, Edit, View',
      policy: 'journey:event:add',
      also: ['journey:event:edit', 'journey:event:view'],
      confidence: 'likely',
    });
    expect(need.rows.filter(({ confidence }) => confidence === 'unknown').map(({ name }) => name)).toEqual([
      'Customer',
      'Visit',
    ]);
    expect(need.rows.filter(({ confidence, note }) => confidence !== 'confirmed' && note === undefined)).toEqual([]);
  });

  it('a line for three permissions is granted by all three only', () => {
    const need = byId('ai-agent-role');
    const { rows } = resolveRows(need.rows, bundled);
    const kind = (own: string) => coverage(rows, [role('R', [own])], { live: false })[3]?.finding;
    expect(kind('journey:event:add,edit,view')).toBe('granted');
    expect(kind('journey:event:add,view')).toBe('missing');
  });

  it('agents need four routing permissions, the administrator all of journey', () => {
    expect(policies(byId('agent-routing'))).toEqual([
      'routing:agent:onqueue',
      'routing:queue:join',
      'routing:queue:search',
      'routing:queue:view',
    ]);
    expect(policies(byId('admin-journey'))).toEqual(['journey:*:*']);
  });

  it('the SMS role wants both domains, and what the published methods want today is a need of its own', () => {
    expect(policies(byId('digital-channels-sms'))).toEqual(['messaging:*:*', 'messagingProvisioning:*:*']);
    expect(byId('digital-channels-sms').rows[1]?.note).toContain('preview');
    expect(policies(byId('sms-numbers'))).toEqual([
      'sms:phoneNumber:view',
      'sms:phoneNumber:add',
      'sms:phoneNumber:edit',
      'sms:phoneNumber:delete',
    ]);
  });

  it('without a live catalogue messagingProvisioning is its four known permissions, not whatever a wildcard is', () => {
    const { rows } = resolveRows(byId('digital-channels-sms').rows, bundled);
    expect(rows[1]?.permissions).toHaveLength(4);
    expect(rows[1]?.state).toBe('offline');
  });

  it('the operator needs roles, grants and clients; each line says what for', () => {
    const need = byId('operator');
    expect(policies(need)).toEqual([
      'authorization:role:view',
      'authorization:role:add',
      'authorization:role:edit',
      'authorization:role:delete',
      'authorization:grant:add',
      'authorization:grant:view',
      'authorization:grant:delete',
      'oauth:client:view',
      'oauth:client:add',
      'oauth:client:edit',
      'oauth:client:delete',
    ]);
    expect(need.rows.every(({ note }) => note?.endsWith('.'))).toBe(true);
  });
});

describe('a role as the yardstick', () => {
  it('is one row for each action, once, whatever the case; wildcards stay rows', () => {
    const need = needOfRole(role('Admin', ['wfm:agent:view,edit', 'WFM:Agent:View', 'routing:*:*']), 'roles.json');
    expect(need).toMatchObject({ id: 'role', kind: 'role', title: expect.stringContaining('“Admin”') });
    expect(need.source).toContain('roles.json');
    expect(policies(need)).toEqual(['wfm:agent:view', 'wfm:agent:edit', 'routing:*:*']);
    expect(need.rows[2]).toMatchObject({ type: 'routing', name: 'All entities', level: 'All Permissions' });
  });

  it('says of a row that the yardstick itself has it only under a condition', () => {
    const need = needOfRole(role('R', [policy('quality:evaluation:view', CONDITION), 'quality:evaluation:edit']));
    expect(need.rows[0]?.note).toContain('Conversation.queues = Support');
    expect(need.rows[1]?.note).toBeUndefined();
  });

  it('does not say so of what it also has without one', () => {
    const need = needOfRole(role('R', [policy('quality:evaluation:view', CONDITION), 'quality:Evaluation:view']));
    expect(need.rows).toHaveLength(1);
    expect(need.rows[0]?.note).toBeUndefined();
  });

  it('is met by itself', () => {
    const own = role('R', ['routing:queue:view,join', 'journey:*:view', 'wfm:*:*']);
    const { rows } = resolveRows(needOfRole(own).rows, bundled);
    expect(coverage(rows, [own], { live: false }).map(({ finding }) => finding)).toEqual(rows.map(() => 'granted'));
  });
});

describe('a list as the need', () => {
  const line = (...permissions: string[]) => ({ permissions: permissions.map((each) => requirePermission(each)) });

  it('is a row for each line, in the guide’s words where the line has them', () => {
    const need = needOfList(
      [
        { ...line('analytics:userDetail:view'), type: 'Analytics', name: 'User Detail', level: 'View' },
        line('wfm:agent:edit'),
      ],
      { source: 'guide.txt' },
    );
    expect(need).toMatchObject({ id: 'list', kind: 'list', source: 'guide.txt' });
    expect(need.rows).toMatchObject([
      { row: 1, type: 'Analytics', name: 'User Detail', level: 'View' },
      { row: 2, type: 'wfm', name: 'agent', level: 'edit' },
    ]);
  });

  it('asks once for what stands there twice, and leaves lines out that ask for nothing', () => {
    const need = needOfList([
      line('wfm:agent:view', 'wfm:agent:edit'),
      line(),
      line('WFM:agent:edit', 'wfm:agent:view'),
    ]);
    expect(need.rows).toHaveLength(1);
    expect(need.rows[0]).toMatchObject({ row: 1, also: ['wfm:agent:edit'] });
  });

  it('takes for certain only what the catalogue lists today', () => {
    const lines = [line('routing:queue:view'), line('routing:queue:vieww'), line('journey:settings:view')];
    const sure = (known = {}) => needOfList(lines, known).rows.map(({ confidence }) => confidence);
    expect(sure({ catalogue: bundled })).toEqual(['confirmed', 'likely', 'likely']);
    expect(sure()).toEqual(['likely', 'likely', 'likely']);
  });
});
