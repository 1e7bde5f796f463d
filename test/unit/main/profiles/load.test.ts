import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadProfileFile, loadProfiles, type ProfileFiles } from '../../../../main/profiles/load.ts';
import { bundledJson } from '../../shared/profiles/bundled.ts';

const BUNDLED = join('app', 'profiles');
const USER = join('data', 'profiles');
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16le(text: string, mark: boolean): Uint8Array {
  const bytes = new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer);
  return mark ? Uint8Array.of(0xff, 0xfe, ...bytes) : bytes;
}

function profileText(id: string): string {
  return JSON.stringify({ ...bundledJson(), id });
}

class NoSuchFile extends Error {
  readonly code = 'ENOENT';
}

/** A file system with just these files. */
function files(content: { readonly [path: string]: string | Uint8Array }): ProfileFiles {
  return {
    readdir: async (folder) => {
      const names = Object.keys(content).filter((path) => path.startsWith(join(folder, '/')));
      if (names.length === 0) throw new NoSuchFile(folder);
      return names.map((path) => path.slice(join(folder, '/').length));
    },
    readFile: async (path) => {
      const found = content[path];
      if (found === undefined) throw new NoSuchFile(path);
      return typeof found === 'string' ? utf8(found) : found;
    },
  };
}

describe('loadProfiles', () => {
  it('loads both folders in order of their file names and says where each profile is from', async () => {
    const fs = files({
      [join(BUNDLED, 'b.json')]: profileText('b'),
      [join(BUNDLED, 'a.json')]: `\ufeff${profileText('a')}`,
      [join(BUNDLED, 'schema.ts')]: 'not a profile',
      [join(BUNDLED, '.hidden.json')]: 'not a profile',
      [join(USER, 'Own.JSON')]: profileText('own'),
    });
    const { profiles, problems } = await loadProfiles({ bundledFolder: BUNDLED, userFolder: USER, fs });
    expect(problems).toEqual([]);
    expect(profiles.map((each) => [each.profile.id, each.origin, each.file])).toEqual([
      ['a', 'bundled', join(BUNDLED, 'a.json')],
      ['b', 'bundled', join(BUNDLED, 'b.json')],
      ['own', 'user', join(USER, 'Own.JSON')],
    ]);
  });

  it('reports a bad file by name, row and field, and loads the others', async () => {
    const bad = bundledJson();
    if (bad.rows[6]) bad.rows[6].policy = 'analytics:userDetail';
    const fs = files({
      [join(BUNDLED, 'a.json')]: JSON.stringify({ ...bad, title: '' }),
      [join(BUNDLED, 'b.json')]: '{\n  "schema": 1,\n  oops\n}',
      [join(BUNDLED, 'c.json')]: profileText('c'),
    });
    const { profiles, problems } = await loadProfiles({ bundledFolder: BUNDLED, fs });
    expect(profiles.map((each) => each.profile.id)).toEqual(['c']);
    expect(problems.map((each) => [each.code, each.message.split(': ').slice(0, 2).join(': ')])).toEqual([
      ['profile-invalid', 'a.json: title'],
      ['profile-invalid', 'a.json: row 7, policy'],
      ['profile-not-json', 'b.json, line 3, column 3: this is not JSON; a name in double quotes is expected here.'],
    ]);
  });

  it('lets no file of the user take the place of a bundled profile', async () => {
    const fs = files({ [join(BUNDLED, 'a.json')]: profileText('a'), [join(USER, 'a.json')]: profileText('a') });
    const { profiles, problems } = await loadProfiles({ bundledFolder: BUNDLED, userFolder: USER, fs });
    expect(profiles.map((each) => each.origin)).toEqual(['bundled']);
    expect(problems).toEqual([
      {
        code: 'profile-id-taken',
        message: 'a.json: the id a belongs to bundled file a.json already, so this file is not used.',
        field: 'a.json: id',
        fix: 'Give the profile another id.',
      },
    ]);
  });

  it('does without a user folder, and reports a missing bundled one', async () => {
    const fs = files({ [join(BUNDLED, 'a.json')]: profileText('a') });
    expect((await loadProfiles({ bundledFolder: BUNDLED, userFolder: USER, fs })).problems).toEqual([]);
    const { profiles, problems } = await loadProfiles({ bundledFolder: 'nowhere', fs });
    expect(profiles).toEqual([]);
    expect(problems.map((each) => [each.code, each.field])).toEqual([['profile-unreadable', 'nowhere']]);
  });

  it('reports a user folder that may not be read', async () => {
    const fs = files({ [join(BUNDLED, 'a.json')]: profileText('a') });
    const denied = Object.assign(new Error('denied'), { code: 'EACCES' });
    const readdir = async (folder: string) => (folder === USER ? Promise.reject(denied) : fs.readdir(folder));
    const { profiles, problems } = await loadProfiles({
      bundledFolder: BUNDLED,
      userFolder: USER,
      fs: { ...fs, readdir },
    });
    expect(profiles).toHaveLength(1);
    expect(problems.map((each) => each.message)).toEqual([`${USER} cannot be read (EACCES).`]);
  });
});

describe('loadProfileFile', () => {
  const load = (content: string | Uint8Array) =>
    loadProfileFile(join('x', 'p.json'), files({ [join('x', 'p.json')]: content }));

  it('reads UTF-8 with a byte order mark', async () => {
    expect(await load(`\ufeff${profileText('p')}`)).toMatchObject({ ok: true, profile: { id: 'p' } });
  });

  it.each([
    ['UTF-16', utf16le('{}', true)],
    ['UTF-16', utf16le('{}', false)],
    ['UTF-16', Uint8Array.of(0xfe, 0xff, 0, 0x7b)],
    ['not valid UTF-8', Uint8Array.of(0x7b, 0xe9, 0x7d)],
  ])('says that a file is %s', async (found, bytes) => {
    expect(await load(bytes)).toEqual({
      ok: false,
      problems: [
        {
          code: 'profile-encoding',
          message: `p.json is ${found}; profiles are UTF-8.`,
          field: 'p.json',
          fix: 'Save the file as UTF-8 and try again.',
        },
      ],
    });
  });

  it.each([
    ['{\r\n "a": 1,\r\n}', 3, 1],
    ['', 1, 1],
    ['\ufeff{"a"}', 1, 5],
    ['{"schema": 1, "schema": 1}', 1, 15],
  ])('names line and column of what is not JSON in %j', async (text, line, column) => {
    const loaded = await load(text);
    expect(loaded).toMatchObject({ ok: false, problems: [{ code: 'profile-not-json' }] });
    expect(loaded.ok ? '' : loaded.problems[0]?.message).toContain(`line ${line}, column ${column}:`);
  });

  it('reports a file that is not there', async () => {
    const loaded = await loadProfileFile('gone.json', files({}));
    expect(loaded).toMatchObject({
      ok: false,
      problems: [{ code: 'profile-unreadable', message: 'gone.json cannot be read (ENOENT).' }],
    });
  });

  it('passes on what is not about the file', async () => {
    const broken = JSON.parse('{}');
    const fs = { readFile: async () => broken };
    await expect(loadProfileFile('x.json', fs)).rejects.toThrow(TypeError);
  });
});
