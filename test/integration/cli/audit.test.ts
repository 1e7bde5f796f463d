import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApp } from '../../../main/app.ts';
import { holdProgress } from '../../../main/coverage/live/progress-place.ts';
import type { PracticeOptions } from '../../../main/practice/genesys-cloud/options.ts';
import { type PracticeGenesysCloud, startPracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';
import { EXAMPLE_PROFILE } from '../../../shared/text/example-profile.ts';
import { temporaryFolder, terminal } from './cli.ts';
import { seed } from './seed.ts';

async function organization(options: PracticeOptions = {}): Promise<PracticeGenesysCloud> {
  const org = await startPracticeGenesysCloud({
    customRoles: 30,
    membersPerRole: 2,
    rateLimitPerMinute: 100_000,
    ...options,
  });
  onTestFinished(() => org.close());
  return org;
}

function memberRequests(org: PracticeGenesysCloud): readonly string[] {
  return org.log.flatMap(({ path }) => /\/roles\/([^/]+)\/subjectgrants$/.exec(path)?.[1] ?? []);
}

describe('groundwork audit', () => {
  it('saves the whole organization as a private file that names its roles and members', async () => {
    const org = await organization();
    const { run } = terminal();
    const folder = join(temporaryFolder(), 'audits');
    const ended = await run(['audit', '--practice', org.origin, '--export', folder, '--json']);
    expect(ended.code).toBe(0);
    const { audit } = ended.json;
    expect(audit).toMatchObject({ of: 'organization', roles: org.state.roles.size, whole: true, unread: [] });
    expect(audit.members).toBe(org.state.grants.length);
    expect(audit.requests).toBe(org.counts().read);
    expect(org.counts().write).toBe(0);
    expect((await stat(audit.file)).mode & 0o777).toBe(0o600);
    const [header, ...lines] = (await readFile(audit.file, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(header).toMatchObject({ groundwork: 'audit', version: 1, organization: { shortName: 'meridianpractice' } });
    expect(lines.filter(({ role }) => role)).toHaveLength(org.state.roles.size);
    expect(lines.at(-1).end.roles).toBe(org.state.roles.size);
  });

  it('reads one user by name, whatever the casing, and one role by its id', async () => {
    const org = await organization();
    const { run } = terminal();
    const folder = temporaryFolder();
    const of = async (what: string) =>
      run(['audit', '--practice', org.origin, '--of', what, '--export', folder, '--json']);
    const user = await of('user:chloe bianchi');
    expect(user.code).toBe(0);
    expect(user.json.audit.file).toContain('Chloe Bianchi');
    const role = [...org.state.roles.values()].find(({ name }) => name === 'Adelaide Agent');
    expect((await of(`role:${role?.id}`)).json.audit).toMatchObject({ roles: 1, members: 2, whole: true });
    const client = await of('client:Practice administrator, reduced');
    expect(client.json.audit).toMatchObject({ roles: 1, whole: true });
  });

  it('names what comes near when there is nothing of that name, and sends nothing for what it cannot understand', async () => {
    const org = await organization();
    const { run } = terminal();
    const folder = temporaryFolder();
    const of = async (what: string) =>
      run(['audit', '--practice', org.origin, '--of', what, '--export', folder, '--json']);
    const near = await of('role:Adelaide Age');
    expect(near.code).toBe(2);
    expect(near.json.problem).toMatchObject({ code: 'subject-not-found', field: '--of' });
    expect(near.json.problem.fix).toContain('Adelaide Agent');
    const before = org.log.length;
    for (const what of ['queue:Sales', 'role:', 'everything']) {
      const { code, json } = await of(what);
      expect([code, json.problem.code]).toEqual([2, 'subject-unknown']);
    }
    expect(org.log).toHaveLength(before);
    expect(await readdir(folder)).toEqual([]);
  });

  it('asks for a folder and for an organization before anything is sent', async () => {
    const { run } = terminal();
    expect((await run(['audit', '--practice', '--json'])).json.problem.code).toBe('export-folder-missing');
    const nowhere = await run(['audit', '--export', 'x', '--json']);
    expect([nowhere.code, nowhere.json.problem.code]).toEqual([2, 'nowhere-to-read']);
  });

  it('stops when interrupted, and resumes without asking again', async () => {
    const org = await organization({
      customRoles: 100,
      faults: [{ match: { path: '*/subjectgrants' }, fault: { kind: 'latency', ms: 20 } }],
    });
    const { run, data } = terminal();
    const folder = temporaryFolder();
    const argv = ['audit', '--practice', org.origin, '--export', folder, '--json'];
    const stop = new AbortController();
    const stopped = run(argv, '', stop.signal);
    while (memberRequests(org).length < 30) await wait(5);
    stop.abort();
    const ended = await stopped;
    expect(ended.code).toBe(5);
    expect(ended.json.problem.code).toBe('live-read-stopped');
    expect(ended.json.audit).toMatchObject({ file: null, whole: false });
    expect(await readdir(folder)).toEqual([]);
    const [kept = ''] = await readdir(join(data, 'audits'));
    const path = join(data, 'audits', kept, 'organization.ndjson');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const finished = (await readFile(path, 'utf8')).split('\n').filter((line) => line.startsWith('{"role"')).length;
    expect(finished).toBeGreaterThan(0);

    const before = memberRequests(org).length;
    const again = await run([...argv, '--resume']);
    expect(again.json.audit).toMatchObject({ whole: true, roles: org.state.roles.size });
    expect(again.code).toBe(0);
    expect(memberRequests(org).length - before).toBe(org.state.roles.size - finished);
    expect(await readdir(join(data, 'audits', kept))).toEqual([]);
  });

  it('ends with 4 when the roles may not be read, and names the permission', async () => {
    const org = await organization();
    org.setFaults([
      { match: { path: '*/authorization/roles' }, fault: { kind: 'forbid', permissions: ['authorization:role:view'] } },
    ]);
    const { run } = terminal();
    const ended = await run(['audit', '--practice', org.origin, '--export', temporaryFolder(), '--json']);
    expect(ended.code).toBe(4);
    expect(ended.json.problem.message).toContain('authorization:role:view');
    expect(ended.json.audit.file).toBeNull();
  });

  it('tells people what it came to, and its progress on stderr only', async () => {
    const org = await organization();
    const { run } = terminal();
    const ended = await run(['audit', '--practice', org.origin, '--export', temporaryFolder()]);
    expect(ended.stdout).toContain(`Meridian Practice Services: ${org.state.roles.size} roles`);
    expect(ended.stdout).toContain('Saved as ');
    expect(ended.stdout).not.toContain('Reading:');
  });

  it('signs in as an engagement does, keeps its record there, and lets nobody else read into it', async () => {
    const org = await organization();
    const { run, data } = terminal();
    const made = await run(['run', EXAMPLE_PROFILE, '--practice', org.origin, '--yes', '--json']);
    const id: string = made.json.engagement;
    const folder = temporaryFolder();
    const argv = ['audit', '--engagement', id, '--export', folder, '--json'];
    const ended = await run(argv);
    expect(ended.code).toBe(0);
    expect(ended.json.audit).toMatchObject({ whole: true, roles: org.state.roles.size });

    const app = await createApp({ data, env: {}, cwd: data });
    const held = await holdProgress(app, { engagement: id }, 'somebody else');
    const refused = await run(argv);
    expect([refused.code, refused.json.problem.code]).toEqual([1, 'locked-by-another']);
    expect(refused.json.problem.message).toContain('somebody else');
    await held.release();
    app.close();
    expect((await run(argv)).code).toBe(0);
  });

  it('has nothing to resume for one subject, and nothing that was never begun', async () => {
    const org = await organization();
    const { run } = terminal();
    const argv = ['audit', '--practice', org.origin, '--export', temporaryFolder(), '--resume', '--json'];
    for (const more of [[], ['--of', 'user:Ada Abbott']]) {
      const ended = await run([...argv, ...more]);
      expect([ended.code, ended.json.problem.code]).toEqual([2, 'no-reading-to-resume']);
    }
  });

  it('is deleted with its engagement', async () => {
    const { run, data } = terminal();
    const { id, store } = await seed(data, { practice: true });
    const folder = store.auditFolder(id);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'organization.ndjson'), '{"groundwork":"audit"}\n');
    expect((await run(['delete', id, '--yes', '--json'])).code).toBe(0);
    await expect(stat(folder)).rejects.toThrow('ENOENT');
  });
});

describe('groundwork catalogue', () => {
  it('shows what is bundled, with its date and what stands behind it', async () => {
    const { run } = terminal();
    const { code, json } = await run(['catalogue', '--json']);
    expect(code).toBe(0);
    expect(json.catalogue).toMatchObject({ source: 'bundled', date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    const { statuses, permissions } = json.catalogue;
    expect(Object.values(statuses as Record<string, number>).reduce((sum, count) => sum + count, 0)).toBe(permissions);
    expect((await run(['catalogue'])).stdout).toContain('Bundled catalogue of ');
  });

  it('saves the live one of an organization', async () => {
    const org = await organization();
    const { run } = terminal();
    const folder = temporaryFolder();
    const { code, json } = await run(['catalogue', '--practice', org.origin, '--export', folder, '--json']);
    expect(code).toBe(0);
    expect(json.catalogue).toMatchObject({ source: 'live', permissions: org.state.catalogue.permissions.size });
    const saved = JSON.parse(await readFile(json.catalogue.file, 'utf8'));
    expect(saved).toMatchObject({ groundwork: 'catalogue', organization: { shortName: 'meridianpractice' } });
    expect(org.counts().write).toBe(0);
  });

  it('does not take the bundled one for a live one', async () => {
    const { run } = terminal();
    const ended = await run(['catalogue', '--export', temporaryFolder(), '--json']);
    expect([ended.code, ended.json.problem.code]).toEqual([2, 'nowhere-to-read']);
  });
});
