import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REGIONS } from '../../../shared/regions/table.ts';
import { ALTOCLOUD_STEPS } from '../../../shared/runbooks/altocloud-pureconnect/steps.ts';
import { terminal } from './cli.ts';

/** Ids of the bundled profiles: each file is named after its own. */
const BUNDLED = readdirSync('shared/profiles').flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -5)] : []));
const PROFILE = JSON.parse(readFileSync('shared/profiles/uca-historical.json', 'utf8'));

describe('detect', () => {
  it('takes several words without quotes and names the region', async () => {
    const { run } = terminal();
    const found = await run(['detect', 'EU', '(Ireland)', '--json']);
    expect(found.code).toBe(0);
    expect(found.json.region).toEqual(REGIONS.find(({ code }) => code === 'eu'));
    expect((await run(['detect', 'eu'])).stdout).toContain('login.mypurecloud.ie');
  });

  it('reads the organization of a sign-in address', async () => {
    const address = 'https://login.mypurecloud.ie/#/authenticate-adv/org/harbourbank';
    const { json } = await terminal().run(['detect', address, '--json']);
    expect(json).toMatchObject({ org: 'harbourbank', region: { domain: 'mypurecloud.ie' } });
  });

  it('ends with 1 and a reason when nothing matches', async () => {
    const found = await terminal().run(['detect', 'https://mypurecloud.ie.evil.example', '--json']);
    expect(found.code).toBe(1);
    expect(found.json.region).toBeNull();
    expect(found.json.reason).toContain('evil.example');
  });
});

describe('profiles', () => {
  it('lists the bundled profiles, and a bad file of the user without losing the rest', async () => {
    const { run, data } = terminal();
    mkdirSync(join(data, 'profiles'), { recursive: true, mode: 0o700 });
    mkdirSync(join(data, 'engagements'), { mode: 0o700 });
    writeFileSync(join(data, 'profiles', 'broken.json'), '{"schema": 1,');
    const listed = await run(['profiles', '--json']);
    expect(listed.code).toBe(0);
    expect(listed.json.profiles.map(({ id }: { id: string }) => id)).toEqual(BUNDLED);
    expect(listed.json.profiles).toContainEqual(
      expect.objectContaining({ id: 'uca-historical', rows: 39, vendor: 'UC Architects' }),
    );
    expect(listed.json.problems[0].code).toBe('profile-not-json');
    expect(listed.stderr).toContain('broken.json');
  });

  it('validates a file relative to where the command was given', async () => {
    const { run, cwd } = terminal();
    writeFileSync(join(cwd, 'mine.json'), JSON.stringify({ ...PROFILE, id: 'mine' }));
    const checked = await run(['profiles', 'validate', 'mine.json', '--json']);
    expect(checked.code).toBe(0);
    expect(checked.json).toMatchObject({ valid: true, profile: { id: 'mine', rows: 39 }, problems: [] });
  });

  it('names row and field of every problem and ends with 2', async () => {
    const { run, cwd } = terminal();
    const rows = PROFILE.rows.map((row: { row: number }) => (row.row === 7 ? { ...row, policy: 'analytics' } : row));
    writeFileSync(join(cwd, 'bad.json'), JSON.stringify({ ...PROFILE, rows, id: 'Bad Id' }));
    const checked = await run(['profiles', 'validate', 'bad.json', '--json']);
    expect(checked.code).toBe(2);
    expect(checked.json.problem).toEqual(checked.json.problems[0]);
    const messages = checked.json.problems.map(({ message }: { message: string }) => message).join('\n');
    expect(messages).toMatch(/row 7, policy/);
    expect(messages).toMatch(/\bid\b/);
    expect((await run(['profiles', 'validate', 'bad.json'])).stdout).toMatch(/row 7, policy/);
    expect((await run(['profiles', 'validate', 'none.json'])).code).toBe(2);
  });
});

describe('runbooks', () => {
  it('lists what can be run with its steps', async () => {
    const { json, code } = await terminal().run(['runbooks', '--json']);
    expect(code).toBe(0);
    const ids: readonly string[] = json.runbooks.map(({ id }: { id: string }) => id);
    const sms = ['nexus-sms-kaleyra', 'nexus-sms-custom-gateway', 'nexus-sms-gc-aggregation'];
    // A tenant is enabled before it gets numbers.
    expect(ids).toEqual([...BUNDLED, 'altocloud-pureconnect', 'nexus-tenant', ...sms, 'auvious-facades']);
    const others = json.runbooks.filter(({ id }: { id: string }) => [...BUNDLED, ...sms].includes(id));
    for (const { id, steps } of others) {
      const first = { id: 'region', title: 'Region', actor: 'local' };
      expect(steps[0]).toMatchObject(sms.includes(id) ? { title: 'Check the inputs', actor: 'local' } : first);
    }
  });

  it('lists the steps of Altocloud in the order of a run', async () => {
    const { json } = await terminal().run(['runbooks', '--json']);
    const altocloud = json.runbooks.find(({ id }: { id: string }) => id === 'altocloud-pureconnect');
    expect(altocloud.title).toBe('Altocloud with PureConnect');
    expect(altocloud.steps.map(({ id }: { id: string }) => id)).toEqual(ALTOCLOUD_STEPS.map(({ id }) => id));
  });

  it('lists the steps of a tenant in the order of a run, with who does each', async () => {
    const { json } = await terminal().run(['runbooks', '--json']);
    const tenant = json.runbooks.find(({ id }: { id: string }) => id === 'nexus-tenant');
    expect(tenant.title).toBe('Enable a tenant for Digital Channels');
    expect(tenant.steps.map(({ id, actor }: { id: string; actor: string }) => `${id} ${actor}`)).toEqual([
      ...['ten-ccid api', 'ten-secret local', 'ten-client api', 'ten-verify api', 'ten-gapis sql'],
      ...['ten-restart manual', 'ten-setting api', 'ten-token api', 'ten-tenant api', 'ten-svc-platformucs api'],
      'ten-designerenv manual',
    ]);
  });

  it('lists the steps of both operations of Auvious, with what the vendor offers instead', async () => {
    const { json } = await terminal().run(['runbooks', '--json']);
    const auvious = json.runbooks.find(({ id }: { id: string }) => id === 'auvious-facades');
    expect(auvious.steps.map(({ id, actor }: { id: string; actor: string }) => `${id} ${actor}`)).toEqual([
      ...['auv-token api', 'auv-otp-request api', 'auv-otp-verify api', 'auv-callback api', 'auv-room api'],
      'auv-handover manual',
    ]);
    const callback = auvious.steps.find(({ id }: { id: string }) => id === 'auv-callback');
    expect(callback.retired.instead).toContain('Appointments');
  });
});
