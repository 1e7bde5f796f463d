import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isExported } from '../../../main/desk/exported-files.ts';
import { BrowserMissing } from '../../../main/shell/find-browser.ts';
import { EXAMPLE_PROFILE } from '../../../shared/text/example-profile.ts';
import { type CoverageBench, page, role, startCoverageBench } from './coverage-bench.ts';

const VIEW = 'analytics:conversationDetail:view';
const USERS = 'directory:user:view';
const QUEUES = 'routing:queue:view';

async function compared(options: Parameters<typeof startCoverageBench>[0] = {}): Promise<CoverageBench> {
  const bench = await startCoverageBench(options);
  await bench.drop('roles.json', page(role('Analyst', VIEW), role('Supervisor', USERS, VIEW)));
  await bench.need(VIEW, USERS, QUEUES);
  return bench;
}

const idOf = async (bench: CoverageBench, search: string): Promise<string> =>
  (await bench.call('coverage.roles', { search, count: 1 })).roles[0]?.id ?? '';

describe('roles and matrix', () => {
  it('lists roles by name, so many of so many', async () => {
    const bench = await startCoverageBench();
    const state = await bench.drop('roles.json', page(...['B 1', 'b 2', 'A', 'C'].map((name) => role(name, VIEW))));
    const { roles, total } = await bench.call('coverage.roles', { search: ' b ', count: 1 });
    expect(total).toBe(2);
    expect(roles).toEqual([{ id: expect.any(String), name: 'B 1', input: state.inputs[0]?.id, policies: 1 }]);
    const all = await bench.call('coverage.roles', { search: '', count: 100 });
    expect(all.roles.map(({ name }) => name)).toEqual(['A', 'B 1', 'b 2', 'C']);
    expect((await bench.call('coverage.roles', { search: '', count: -5 })).roles).toEqual([]);
  });

  it('answers by role and row, of the version that the report has', async () => {
    const bench = await compared();
    const { version, matrix } = await bench.call('coverage.matrix', {});
    expect(version).toBe((await bench.call('coverage.report', {})).version);
    expect(matrix?.columns.map(({ policy }) => policy)).toEqual([VIEW, USERS, QUEUES]);
    const cells = matrix?.roles.map(({ role: { name }, cells }) => [name, cells]);
    expect(cells).toEqual(
      expect.arrayContaining([
        ['Analyst', 'gmm'],
        ['Supervisor', 'ggm'],
      ]),
    );
  });
});

describe('two sides', () => {
  it('are roles, or readings of different days', async () => {
    const bench = await compared();
    const sides = { left: await idOf(bench, 'analyst'), right: await idOf(bench, 'supervisor') };
    const between = await bench.call('coverage.compare', {
      left: { is: 'role', role: sides.left },
      right: { is: 'role', role: sides.right },
    });
    expect(between).toMatchObject({ left: 'Analyst', right: 'Supervisor' });
    expect(between.roles.flatMap(({ added }) => added)).toEqual([USERS]);
    const { inputs } = await bench.drop('later.json', page(role('Analyst', VIEW, QUEUES), role('New', VIEW)));
    const [before = '', after = ''] = inputs.map(({ id }) => id);
    const days = await bench.call('coverage.compare', {
      left: { is: 'input', input: before },
      right: { is: 'input', input: after },
    });
    expect(days.roles.map(({ role: { name }, is }) => [name, is]).sort()).toEqual([
      ['Analyst', 'changed'],
      ['New', 'added'],
      ['Supervisor', 'removed'],
    ]);
  });

  it('are refused when one is gone, or was not read whole', async () => {
    const bench = await compared();
    const { inputs } = await bench.drop('broken.json', '{"entities": [');
    const [good = '', broken = ''] = inputs.map(({ id }) => id);
    const compare = (left: string, right: string) =>
      bench.call('coverage.compare', { left: { is: 'input', input: left }, right: { is: 'input', input: right } });
    await expect(compare(good, 'gone')).rejects.toMatchObject({ code: 'coverage-choice-gone' });
    await expect(compare(good, broken)).rejects.toMatchObject({
      code: 'coverage-input-incomplete',
      field: 'broken.json',
    });
  });
});

describe('what closes the gap', () => {
  it('is a request for a new role, for an existing one, or a block', async () => {
    const bench = await compared();
    const made = await bench.call('coverage.closing', { is: 'api' });
    expect(made).toMatchObject({ is: 'api', method: 'POST', path: '/api/v2/authorization/roles' });
    expect(made.permissions).toContain(QUEUES);
    const extended = await bench.call('coverage.closing', { is: 'api', role: await idOf(bench, 'supervisor') });
    expect(extended).toMatchObject({ method: 'PUT', path: '/api/v2/authorization/roles/id-of-supervisor' });
    const block = await bench.call('coverage.closing', { is: 'cx-as-code' });
    expect(block.is === 'cx-as-code' && block.text).toContain('genesyscloud_auth_role');
    expect(bench.org.log).toEqual([]);
  });

  it('needs a need, something to compare, and a role that is there', async () => {
    const bench = await startCoverageBench();
    const close = (role?: string) => bench.call('coverage.closing', { is: 'api', role });
    await expect(close()).rejects.toMatchObject({ code: 'nothing-to-compare', field: 'need' });
    await bench.need(VIEW);
    await expect(close()).rejects.toMatchObject({ code: 'nothing-to-compare', field: 'inputs' });
    await bench.drop('roles.json', role('Analyst', VIEW));
    await expect(close('gone')).rejects.toMatchObject({ code: 'coverage-choice-gone', field: 'role' });
  });
});

describe('the report as files', () => {
  it('is written in each format, and may be shown in the file manager', async () => {
    const bench = await compared();
    const folder = join(bench.folder, 'out');
    const formats = ['pdf', 'docx', 'csv', 'md', 'json', 'matrix'] as const;
    const { files } = await bench.call('coverage.export', { folder, formats: [...formats] });
    expect(files).toHaveLength(6);
    expect((await readdir(folder)).length).toBe(6);
    for (const file of files) expect([file.startsWith(folder), isExported(file)]).toEqual([true, true]);
    const csv = await readFile(files.find((file) => file.endsWith('.matrix.csv')) ?? '', 'utf8');
    expect(csv).toContain('Supervisor');
    const json = JSON.parse(await readFile(files.find((file) => file.endsWith('.json')) ?? '', 'utf8'));
    expect(JSON.stringify(json)).toContain(QUEUES);
    expect(JSON.stringify(json)).not.toMatch(/practice organization/i);
  });

  it('says that the PDF could not be printed, and writes the others', async () => {
    const printPdf = async (): Promise<Uint8Array> => {
      throw new BrowserMissing('linux');
    };
    const bench = await compared({ shell: { printPdf } });
    const write = (formats: ('pdf' | 'md')[]) => bench.call('coverage.export', { folder: bench.folder, formats });
    const { files, problems } = await write(['pdf', 'md']);
    expect(files).toEqual([expect.stringMatching(/\.md$/)]);
    expect(problems).toEqual([new BrowserMissing('linux').toProblem()]);
    await expect(write(['pdf'])).rejects.toMatchObject({ code: 'browser-missing' });
  });

  it('goes nowhere without a folder, or with nothing to compare', async () => {
    const bench = await compared();
    const write = (folder: string) => bench.call('coverage.export', { folder, formats: ['md'] });
    await expect(write('relative')).rejects.toMatchObject({ code: 'export-folder-not-absolute' });
    await mkdir(join(bench.folder, 'x'));
    await writeFile(join(bench.folder, 'x', 'file'), '');
    await expect(write(join(bench.folder, 'x', 'file'))).rejects.toMatchObject({ code: 'export-folder-unusable' });
    await bench.call('coverage.clear', {});
    await expect(write(bench.folder)).rejects.toMatchObject({ code: 'nothing-to-compare', field: 'inputs' });
  });
});

describe('a catalogue', () => {
  const entities = [
    {
      domain: 'analytics',
      permissionMap: {
        conversationDetail: [{ domain: 'analytics', entityType: 'conversationDetail', action: 'view' }],
      },
    },
  ];

  it('that is dropped takes the place of the bundled one until it is removed', async () => {
    const bench = await compared();
    const bundled = (await bench.call('coverage.state', {})).catalogue;
    const file = { groundwork: 'catalogue', version: 1, date: '2026-11-01', entities };
    const state = await bench.drop('catalogue.json', file);
    expect(state.catalogue).toEqual({ source: 'saved', date: '2026-11-01', permissions: 1 });
    expect(state.inputs.at(-1)).toMatchObject({ format: 'catalogue', roles: 0 });
    expect((await bench.report()).catalogue).toEqual(state.catalogue);
    const after = await bench.call('coverage.remove', { input: state.inputs.at(-1)?.id ?? '' });
    expect(after.catalogue).toEqual(bundled);
  });

  it('with several candidates for a row lets somebody choose, until another need is chosen', async () => {
    const bench = await startCoverageBench();
    await bench.drop('roles.json', page(role('Planner', 'wfm:adhocModel:view')));
    const actions = ['adhocModel', 'shortTermForecast'].map((entityType) => [
      entityType,
      [{ domain: 'wfm', entityType, action: 'view' }],
    ]);
    const wfm = { domain: 'wfm', permissionMap: Object.fromEntries(actions) };
    const file = { groundwork: 'catalogue', version: 1, date: '2026-11-01', entities: [wfm] };
    await bench.drop('catalogue.json', file);
    const need = { is: 'listed', id: EXAMPLE_PROFILE } as const;
    await bench.call('coverage.choose', { need });
    const row = async () => (await bench.report()).rows.find((each) => each.need.row === 27);
    expect(await row()).toMatchObject({
      finding: { finding: 'unchecked' },
      options: ['wfm:adhocModel:view', 'wfm:shortTermForecast:view'],
    });
    await bench.call('coverage.choose', { row: { row: 27, permission: 'wfm:adhocModel:view' } });
    expect(await row()).toMatchObject({ finding: { finding: 'granted' }, chosen: 'wfm:adhocModel:view' });
    await bench.call('coverage.choose', { row: { row: 27, permission: '' } });
    expect((await row())?.chosen).toBeUndefined();
    await bench.call('coverage.choose', { row: { row: 27, permission: 'wfm:adhocModel:view' } });
    await bench.call('coverage.choose', { need });
    expect((await row())?.chosen).toBeUndefined();
  });

  it('grants nothing: by itself there is nothing to compare', async () => {
    const bench = await startCoverageBench();
    await bench.drop('catalogue.json', { groundwork: 'catalogue', version: 1, date: '2026-11-01', entities });
    await bench.need(VIEW);
    expect((await bench.call('coverage.report', {})).report).toBeUndefined();
  });
});
