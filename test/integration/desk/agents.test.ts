import { describe, expect, it, onTestFinished } from 'vitest';
import { agentsHandlers } from '../../../main/desk/agents-handlers.ts';
import { startPracticeIcws } from '../../../main/practice/icws/start.ts';
import { Secret } from '../../../main/vault/secret.ts';
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

  it('are of one runbook', async () => {
    const { bench, place } = await start();
    await expect(bench.call('agents.read', { ...place, runbook: 'nexus-tenant' })).rejects.toMatchObject({
      code: 'runbook-has-no-agents',
    });
  });
});
