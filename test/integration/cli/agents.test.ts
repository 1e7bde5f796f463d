import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { IcwsOptions } from '../../../main/practice/icws/options.ts';
import { startPracticeIcws } from '../../../main/practice/icws/start.ts';
import { temporaryFolder, terminal } from './cli.ts';

const PASSWORD = 'mArKeR-cic-password';

async function server(options: IcwsOptions = {}) {
  const icws = await startPracticeIcws({ account: { user: 'CICAdmin', password: PASSWORD }, users: 12, ...options });
  onTestFinished(() => icws.close());
  const file = join(temporaryFolder(), 'values.json');
  const give = (more: object = {}) =>
    writeFileSync(
      file,
      JSON.stringify({ cicServer: icws.origin, cicUser: 'CICAdmin', cicPassword: { env: 'CIC' }, ...more }),
    );
  give();
  const here = terminal({ env: { CIC: PASSWORD } });
  const look = (...more: readonly string[]) => here.run(['agents', 'altocloud-pureconnect', '--values', file, ...more]);
  return { icws, give, look };
}

describe('groundwork agents', () => {
  it('lists users and workgroups from a server and an account alone, before anything was run', async () => {
    const { icws, look } = await server();
    const { code, json, stderr } = await look('--json');
    expect(json.problems, stderr).toEqual([]);
    expect(code).toBe(0);
    expect(json.users).toHaveLength(13);
    expect(json.users.at(-1)).toMatchObject({ id: 'agent12', licensed: true, active: true, workgroups: ['Support'] });
    expect(json.users.find(({ id }: { id: string }) => id === 'agent10')).toMatchObject({ active: false });
    expect(json.users.map(({ id }: { id: string }) => id).slice(1, 4)).toEqual(['agent1', 'agent2', 'agent3']);
    expect(json.workgroups).toContainEqual({
      id: 'Support',
      name: 'Support',
      members: 8,
      licensedMembers: 1,
      isQueue: true,
    });
    expect(json.workgroups).toContainEqual(expect.objectContaining({ id: 'Managers', isQueue: false }));
    expect(json.synced).toEqual([]);
    expect(icws.counts().write).toBe(0);
    expect(icws.openSessions()).toBe(0);
    expect((await look()).stdout).toContain('agent12');
  });

  it('reads a server with more users than one answer holds', async () => {
    const { look } = await server({ users: 450 });
    expect((await look('--json')).json.users).toHaveLength(451);
  });

  it('says which system could not be read, and never with what', async () => {
    const { look, give } = await server();
    give({ cicUser: 'somebody' });
    const { code, json, stdout, stderr } = await look('--json');
    expect(code).toBe(1);
    expect(json).toMatchObject({ users: [], problems: [{ code: 'cic-account-refused', field: 'cicPassword' }] });
    expect(`${stdout}${stderr}`).not.toContain('mArKeR');
  });

  it('reads one system though the other cannot be read', async () => {
    const { look, give } = await server();
    give({ region: 'mypurecloud.com' });
    const { code, json } = await look('--json');
    expect(code).toBe(1);
    expect(json.users).toHaveLength(13);
    expect(json.problems).toMatchObject([{ code: 'no-credentials' }]);
  });

  it('has nowhere to look without a server and an organization, and says what to give', async () => {
    const { icws, look, give } = await server();
    give({ cicServer: '', cicUser: '', cicPassword: '' });
    const { code, stdout } = await look();
    expect(code).toBe(1);
    expect(stdout).toContain('cicServer');
    expect(icws.log).toEqual([]);
  });

  it('refuses another runbook', async () => {
    const { code, json } = await terminal().run(['agents', 'nexus-tenant', '--practice', '--json']);
    expect([code, json.problem?.code ?? json.problems?.[0]?.code]).toEqual([2, 'runbook-has-no-agents']);
  });

  it('works on the practice systems, which need no values', async () => {
    const { code, json, stderr } = await terminal().run(['agents', 'altocloud-pureconnect', '--practice', '--json']);
    expect(json.problems, stderr).toEqual([]);
    expect(json.synced).toContainEqual(expect.objectContaining({ email: 'agent1@practice.example', roles: 0 }));
    expect(json.users.length).toBeGreaterThan(20);
    expect(code).toBe(0);
  });
});
