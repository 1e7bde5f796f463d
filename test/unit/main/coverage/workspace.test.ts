import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBundledCatalogue } from '../../../../main/catalogue/load.ts';
import { createWorkspace } from '../../../../main/coverage/workspace.ts';

const bundled = await loadBundledCatalogue();
const VIEW = 'analytics:conversationDetail:view';
const USERS = 'directory:user:view';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const start = () => createWorkspace({ bundled, now: () => '2026-11-21T10:00:00.000Z', version: 0 });
type Workspace = ReturnType<typeof start>;

function roleFile(name: string, permission: string): string {
  const [domain, entityName, action] = permission.split(':');
  return JSON.stringify({ id: name, name, permissionPolicies: [{ domain, entityName, actionSet: [action] }] });
}

const FILES = {
  view: roleFile('Viewer', VIEW),
  users: roleFile('Reader', USERS),
  broken: '{"entities": [',
} as const;
type File = keyof typeof FILES;

const findings = (workspace: Workspace) =>
  Object.fromEntries(workspace.report().report?.rows.map(({ need, finding }) => [need.policy, finding.finding]) ?? []);

describe('whatever is dropped, removed and cleared, in any order', () => {
  const file = fc.constantFrom<File>('view', 'users', 'broken');
  const change = fc.oneof(
    { weight: 4, arbitrary: fc.record({ does: fc.constant('read' as const), file }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('remove' as const), at: fc.nat(9) }) },
    { weight: 1, arbitrary: fc.constant({ does: 'clear' as const }) },
  );

  it('rows are answered by what is listed at that moment, and every change counts the version up', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const workspace = start();
        workspace.choose({ need: { is: 'list', text: `${VIEW}\n${USERS}` } });
        let listed: readonly { readonly id: string; readonly file: File }[] = [];
        let { version } = workspace.state();
        for (const [index, each] of changes.entries()) {
          if (each.does === 'read') {
            const id = `input-${index}`;
            workspace.read({ id, name: `${each.file}.json`, bytes: bytesOf(FILES[each.file]) });
            listed = [...listed, { id, file: each.file }];
          } else if (each.does === 'remove') {
            const gone = listed[each.at];
            if (gone === undefined) continue;
            workspace.remove({ input: gone.id });
            listed = listed.filter((one) => one !== gone);
          } else {
            workspace.clear();
            listed = [];
          }
          const state = workspace.state();
          expect(state.version).toBe(version + 1);
          version = state.version;
          expect(state.inputs.map(({ id }) => id)).toEqual(listed.map(({ id }) => id));
          const has = (one: File) => listed.some((input) => input.file === one);
          const absent = has('broken') ? 'unchecked' : 'missing';
          expect(findings(workspace)).toEqual(
            listed.length === 0
              ? {}
              : { [VIEW]: has('view') ? 'granted' : absent, [USERS]: has('users') ? 'granted' : absent },
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('answers', () => {
  it('of one version are made once', () => {
    const workspace = start();
    workspace.read({ id: 'a', name: 'a.json', bytes: bytesOf(FILES.view) });
    workspace.choose({ need: { is: 'list', text: VIEW } });
    const { report } = workspace.report();
    expect(workspace.report().report).toBe(report);
    expect(workspace.document().report).toBe(report);
    expect(workspace.document().matrix).toBe(workspace.matrix().matrix);
    workspace.read({ id: 'b', name: 'b.json', bytes: bytesOf(FILES.users) });
    expect(workspace.report().report).not.toBe(report);
  });

  it('that throw change nothing', () => {
    const workspace = start();
    workspace.read({ id: 'a', name: 'a.json', bytes: bytesOf(FILES.view) });
    const before = workspace.choose({ need: { is: 'list', text: VIEW } });
    const wish = { need: { is: 'list', text: USERS }, scope: { is: 'input', input: 'gone' } } as const;
    expect(() => workspace.choose(wish)).toThrow(expect.objectContaining({ code: 'coverage-choice-gone' }));
    expect(workspace.state()).toEqual(before);
  });
});

describe('an input under an id that is there already', () => {
  it('takes its place: a reading that went on is not compared twice', () => {
    const workspace = start();
    workspace.unreadable({
      id: 'a',
      name: 'Org',
      problem: { code: 'x', message: 'It did not answer.', fix: 'Again.' },
    });
    workspace.read({ id: 'b', name: 'b.json', bytes: bytesOf(FILES.users) });
    const { inputs } = workspace.read({ id: 'a', name: 'Org', bytes: bytesOf(FILES.view) });
    expect(inputs.map(({ id, problem }) => [id, problem])).toEqual([
      ['a', undefined],
      ['b', undefined],
    ]);
  });
});

describe('pages of a listing, dropped one after the other', () => {
  const page = (number: number, permission: string) =>
    bytesOf(
      `{"entities":[${roleFile(`R${number}`, permission)}],"pageSize":1,"pageNumber":${number},"total":2,"pageCount":2}`,
    );

  it('ask for the other page until it is there, and ask again when it is removed', () => {
    const workspace = start();
    workspace.choose({ need: { is: 'list', text: `${VIEW}\nrouting:queue:view` } });
    const first = workspace.read({ id: '1', name: 'page-1.json', bytes: page(1, VIEW) });
    expect(first.inputs).toMatchObject([{ unread: 1, problem: { code: 'pages-missing' } }]);
    expect(findings(workspace)).toEqual({ [VIEW]: 'granted', 'routing:queue:view': 'unchecked' });
    const both = workspace.read({ id: '2', name: 'page-2.json', bytes: page(2, USERS) });
    expect(both.inputs.map(({ unread, problem }) => [unread, problem])).toEqual([
      [0, undefined],
      [0, undefined],
    ]);
    expect(findings(workspace)).toEqual({ [VIEW]: 'granted', 'routing:queue:view': 'missing' });
    expect(workspace.remove({ input: '2' }).inputs).toMatchObject([{ unread: 1, problem: { code: 'pages-missing' } }]);
  });
});
