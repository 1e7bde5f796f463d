import { describe, expect, it } from 'vitest';
import type { HttpWrite, Writer } from '../../../../main/engine/call.ts';
import { TimedOut } from '../../../../main/systems/faults/network.ts';
import { requestsIn, startCic } from './cic-bench.ts';

const LICENCE = 'I3_ACCESS_ALTOCLOUD_USER';
const PUT = (id: string) => `PUT /configuration/users/${id}`;

describe('the licence of agents', () => {
  it('is given to each agent who lacks it, and costs nobody another one', async () => {
    const bench = await startCic();
    const before = bench.licencesOf('agent1');
    const { plan, report } = await bench.run({ values: { userIds: ['agent1', 'agent12', 'agent2'] } });
    expect(requestsIn(plan).filter((line) => line.startsWith('PUT'))).toEqual([PUT('agent1'), PUT('agent2')]);
    expect(plan.actions.filter(({ kind }) => kind === 'http')).toMatchObject([
      { id: 'alto-user-license/agent1', cost: 'licence', typed: LICENCE },
      { id: 'alto-user-license/agent2', cost: 'licence', typed: LICENCE },
    ]);
    expect(report.result).toBe('done');
    expect(bench.licencesOf('agent1')).toEqual([...before, LICENCE]);
    expect(bench.records.get('alto-user-license')?.out).toMatchObject({
      usersLicensed: ['agent12', 'agent1', 'agent2'],
      usersGiven: ['agent1', 'agent2'],
    });
    const again = await bench.plan({ values: { userIds: ['agent1', 'agent12', 'agent2'] } });
    expect(again.actions.filter(({ kind }) => kind === 'http')).toEqual([]);
    expect(bench.icws.openSessions()).toBe(0);
  });

  it('planning sends no write, and two plans of the same state are the same plan', async () => {
    const bench = await startCic();
    const [one, two] = [await bench.plan(), await bench.plan()];
    expect(one.digest).toBe(two.digest);
    // What else an agent has is no part of what is agreed to: others may change it until the write goes out.
    bench.icws.editUser('agent1', { give: ['I3_ACCESS_FEEDBACK'], take: ['I3_ACCESS_CLIENT'] });
    expect((await bench.plan()).digest).toBe(one.digest);
    expect(bench.icws.counts().write).toBe(0);
  });

  it('sends everything else about the licences back as it was', async () => {
    const bench = await startCic();
    const { users } = bench.icws.state.collections;
    const { additionalLicenses: _, ...before } = users.get('agent3')?.licenseProperties ?? {};
    await bench.run({ values: { userIds: ['agent3'] } });
    expect(users.get('agent3')?.licenseProperties).toMatchObject(before);
  });

  it('names all users that do not exist, and asks for nothing', async () => {
    const bench = await startCic();
    const plan = await bench.plan({ values: { userIds: ['agent1', 'nobody', 'Agent2', 'ünknown'] } });
    const blocked = plan.blocked.find(({ step }) => step === 'alto-user-license');
    expect(blocked?.why.problem).toMatchObject({ code: 'cic-users-unknown', field: 'userIds' });
    for (const id of ['nobody', 'Agent2', 'ünknown']) expect(blocked?.why.problem.message).toContain(id);
    expect(blocked?.why.problem.message).not.toContain('agent1');
    expect(plan.actions.filter(({ kind }) => kind === 'http')).toEqual([]);
  });

  it('warns of agents that have no use of it', async () => {
    const bench = await startCic();
    const plan = await bench.plan({ values: { userIds: ['agent1', 'agent10', 'agent11'] } });
    const warning = plan.warnings.find(({ problem }) => problem.code === 'agents-inactive');
    expect(warning?.problem.message).toContain('agent10, agent11.');
  });

  it('stops with the reason when none is left, keeps what was given, and goes on when there are more', async () => {
    // Two agents have one from the start.
    const bench = await startCic({ licenceCount: 4 });
    const { report } = await bench.run();
    expect(report.why?.problem.code).toBe('cic-licence-refused');
    expect(bench.licencesOf('agent2')).toContain(LICENCE);
    expect(bench.licencesOf('agent3')).not.toContain(LICENCE);
    bench.icws.editUser('agent12', { take: [LICENCE] });
    bench.icws.editUser('agent20', { take: [LICENCE] });
    const { plan, report: second } = await bench.run();
    expect(requestsIn(plan).filter((line) => line.startsWith('PUT'))).toEqual([PUT('agent3'), PUT('agent4')]);
    expect(second.result).toBe('done');
  });

  it('keeps what somebody else gives an agent between the plan and the write', async () => {
    const bench = await startCic();
    let edited = false;
    bench.icws.onWrite((collection) => {
      if (collection !== 'users' || edited) return;
      edited = true;
      // Somebody edits the next agents while the first one is written.
      bench.icws.editUser('agent2', { give: ['I3_OPTIMIZER_SHOWRTA'], take: ['I3_ACCESS_TRACKER'] });
      bench.icws.editUser('agent3', { give: [LICENCE] });
    });
    const { report } = await bench.run();
    expect(report.result).toBe('done');
    expect(bench.licencesOf('agent2')).toContain('I3_OPTIMIZER_SHOWRTA');
    expect(bench.licencesOf('agent2')).not.toContain('I3_ACCESS_TRACKER');
    const out = bench.records.get('alto-user-license')?.out;
    // What somebody else gave is there, and is not for this engagement to take away.
    expect(out?.usersLicensed).toContain('agent3');
    expect(out?.usersGiven).toEqual(['agent1', 'agent2', 'agent4']);
    await bench.undo();
    expect(bench.licencesOf('agent3')).toContain(LICENCE);
    expect(bench.licencesOf('agent2')).not.toContain(LICENCE);
    expect(bench.licencesOf('agent2')).toContain('I3_OPTIMIZER_SHOWRTA');
  });

  it('finds out by itself whether a write happened whose answer was lost', async () => {
    const bench = await startCic();
    const { report } = await bench.run({ through: losing('agent2', 'after') });
    expect(report.result).toBe('done');
    expect(bench.records.get('alto-user-license')?.out.usersGiven).toEqual(['agent1', 'agent2', 'agent3', 'agent4']);
  });

  it('stops where an answer was lost and nothing happened, and the next run goes on from there', async () => {
    const bench = await startCic();
    const { report } = await bench.run({ through: losing('agent2', 'before') });
    expect(report.steps.find(({ id }) => id === 'alto-user-license')?.status).toBe('failed');
    const { plan, report: second } = await bench.run();
    expect(requestsIn(plan).filter((line) => line.startsWith('PUT'))).toEqual(['agent2', 'agent3', 'agent4'].map(PUT));
    expect(second.result).toBe('done');
    expect(bench.records.get('alto-user-license')?.out.usersGiven).toEqual(['agent1', 'agent2', 'agent3', 'agent4']);
  });

  it('knows whom it was given to after a run that died before it could say so', async () => {
    const bench = await startCic();
    // The process ends with the third write under way: nothing after it is journalled.
    const died = bench.run({
      through: (writer) => ({
        async sendWrite(request, signal) {
          const reply = await writer.sendWrite(request, signal);
          if ((request as HttpWrite).path.endsWith('/agent3')) throw new Error('killed');
          return reply;
        },
      }),
    });
    await expect(died).rejects.toThrow('killed');
    expect(bench.records.get('alto-user-license')).toMatchObject({ out: {}, unanswered: true });
    const { plan } = await bench.undo();
    expect(requestsIn(plan)).toEqual(['agent1', 'agent2', 'agent3'].map(PUT));
    for (const id of ['agent1', 'agent2', 'agent3']) expect(bench.licencesOf(id)).not.toContain(LICENCE);
    expect(bench.licencesOf('agent12')).toContain(LICENCE);
  });

  it('undo of agents that were deleted since, or lost it, has nothing to do with them', async () => {
    const bench = await startCic();
    await bench.run();
    bench.icws.editUser('agent1', { take: [LICENCE] });
    bench.icws.state.collections.users.delete('agent2');
    const { plan, report } = await bench.undo();
    expect(requestsIn(plan).filter((line) => line.startsWith('PUT'))).toEqual([PUT('agent3'), PUT('agent4')]);
    expect(report.result).toBe('done');
    expect((await bench.undo()).plan.actions).toEqual([]);
  });

  it('leaves what was there before the run when it is undone', async () => {
    const bench = await startCic();
    const before = bench.licencesOf('agent1');
    await bench.run({ values: { userIds: ['agent1', 'agent12'] } });
    await bench.undo({ values: { userIds: ['agent1', 'agent12'] } });
    expect(bench.licencesOf('agent1')).toEqual(before);
    expect(bench.licencesOf('agent12')).toContain(LICENCE);
  });

  it('undo finds agents that are not chosen any more', async () => {
    const bench = await startCic();
    await bench.run({ values: { userIds: ['agent1', 'agent2'] } });
    await bench.run({ values: { userIds: ['agent3'] } });
    await bench.undo({ values: { userIds: ['agent3'] } });
    for (const id of ['agent1', 'agent2', 'agent3']) expect(bench.licencesOf(id)).not.toContain(LICENCE);
  });

  it('says in words what stays when the CIC user is gone from the values', async () => {
    const bench = await startCic();
    await bench.run({ values: { userIds: ['agent1'] } });
    const { plan } = await bench.undo({ values: { userIds: ['agent1'] }, cic: 'no-account' });
    expect(plan.cannot.find(({ step }) => step === 'alto-user-license')?.why).toContain('agent1');
    expect(bench.licencesOf('agent1')).toContain(LICENCE);
  });

  it('is never written to an agent whose list is not understood', async () => {
    const bench = await startCic();
    const { users } = bench.icws.state.collections;
    const agent = users.get('agent1');
    if (agent !== undefined) {
      users.set('agent1', {
        ...agent,
        licenseProperties: { ...agent.licenseProperties, additionalLicenses: 'many' as never },
      });
    }
    const plan = await bench.plan({ values: { userIds: ['agent1'] } });
    expect(bench.said(plan)).toContain('licences-unreadable');
    expect(bench.icws.counts().write).toBe(0);
  });
});

/** The answer to the write of one user is lost, before it arrives there or after it was done; once. */
function losing(user: string, when: 'before' | 'after'): (writer: Writer) => Writer {
  let isLost = false;
  return (writer) => ({
    async sendWrite(request, signal) {
      const { method, path } = request as HttpWrite;
      if (isLost || !path.endsWith(`/${user}`)) return writer.sendWrite(request, signal);
      isLost = true;
      if (when === 'after') await writer.sendWrite(request, signal);
      throw new TimedOut({ method, url: path, acted: 'unknown' }, 30);
    },
  });
}
