import { describe, expect, it, onTestFinished } from 'vitest';
import { agentsBasis } from '../../../main/desk/agents-basis.ts';
import { agentsHandlers } from '../../../main/desk/agents-handlers.ts';
import { sessionsOf } from '../../../main/desk/sessions.ts';
import { startPracticeIcws } from '../../../main/practice/icws/start.ts';
import { Secret } from '../../../main/vault/secret.ts';
import type { SignedIn } from '../../../shared/ipc/views.ts';
import { startDeskBench } from './desk-bench.ts';

const PASSWORD = 'mArKeR-cic-password';

async function start(without: readonly string[] = []) {
  const icws = await startPracticeIcws({ account: { user: 'CICAdmin', password: PASSWORD } });
  onTestFinished(() => icws.close());
  const bench = await startDeskBench({ groups: [agentsHandlers] });
  const target = { origin: 'https://api.mypurecloud.com', label: 'Harbour Bank' };
  const made = await bench.app.store.create({ customer: 'Harbour Bank', practice: false, target });
  const typed = { cicServer: icws.origin, cicUser: 'CICAdmin', cicPassword: { prompt: true } };
  const facts = Object.entries(typed)
    .filter(([name]) => !without.includes(name))
    .map(([name, value]) => [name, { value, from: {}, at: made.createdAt }]);
  await bench.app.store.save({ ...made, facts: Object.fromEntries(facts) });
  if (!without.includes('cicPassword')) bench.desk.held.set(made.id, 'cicPassword', new Secret(PASSWORD));
  return { icws, bench, place: { engagement: made.id, runbook: 'altocloud-pureconnect' } };
}

type Icws = Awaited<ReturnType<typeof startPracticeIcws>>;

function signIns({ log }: Icws): number {
  return log.filter(({ method, path }) => method === 'POST' && path.endsWith('/connection')).length;
}

describe('the agents in the window', () => {
  it('are listed while the rest of the details is still to be filled in, and the session is closed', async () => {
    const { icws, bench, place } = await start();
    const seen = await bench.call('agents.read', place);
    expect(seen.problems).toEqual([]);
    expect(seen.users).toHaveLength(31);
    expect(seen.users.find(({ id }) => id === 'agent3')?.workgroups).toEqual(['Managers', 'Sales', 'Web Chat']);
    expect(icws.counts().write).toBe(0);
    expect(icws.openSessions()).toBe(0);
    expect(JSON.stringify([seen, bench.told])).not.toContain('mArKeR');
  });

  it('are not listed without the password, and the field is named', async () => {
    const { icws, bench, place } = await start(['cicPassword']);
    const { users, problems } = await bench.call('agents.read', place);
    expect(users).toEqual([]);
    expect(problems).toMatchObject([{ field: 'cicPassword' }]);
    expect(icws.log).toEqual([]);
  });

  it.each(['cicServer', 'cicUser'])(
    'are typed where there is no %s: nothing is read, and nothing is wrong',
    async (name) => {
      const { icws, bench, place } = await start([name]);
      expect(await bench.call('agents.read', place)).toEqual({ users: [], workgroups: [], synced: [], problems: [] });
      expect(icws.log).toEqual([]);
    },
  );

  it('are not read with one more sign-in by each visit of their page, until “Read again” asks for it', async () => {
    const { icws, bench, place } = await start();
    const seen = await bench.call('agents.read', place);
    const [twice, same] = await Promise.all([bench.call('agents.read', place), bench.call('agents.read', place)]);
    expect([twice, same]).toEqual([seen, seen]);
    expect(signIns(icws)).toBe(1);
    icws.setFaults([{ match: { path: '*/users' }, fault: { kind: 'status', status: 500 } }]);
    const again = await bench.call('agents.read', { ...place, again: true });
    expect(again.problems).toMatchObject([{ code: 'server-fault', field: 'cicServer' }]);
    expect(signIns(icws)).toBe(2);
    // What may have passed is looked at again by the next visit.
    icws.setFaults([]);
    expect(await bench.call('agents.read', place)).toEqual(seen);
  });

  it('are asked for once with a wrong password, whatever was run or visited meanwhile, so that the user is not locked out', async () => {
    const { icws, bench, place } = await start();
    const { engagement: id } = place;
    bench.desk.held.set(id, 'cicPassword', new Secret('mArKeR-wrong'));
    const refused = await bench.call('agents.read', place);
    expect(refused.problems).toMatchObject([{ code: 'cic-account-refused' }]);
    const { engagement } = await bench.app.store.open(id);
    const runs = [{ id: 'run-1', runbook: place.runbook, at: engagement.createdAt }];
    await bench.app.store.save({ ...engagement, runs });
    expect(await bench.call('agents.read', place)).toEqual(refused);
    expect(signIns(icws)).toBe(1);
    bench.desk.held.set(id, 'cicPassword', new Secret(PASSWORD));
    expect((await bench.call('agents.read', place)).users).toHaveLength(31);
    expect(signIns(icws)).toBe(2);
  });

  it.each(['cicServer', 'cicUser', 'cicPassword'])('are read anew once %s was entered anew', async (name) => {
    const { icws, bench, place } = await start();
    await bench.call('agents.read', place);
    const { engagement } = await bench.app.store.open(place.engagement);
    const before = engagement.facts[name];
    if (before === undefined) throw new Error(`There is no ${name}.`);
    const other = { cicServer: `${icws.origin}/`, cicUser: 'cicadmin', cicPassword: before.value }[name];
    const fact = { ...before, value: other ?? null, at: '2030-01-01T00:00:00.000Z' };
    await bench.app.store.save({ ...engagement, facts: { ...engagement.facts, [name]: fact } });
    await bench.call('agents.read', place);
    expect(signIns(icws)).toBe(2);
  });

  it('show the licences that a run gave since they were read', async () => {
    const { icws, bench, place } = await start();
    await bench.call('agents.read', place);
    const { engagement } = await bench.app.store.open(place.engagement);
    const runs = [{ id: 'run-1', runbook: place.runbook, at: engagement.createdAt }];
    await bench.app.store.save({ ...engagement, runs });
    await bench.call('agents.read', place);
    expect(signIns(icws)).toBe(2);
  });

  it('of Genesys Cloud are read anew after somebody signed in, without one more sign-in to the CIC server', async () => {
    const { bench, place } = await start();
    const { engagement } = await bench.app.store.open(place.engagement);
    const basis = (system: 'cic' | 'cloud') => agentsBasis(bench.desk, engagement, system);
    const before = { cic: basis('cic'), cloud: basis('cloud') };
    await sessionsOf(bench.desk).attempt(place, async () => ({}) as SignedIn);
    expect(basis('cloud').values).not.toEqual(before.cloud.values);
    expect(basis('cic')).toEqual(before.cic);
  });

  it('are of one runbook', async () => {
    const { bench, place } = await start();
    await expect(bench.call('agents.read', { ...place, runbook: 'nexus-tenant' })).rejects.toMatchObject({
      code: 'runbook-has-no-agents',
    });
  });
});
