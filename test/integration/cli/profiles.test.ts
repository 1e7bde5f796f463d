import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { terminal } from './cli.ts';

const PROFILE = JSON.parse(readFileSync('shared/profiles/uca-historical.json', 'utf8'));
const mine = { ...PROFILE, id: 'mine', title: 'Mine' };

describe('profiles add', () => {
  it('keeps a file among the user’s own, to be run by its id', async () => {
    const { run, cwd, data } = terminal();
    writeFileSync(join(cwd, 'Mine of today.json'), JSON.stringify(mine));
    const added = await run(['profiles', 'add', 'Mine of today.json', '--json']);
    expect(added.code).toBe(0);
    expect(added.json).toMatchObject({ added: true, profile: { id: 'mine', rows: 39 }, problems: [] });
    expect(JSON.parse(readFileSync(join(data, 'profiles', 'mine.json'), 'utf8'))).toEqual(mine);
    const { json } = await run(['profiles', '--json']);
    expect(json.profiles).toContainEqual(expect.objectContaining({ id: 'mine', origin: 'user' }));
    const { stdout } = await run(['plan', 'mine', '--practice', '--json']);
    expect(JSON.parse(stdout).runbook).toBe('mine');
  });

  it('keeps nothing of a file with problems, and names each of them', async () => {
    const { run, cwd, data } = terminal();
    writeFileSync(join(cwd, 'bad.json'), JSON.stringify({ ...mine, title: '', rows: [] }));
    const refused = await run(['profiles', 'add', 'bad.json', '--json']);
    expect(refused.code).toBe(2);
    expect(refused.json).toMatchObject({ added: false, problem: { code: 'profile-invalid' } });
    expect(refused.json.problems.length).toBeGreaterThan(1);
    expect((await run(['profiles', 'add', 'bad.json'])).stdout).toContain('bad.json was not added');
    expect((await run(['profiles', 'add', 'none.json', '--json'])).json.problem.code).toBe('profile-unreadable');
    expect(existsSync(join(data, 'profiles'))).toBe(false);
  });

  it('never takes the id of another profile', async () => {
    const { run, cwd, data } = terminal();
    writeFileSync(join(cwd, 'uca.json'), JSON.stringify(PROFILE));
    const refused = await run(['profiles', 'add', 'uca.json', '--json']);
    expect(refused.code).toBe(2);
    expect(refused.json.problem).toMatchObject({ code: 'profile-exists', field: 'id' });
    expect(existsSync(join(data, 'profiles', 'uca-historical.json'))).toBe(false);
  });
});

describe('profiles duplicate', () => {
  it('copies a bundled profile under another id and title', async () => {
    const { run, data } = terminal();
    const made = await run(['profiles', 'duplicate', 'uca-historical', 'acme', '--title', 'Acme', '--json']);
    expect(made.code).toBe(0);
    expect(made.json).toMatchObject({ duplicated: true, profile: { id: 'acme', title: 'Acme' } });
    expect(JSON.parse(readFileSync(made.json.file, 'utf8'))).toEqual({ ...PROFILE, id: 'acme', title: 'Acme' });
    expect(readdirSync(join(data, 'profiles'))).toEqual(['acme.json']);
    const { stdout } = await run(['profiles', 'duplicate', 'acme', 'acme-too']);
    expect(stdout).toContain('Acme (copy)');
  });

  it.each([
    ['nobody', 'acme', 'profile-unknown'],
    ['uca-historical', 'Acme Ltd', 'profile-invalid'],
    ['uca-historical', 'splunk-genesys-add-on', 'profile-exists'],
  ])('of %s as %s is refused: %s', async (id, as, code) => {
    const { run, data } = terminal();
    const refused = await run(['profiles', 'duplicate', id, as, '--json']);
    expect(refused.code).toBe(2);
    expect(refused.json.problem.code).toBe(code);
    expect(existsSync(join(data, 'profiles'))).toBe(false);
  });
});
