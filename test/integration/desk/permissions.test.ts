import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { isExported } from '../../../main/desk/exported-files.ts';
import { openJob } from '../../../main/desk/open-job.ts';
import type { Interaction } from '../../../main/runs/interaction.ts';
import { runJob } from '../../../main/runs/run-job.ts';
import type { Checklist } from '../../../shared/ipc/views.ts';
import { addClient, addRole, CLIENT, ROLE, rolesNamed } from '../run/org.ts';
import { type ConnectBench, ROWS, startConnectBench } from './connect-bench.ts';

const practice = { is: 'practice' } as const;

function kindsOf({ findings }: Checklist): readonly string[] {
  return [...new Set(findings.map(({ finding }) => finding))].sort();
}

function row({ findings, proofs }: Checklist, number: number) {
  return { ...findings.find((each) => each.row === number), ...proofs.find((each) => each.row === number) };
}

async function signedIn(options: Parameters<typeof startConnectBench>[0] = {}): Promise<ConnectBench> {
  const bench = await startConnectBench(options);
  await bench.call('connect.signIn', { ...bench.here, method: practice });
  return bench;
}

/** Runs the engagement's plan, everything accepted. */
async function runThrough(bench: ConnectBench): Promise<void> {
  const { job, around } = await openJob(bench.desk, { ...bench.here, purpose: 'run' });
  const yes: Interaction = {
    emit: () => undefined,
    showPlan: () => undefined,
    confirmPlan: async () => true,
    accept: async () => true,
    confirmManual: async () => 'later',
  };
  const order = { approve: undefined, run: undefined, command: 'test' };
  await runJob(around, job, yes, order, new AbortController().signal);
  await job.close();
}

describe('the checklist of whoever is signed in', () => {
  it('names role and divisions behind each row, from the live catalogue', async () => {
    const bench = await signedIn();
    const checklist = await bench.call('permissions.check', { ...bench.here, of: 'you' });
    expect(checklist.findings).toHaveLength(ROWS);
    expect(checklist.proofs).toHaveLength(ROWS);
    expect(checklist).toMatchObject({ of: 'you', subject: 'Practice administrator', catalogue: { source: 'live' } });
    expect(checklist.catalogue.permissions).toBeGreaterThan(100);
    expect(checklist.problem).toBeUndefined();
    expect(row(checklist, 1)).toMatchObject({
      finding: 'granted',
      proof: 'grant',
      by: [{ divisions: 'all divisions' }],
      options: [],
    });
    expect(kindsOf(checklist)).not.toContain('missing');
    expect(bench.org.counts().write).toBe(0);
  });

  it('finds what is missing, and what is granted only under a condition', async () => {
    const bench = await startConnectBench({ org: { lacks: ['wfm:agent:view', 'outbound:contact:view'] } });
    const { clientId } = bench.org.samples.lacksTwo;
    const policy = { domain: 'outbound', entityName: 'contact', actionSet: ['view'], allowConditions: true };
    const terms = [{ variableName: 'queue', operator: 'EQ', operands: [{ type: 'SCALAR', value: 'Support' }] }];
    const resourceConditionNode = { conjunction: 'AND', terms };
    const limited = { ...policy, resourceConditionNode };
    addRole(bench, { id: 'limited', name: 'Outbound Agent', permissionPolicies: [limited] });
    const division = bench.org.state.divisions[0]?.id ?? '';
    const who = { subjectId: clientId, subjectType: 'PC_OAUTH_CLIENT', roleId: 'limited' } as const;
    bench.org.state.grants.push({ ...who, divisionId: division, madeAt: 0, effectiveAt: 0 });
    await bench.signInAs(bench.org.samples.lacksTwo);
    const checklist = await bench.call('permissions.check', { ...bench.here, of: 'you' });
    expect(row(checklist, 24)).toMatchObject({ finding: 'missing', by: [] });
    expect(row(checklist, 15)).toMatchObject({ finding: 'conditional', by: [{ role: 'Outbound Agent' }] });
    expect(row(checklist, 15).by?.[0]?.condition).toContain('queue');
  });

  it('is unchecked in every row, with the reason, while nobody is signed in', async () => {
    const bench = await startConnectBench();
    const checklist = await bench.call('permissions.check', { ...bench.here, of: 'you' });
    expect(kindsOf(checklist)).toEqual(['unchecked']);
    expect(checklist).toMatchObject({ problem: { code: 'not-signed-in' }, catalogue: { source: 'bundled' } });
    expect(checklist.findings).toHaveLength(ROWS);
    expect(checklist.findings.every(({ reason = '' }) => reason.includes('Nobody is signed in'))).toBe(true);
    expect(row(checklist, 27).options?.length).toBeGreaterThan(1);
    expect(bench.org.log).toEqual([]);
  });

  it('is unchecked in every row when the organization does not answer', async () => {
    const bench = await signedIn();
    bench.org.setFaults([{ match: { path: '/api/v2/*' }, fault: { kind: 'status', status: 503 } }]);
    const checklist = await bench.call('permissions.check', { ...bench.here, of: 'you' });
    expect(kindsOf(checklist)).toEqual(['unchecked']);
    expect(checklist).toMatchObject({ problem: { code: 'server-fault' }, catalogue: { source: 'bundled' } });
    expect((await bench.call('connect.state', bench.here)).signedIn).toBeDefined();
  });

  it('ends the session when the token is no longer accepted', async () => {
    const bench = await startConnectBench();
    const set = { engagement: bench.engagement, name: 'accessToken', remember: false } as const;
    await bench.call('secrets.set', { ...set, secret: bench.org.samples.userToken });
    await bench.call('connect.signIn', { ...bench.here, method: { is: 'token' } });
    bench.org.state.tokens.clear();
    const checklist = await bench.call('permissions.check', { ...bench.here, of: 'you' });
    expect(checklist).toMatchObject({ problem: { code: 'token-refused' } });
    expect((await bench.call('connect.state', bench.here)).signedIn).toBeUndefined();
  });
});

describe('an uncertain row', () => {
  it('offers what the organization has, keeps what is chosen, and can be taken back', async () => {
    const bench = await signedIn();
    const before = row(await bench.call('permissions.check', { ...bench.here, of: 'you' }), 27);
    expect(before.options).toContain('wfm:shortTermForecast:view');
    expect(before).not.toHaveProperty('chosen');
    const choice = { ...bench.here, row: 27, permission: 'wfm:shortTermForecast:view' };
    await bench.call('permissions.choose', choice);
    expect(await bench.fact(`rows ${bench.here.runbook}`)).toEqual({ 27: choice.permission });
    const after = row(await bench.call('permissions.check', { ...bench.here, of: 'you' }), 27);
    expect(after).toMatchObject({ finding: 'granted', permissions: [choice.permission], chosen: choice.permission });
    expect(after.options).toEqual(before.options);
    await bench.call('permissions.choose', { ...choice, permission: '' });
    expect(await bench.fact(`rows ${bench.here.runbook}`)).toEqual({});
  });

  it('cannot stand for anything else, and a certain row for nothing but itself', async () => {
    const bench = await startConnectBench();
    for (const [number, permission] of [
      [27, 'admin:user:delete'],
      [1, 'analytics:userDetail:view'],
      [99, 'wfm:agent:view'],
    ] as const) {
      const choose = bench.call('permissions.choose', { ...bench.here, row: number, permission });
      await expect(choose).rejects.toMatchObject({ code: 'row-choice-refused', field: `rows.${number}` });
    }
    expect(await bench.fact(`rows ${bench.here.runbook}`)).toBeUndefined();
  });
});

describe('the checklist of the new client', () => {
  it('says that there is none before a run', async () => {
    const bench = await signedIn();
    const checklist = await bench.call('permissions.check', { ...bench.here, of: 'client' });
    // What the organization does not offer is known all the same.
    expect(kindsOf(checklist)).toEqual(['not-offered', 'unchecked']);
    expect(checklist).toMatchObject({ of: 'client', problem: { code: 'no-client-yet' } });
  });

  it('compares its grants of this moment', async () => {
    const bench = await signedIn();
    const policies = [{ domain: 'analytics', entityName: '*', actionSet: ['*'] }];
    addRole(bench, { id: 'reader', name: 'Reader', permissionPolicies: policies });
    addClient(bench, { id: 'new-client', secret: 'some-secret' }, 'reader');
    const { engagement } = await bench.app.store.open(bench.engagement);
    const clientId = { value: 'new-client', from: {}, at: new Date().toISOString() };
    await bench.app.store.save({ ...engagement, facts: { ...engagement.facts, clientId } });
    const checklist = await bench.call('permissions.check', { ...bench.here, of: 'client' });
    expect(row(checklist, 1)).toMatchObject({ finding: 'granted', by: [{ role: 'Reader' }] });
    expect(row(checklist, 24)).toMatchObject({ finding: 'missing' });
    expect(checklist.problem).toBeUndefined();
  });
});

describe('the checklist of the new client after a run', () => {
  it('is what its credentials proved; a row that was lost since is lost', async () => {
    const bench = await signedIn();
    await runThrough(bench);
    const proved = await bench.call('permissions.check', { ...bench.here, of: 'client' });
    expect(row(proved, 1)).toMatchObject({ finding: 'granted', proof: 'both', by: [{ role: ROLE }] });
    expect(proved.subject).toBe(CLIENT);
    const role = rolesNamed(bench)[0];
    if (role === undefined) throw new Error('the run made no role');
    const permissionPolicies = role.permissionPolicies.filter(({ domain }) => domain !== 'billing');
    bench.org.state.roles.set(role.id, { ...role, permissionPolicies });
    const lost = row(await bench.call('permissions.check', { ...bench.here, of: 'client' }), 39);
    expect(lost).toMatchObject({ finding: 'missing', by: [] });
    expect(lost.reason).toContain('it was granted when the credentials were validated');
    await bench.call('connect.signOut', { engagement: bench.engagement });
    const sent = bench.org.log.length;
    const recorded = await bench.call('permissions.check', { ...bench.here, of: 'client' });
    expect(row(recorded, 39)).toMatchObject({ finding: 'granted', proof: 'both' });
    expect(recorded.problem).toBeUndefined();
    expect(recorded.checkedAt < proved.checkedAt).toBe(true);
    expect(bench.org.log).toHaveLength(sent);
  });
});

describe('the printed checklist', () => {
  it('is a PDF of what is seen, in the folder named', async () => {
    const pages: string[] = [];
    const printPdf = async (html: string) => {
      pages.push(html);
      return Buffer.from('%PDF-1.7');
    };
    const bench = await signedIn({ shell: { printPdf } });
    const folder = `${bench.folder}/exports`;
    await bench.call('permissions.check', { ...bench.here, of: 'you' });
    const sent = bench.org.log.length;
    const { file } = await bench.call('permissions.print', { ...bench.here, of: 'you', folder });
    expect(file.startsWith(folder)).toBe(true);
    expect(file).toMatch(/Northwind Telecom.*\.pdf$/);
    expect(isExported(file)).toBe(true);
    expect(await readFile(file, 'utf8')).toBe('%PDF-1.7');
    expect(bench.org.log).toHaveLength(sent);
    expect(pages[0]).toContain('Practice administrator');
    expect(pages[0]).toContain('Practice organization: nothing in this list');
  });
});
