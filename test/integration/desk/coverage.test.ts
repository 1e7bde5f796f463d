import { describe, expect, it } from 'vitest';
import type { RequestOf } from '../../../shared/ipc/contract.ts';
import type { Json } from '../../../shared/json.ts';
import bundled from '../../../shared/profiles/uca-historical.json' with { type: 'json' };
import { findings, page, role, startCoverageBench } from './coverage-bench.ts';

const VIEW = 'analytics:conversationDetail:view';
const USERS = 'directory:user:view';
const QUEUES = 'routing:queue:view';

describe('what is compared', () => {
  it('is nothing at first, against the catalogue that comes with Groundwork', async () => {
    const bench = await startCoverageBench();
    const state = await bench.call('coverage.state', {});
    expect(state).toMatchObject({ inputs: [], needUnread: [], scope: { is: 'all' }, divisions: [] });
    expect(state.catalogue).toMatchObject({ source: 'bundled' });
    expect(state.catalogue.permissions).toBeGreaterThan(1_000);
    expect(state.need).toBeUndefined();
    expect((await bench.call('coverage.report', {})).report).toBeUndefined();
    expect((await bench.call('coverage.matrix', {})).matrix).toBeUndefined();
    expect(bench.org.log).toEqual([]);
  });

  it('is a dropped file against a chosen need, told to the window, and found again by a reloaded one', async () => {
    const bench = await startCoverageBench();
    await bench.drop('C:\\exports\\roles.json', page(role('Analyst', VIEW), role('Supervisor', USERS)), 64);
    const state = await bench.need(VIEW, USERS, QUEUES);
    expect(state.inputs).toMatchObject([{ name: 'roles.json', format: 'roles', roles: 2, unread: 0 }]);
    expect(state.need).toMatchObject({ kind: 'list', rows: 3 });
    const { version, report } = await bench.call('coverage.report', {});
    expect(version).toBe(state.version);
    expect(report && findings(report)).toEqual({ [VIEW]: 'granted', [USERS]: 'granted', [QUEUES]: 'missing' });
    const told = await bench.until('coverage-state', (each) => each.version === state.version);
    expect(told).toEqual(state);
    expect(await bench.call('coverage.state', {})).toEqual(state);
    expect(JSON.stringify(told)).not.toContain('exports');
  });

  it('counts several files and pasted text together, and each by itself', async () => {
    const bench = await startCoverageBench();
    await bench.drop('one.json', role('Analyst', VIEW));
    await bench.drop('two.json', role('Supervisor', USERS));
    const { inputs } = await bench.call('coverage.paste', { text: 'Routing > Queue > View' });
    expect(inputs.map(({ name }) => name)).toEqual(['one.json', 'two.json', 'pasted']);
    await bench.need(VIEW, USERS, QUEUES);
    expect(new Set(Object.values(findings(await bench.report())))).toEqual(new Set(['granted']));
    const second = inputs[1]?.id ?? '';
    await bench.call('coverage.choose', { scope: { is: 'input', input: second } });
    expect(findings(await bench.report())).toEqual({ [VIEW]: 'missing', [USERS]: 'granted', [QUEUES]: 'missing' });
    // What the scope named is gone, and everything counts again.
    const after = await bench.call('coverage.remove', { input: second });
    expect(after.scope).toEqual({ is: 'all' });
    expect(findings(await bench.report())).toEqual({ [VIEW]: 'granted', [USERS]: 'missing', [QUEUES]: 'granted' });
    const none = await bench.call('coverage.clear', {});
    expect(none).toMatchObject({ inputs: [], need: { kind: 'list' } });
    expect((await bench.call('coverage.report', {})).report).toBeUndefined();
  });

  it('tells two files of one name apart, and says the name of the role that is compared by itself', async () => {
    const bench = await startCoverageBench();
    await bench.drop('roles.json', role('Analyst', VIEW));
    const { inputs } = await bench.drop('roles.json', role('Supervisor', USERS));
    expect(inputs.map(({ name }) => name)).toEqual(['roles.json', 'roles.json (2)']);
    const { roles } = await bench.call('coverage.roles', { search: 'super', count: 5 });
    const scope = { is: 'role', role: roles[0]?.id ?? '' } as const;
    expect(await bench.call('coverage.choose', { scope })).toMatchObject({ scope, scopeRole: 'Supervisor' });
    expect((await bench.call('coverage.choose', { scope: { is: 'all' } })).scopeRole).toBeUndefined();
  });

  it('says with its last part what a file became, so that it can be taken back', async () => {
    const bench = await startCoverageBench();
    const content = JSON.stringify(role('Analyst', VIEW));
    const data = Buffer.from(content).toString('base64');
    const part = { upload: 'u', name: 'roles.json', offset: 0, size: content.length, data };
    const { input, state } = await bench.call('coverage.upload', part);
    expect(state?.inputs.map(({ id }) => id)).toEqual([input]);
    expect(await bench.call('coverage.remove', { input: input ?? '' })).toMatchObject({ inputs: [] });
  });

  it('takes several uploads at once, however their parts are mixed', async () => {
    const bench = await startCoverageBench();
    const files = ['Analyst', 'Supervisor', 'Quality'].map((name) => page(role(name, VIEW)));
    const states = await Promise.all(files.map((file, index) => bench.drop(`${index}.json`, file, 50)));
    expect(states.map(({ version }) => version).sort()).toHaveLength(3);
    const { inputs } = await bench.call('coverage.state', {});
    expect(inputs.map(({ name }) => name).sort()).toEqual(['0.json', '1.json', '2.json']);
    expect(new Set(inputs.map(({ id }) => id)).size).toBe(3);
  });

  it('shows hostile file names as plain words', async () => {
    const bench = await startCoverageBench();
    const names = ['../../etc/passwd', 'a\u202Egnp.json\u0000', '  ', `${'x'.repeat(500)}.json`, '__proto__'];
    for (const name of names) await bench.drop(name, role('Analyst', VIEW));
    const { inputs } = await bench.call('coverage.state', {});
    expect(inputs.slice(0, 3).map(({ name }) => name)).toEqual(['passwd', 'agnp.json', 'unnamed file']);
    expect(inputs[3]?.name).toHaveLength(120);
    expect(inputs.every(({ roles }) => roles === 1)).toBe(true);
  });
});

describe('a file that cannot be used', () => {
  it('stays listed with place and fix, and what it might grant is unchecked until it is removed', async () => {
    const bench = await startCoverageBench();
    await bench.drop('good.json', role('Analyst', VIEW));
    const cut = JSON.stringify(page(role('Supervisor', USERS))).slice(0, -9);
    const { inputs } = await bench.drop('cut.json', cut);
    expect(inputs[0]?.problem).toBeUndefined();
    expect(inputs[1]?.problem).toMatchObject({ code: 'input-unusable', field: 'cut.json' });
    expect(inputs[1]?.problem?.message).toMatch(/^cut\.json: .*\d/);
    await bench.need(VIEW, USERS);
    const report = await bench.report();
    expect(findings(report)).toEqual({ [VIEW]: 'granted', [USERS]: 'unchecked' });
    expect(report.complete).toBe(false);
    await bench.call('coverage.remove', { input: inputs[1]?.id ?? '' });
    expect(findings(await bench.report())).toEqual({ [VIEW]: 'granted', [USERS]: 'missing' });
  });

  it('is the only thing there: every row is unchecked', async () => {
    const bench = await startCoverageBench();
    for (const bytes of [Uint8Array.from([0xff, 0xfe, 0x00, 0xd8]), new Uint8Array(0)]) {
      const { inputs } = await bench.drop('odd.bin', bytes);
      expect(inputs.at(-1)?.problem?.message).toMatch(/^odd\.bin( \(\d\))?: /);
    }
    await bench.need(VIEW, USERS);
    expect(findings(await bench.report())).toEqual({ [VIEW]: 'unchecked', [USERS]: 'unchecked' });
  });
});

describe('parts of a file', () => {
  it('out of order end it, and nothing of it is read', async () => {
    const bench = await startCoverageBench();
    const data = Buffer.from('{}').toString('base64');
    const part = (offset: number) =>
      bench.call('coverage.upload', { upload: 'u', name: 'dir/roles.json', offset, size: 4, data });
    expect(await part(0)).toEqual({ received: 2 });
    await expect(part(0)).resolves.toEqual({ received: 2 });
    await expect(part(1)).rejects.toMatchObject({ code: 'upload-broken', field: 'roles.json' });
    await expect(part(2)).rejects.toMatchObject({ code: 'upload-broken' });
    expect((await bench.call('coverage.state', {})).inputs).toEqual([]);
  });

  it('of a file that is too large are refused with the first', async () => {
    const bench = await startCoverageBench();
    const wish = { upload: 'u', name: 'all.json', offset: 0, size: 2 ** 31, data: 'e30=' };
    await expect(bench.call('coverage.upload', wish)).rejects.toMatchObject({ code: 'upload-too-large' });
  });
});

describe('what is needed', () => {
  it('is any profile, the user’s own among them, or a permission set of a runbook', async () => {
    const bench = await startCoverageBench();
    await bench.call('profiles.duplicate', { id: bundled.id, as: 'our-copy', title: 'Our copy' });
    const { needs, problems } = await bench.call('coverage.needs', {});
    expect(problems).toEqual([]);
    expect(needs.find(({ id }) => id === 'our-copy')).toMatchObject({ kind: 'profile', title: 'Our copy', rows: 39 });
    const sets = needs.filter(({ kind }) => kind === 'runbook');
    expect(sets.length).toBeGreaterThan(3);
    expect(new Set(needs.map(({ id }) => id)).size).toBe(needs.length);
    await bench.drop('roles.json', role('Analyst', VIEW));
    for (const { id, rows } of needs) {
      const { need } = await bench.call('coverage.choose', { need: { is: 'listed', id } });
      expect(need).toMatchObject({ id, rows });
      expect((await bench.report()).rows).toHaveLength(rows);
    }
  });

  it('is a profile as it is now, also when it is changed meanwhile', async () => {
    const bench = await startCoverageBench();
    await bench.call('profiles.duplicate', { id: bundled.id, as: 'our-copy', title: 'Our copy' });
    await bench.drop('roles.json', role('Analyst', VIEW));
    const before = await bench.call('coverage.choose', { need: { is: 'listed', id: 'our-copy' } });
    const shorter = { ...bundled, id: 'our-copy', rows: bundled.rows.slice(0, 2), mandatoryGroups: [] };
    await bench.call('profiles.save', { id: 'our-copy', profile: shorter as unknown as Json });
    const after = await bench.call('coverage.state', {});
    expect(after.need).toMatchObject({ id: 'our-copy', rows: 2 });
    expect(after.version).toBeGreaterThan(before.version);
    expect((await bench.report()).rows).toHaveLength(2);
    await bench.call('profiles.remove', { id: 'our-copy', typed: 'our-copy' });
    expect((await bench.report()).rows).toHaveLength(2);
  });

  it('is a role as the yardstick for others', async () => {
    const bench = await startCoverageBench();
    await bench.drop('roles.json', page(role('Analyst', VIEW, USERS), role('Beginner', VIEW)));
    const { roles } = await bench.call('coverage.roles', { search: 'ANALYST', count: 10 });
    expect(roles).toMatchObject([{ name: 'Analyst', policies: 2 }]);
    const state = await bench.call('coverage.choose', { need: { is: 'role', role: roles[0]?.id ?? '' } });
    expect(state.need).toMatchObject({ kind: 'role', rows: 2 });
    const beginner = (await bench.call('coverage.roles', { search: 'begin', count: 10 })).roles[0]?.id ?? '';
    await bench.call('coverage.choose', { scope: { is: 'role', role: beginner } });
    expect(findings(await bench.report())).toEqual({ [VIEW]: 'granted', [USERS]: 'missing' });
  });

  it('is a pasted list; lines that are no permission are named and asked for by nobody', async () => {
    const bench = await startCoverageBench();
    await bench.drop('roles.json', role('Analyst', VIEW));
    const state = await bench.need(VIEW, 'not a permission at all');
    expect(state.need).toMatchObject({ kind: 'list', rows: 1 });
    expect(state.needUnread).toMatchObject([{ line: 2 }]);
    // A list of which nothing can be read asks for nothing: that is no need, and surely not a complete one.
    const none = await bench.need('not a permission at all');
    expect(none.need).toBeUndefined();
    expect((await bench.call('coverage.report', {})).report).toBeUndefined();
  });

  it('is not more than there is', async () => {
    const bench = await startCoverageBench();
    await bench.drop('roles.json', role('Analyst', VIEW));
    const before = await bench.need(VIEW);
    const many = Array.from({ length: 4_001 }, (_, index) => `routing:queue${index}:view`);
    await expect(bench.need(...many)).rejects.toMatchObject({ code: 'need-too-large', field: 'need' });
    expect(await bench.call('coverage.state', {})).toEqual(before);
  });

  it('stays as it was when something chosen is no longer there', async () => {
    const bench = await startCoverageBench();
    await bench.drop('roles.json', role('Analyst', VIEW));
    const before = await bench.need(VIEW);
    const gone = { code: 'coverage-choice-gone' };
    const choose = (wish: RequestOf<'coverage.choose'>) => bench.call('coverage.choose', wish);
    await expect(choose({ need: { is: 'listed', id: 'nobody' } })).rejects.toMatchObject({ ...gone, field: 'need' });
    await expect(choose({ need: { is: 'role', role: 'x' } })).rejects.toMatchObject({ ...gone, field: 'role' });
    await expect(choose({ scope: { is: 'role', role: 'x' } })).rejects.toMatchObject({ ...gone, field: 'role' });
    await expect(choose({ scope: { is: 'input', input: 'x' } })).rejects.toMatchObject({ ...gone, field: 'input' });
    await expect(choose({ division: 'x' })).rejects.toMatchObject({ ...gone, field: 'division' });
    await expect(bench.call('coverage.remove', { input: 'x' })).rejects.toMatchObject({ ...gone, field: 'input' });
    expect(await bench.call('coverage.state', {})).toEqual(before);
  });
});

describe('divisions', () => {
  const grant = (name: string, id: string, permission: string) => {
    const [domain = '', entityName = '', action = ''] = permission.split(':');
    return {
      division: { id, name: id.toUpperCase() },
      role: { id: name, name, policies: [{ domain, entityName, actions: [action] }] },
    };
  };

  it('are those that grants name, and one of them can be wanted', async () => {
    const bench = await startCoverageBench();
    const subject = {
      id: 's',
      name: 'Ada',
      grants: [grant('Analyst', 'north', VIEW), grant('Supervisor', 'south', USERS)],
    };
    const state = await bench.drop('subject.json', subject);
    expect(state.divisions).toEqual([
      { id: 'north', name: 'NORTH' },
      { id: 'south', name: 'SOUTH' },
    ]);
    await bench.need(VIEW, USERS);
    expect(findings(await bench.report())).toEqual({ [VIEW]: 'granted', [USERS]: 'granted' });
    expect(await bench.call('coverage.choose', { division: 'north' })).toMatchObject({ division: 'north' });
    expect(findings(await bench.report())).toEqual({ [VIEW]: 'granted', [USERS]: 'conditional' });
    await bench.call('coverage.choose', { division: 'all' });
    expect(findings(await bench.report())).toEqual({ [VIEW]: 'conditional', [USERS]: 'conditional' });
    const any = await bench.call('coverage.choose', { division: '' });
    expect(any.division).toBeUndefined();
    // Wanted still, when the file that named it is gone: grants elsewhere must not count by accident.
    await bench.call('coverage.choose', { division: 'north' });
    const after = await bench.call('coverage.remove', { input: state.inputs[0]?.id ?? '' });
    expect(after).toMatchObject({ divisions: [], division: 'north' });
  });
});
