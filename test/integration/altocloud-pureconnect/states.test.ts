import { describe, expect, it } from 'vitest';
import { WORKGROUP_FLAG } from '../../../main/practice/icws/world.ts';
import { type AltocloudBench, startAltocloud } from './altocloud-bench.ts';
import { openSessions } from './cic-world.ts';
import { expectWhole, grantsOf, sent } from './whole.ts';

const roleNamed = ({ practice }: AltocloudBench, name: string) =>
  [...practice.genesysCloud.state.roles.values()].find((role) => role.name === name);

const checksOf = (said: Awaited<ReturnType<AltocloudBench['on']>>, step: string) =>
  said.checks.filter((check) => check.step === step).map(({ result }) => result);

/** Somebody ticks or clears a workgroup’s box in Interaction Administrator. */
function flag({ practice }: AltocloudBench, id: string, value: boolean): void {
  const { workgroups } = practice.icws.state.collections;
  const workgroup = workgroups.get(id);
  if (workgroup !== undefined) workgroups.set(id, { ...workgroup, [WORKGROUP_FLAG]: value });
}

describe('the admin role', () => {
  it('without journey permissions gets them all, loses none, and is as before after undo', {
    timeout: 60_000,
  }, async () => {
    const bench = await startAltocloud({ adminLacksJourney: true });
    const before = JSON.stringify(roleNamed(bench, 'Admin')?.permissionPolicies);
    expect(before).not.toContain('journey');
    const planned = await bench.on('plan');
    expect(planned.actions.filter(({ step }) => step === 'alto-admin-perms').length, planned.text).toBe(1);
    const ran = await bench.on('run');
    expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
    const policies = roleNamed(bench, 'Admin')?.permissionPolicies ?? [];
    const all = policies.flatMap(({ domain, entityName, actionSet }) =>
      actionSet.map((action) => `${domain}:${entityName}:${action}`),
    );
    const offered = [...bench.practice.genesysCloud.state.catalogue.permissions].filter((one) =>
      one.startsWith('journey:'),
    );
    expect(offered.length).toBeGreaterThan(20);
    expect(all).toEqual(expect.arrayContaining(offered));
    expect(all.join()).not.toContain('*');
    for (const policy of JSON.parse(before) as readonly { readonly domain: string }[]) {
      expect(policies.map(({ domain }) => domain)).toContain(policy.domain);
    }
    await expectWhole(bench, ran.engagement);
    const undone = await bench.again('undo', ran.engagement);
    expect([undone.result, undone.problem], undone.text).toEqual(['done', undefined]);
    const names = (text: string) =>
      (JSON.parse(text) as readonly { domain: string; entityName: string; actionSet: string[] }[])
        .flatMap(({ domain, entityName, actionSet }) => actionSet.map((action) => `${domain}:${entityName}:${action}`))
        .sort();
    expect(names(JSON.stringify(roleNamed(bench, 'Admin')?.permissionPolicies))).toEqual(names(before));
  });

  it('is found whatever its capitals, as the AI Agent role is', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud();
    const planned = await bench.on('plan', { adminRoleName: 'admin', aiAgentRoleName: 'Ai agent' });
    expect(planned.code, planned.text).toBe(0);
    expect(planned.actions.map(({ step }) => step)).toContain('alto-agent-roles');
  });

  it('that does not exist is asked about, and nobody gets a role of a similar name', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud();
    const ran = await bench.on('run', { aiAgentRoleName: 'AI  Agents' });
    expect(ran.code, ran.text).not.toBe(0);
    expect(ran.text).toContain('aiAgentRoleName');
    expect(grantsOf(bench)).toEqual([]);
  });
});

describe('synced users', () => {
  it('that nobody knows are named, and nobody gets a role', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud();
    const [first = ''] = bench.practice.json.genesysCloud.syncedUsers ?? [];
    const ran = await bench.on('run', { gcUserIds: [first, 'nobody@practice.example'] });
    expect(ran.code, ran.text).not.toBe(0);
    expect(ran.text).toContain('nobody@practice.example');
    expect(grantsOf(bench)).toEqual([]);
  });

  it('are taken by their addresses as well, one of them twice only once', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud();
    const ids = bench.practice.json.genesysCloud.syncedUsers ?? [];
    const ran = await bench.on('run', { gcUserIds: ['AGENT1@practice.example', 'agent2@practice.example'] });
    expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
    expect(grantsOf(bench).length).toBe(4);
    expect(new Set(grantsOf(bench).map((one) => one.split(' ')[0]))).toEqual(new Set(ids.slice(0, 2)));
  });

  it('of whom none is chosen get nothing, and that is said', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud();
    const planned = await bench.on('plan', { gcUserIds: [] });
    expect(planned.actions.map(({ step }) => step)).not.toContain('alto-agent-roles');
    expect(planned.problems.map(({ field }) => field)).toContain('gcUserIds');
  });
});

describe('workgroups', () => {
  it.each([
    ['Overflow', 'nobody is a member'],
    ['Back Office', 'no member is licensed'],
  ])('%s: %s, so that no update will be sent, which a check says', { timeout: 60_000 }, async (id) => {
    const bench = await startAltocloud();
    const ran = await bench.on('run', { workgroupIds: ['Sales', id] });
    expect(ran.result, ran.text).toBe('attention');
    expect(checksOf(ran, 'alto-workgroups'), ran.text).toContain('not-ok');
  });

  it('that are no queue are pointed out', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud();
    const planned = await bench.on('plan', { workgroupIds: ['Managers'] });
    expect(
      planned.problems.filter(({ message }) => message.includes('Managers')).map(({ field }) => field),
      planned.text,
    ).toContain('workgroupIds');
  });

  it('whose box the server shows are read back: ticked is done, and a word does not make it so', {
    timeout: 60_000,
  }, async () => {
    const bench = await startAltocloud({ icws: { workgroupFlag: 'property' } });
    flag(bench, 'Sales', true);
    const planned = await bench.on('plan');
    const byHand = planned.actions.filter(({ step }) => step === 'alto-workgroups').map(({ summary }) => summary);
    expect([byHand.length, byHand.join().includes('Web Chat')], planned.text).toEqual([1, true]);
    const ran = await bench.on('run');
    expect(ran.result, ran.text).toBe('attention');
    expect(checksOf(ran, 'alto-workgroups'), ran.text).toContain('not-ok');
    flag(bench, 'Web Chat', true);
    const verified = await bench.again('verify', ran.engagement);
    expect([verified.result, verified.problem], verified.text).toEqual(['done', undefined]);
    // The tool never ticks it itself.
    expect(sent(bench).filter((one) => one.includes('workgroups'))).toEqual([]);
  });
});

describe('what the organization has to have', () => {
  it('one active action map: without it the run asks for one, and a word does not make it so', {
    timeout: 60_000,
  }, async () => {
    const bench = await startAltocloud();
    const maps = bench.practice.genesysCloud.state.objects.get('actionmap') ?? [];
    for (const map of maps) Object.assign(map.more, { isActive: false });
    const ran = await bench.on('run');
    expect(checksOf(ran, 'alto-journey'), ran.text).toEqual(['not-ok']);
    expect([ran.result, ran.code], ran.text).toEqual(['attention', 1]);
    const next = await bench.next(ran.engagement);
    const byHand = next.actions.filter(({ step }) => step === 'alto-journey').map(({ kind }) => kind);
    expect(byHand, next.text).toEqual(['manual']);
    Object.assign(maps[0]?.more ?? {}, { isActive: true });
    const verified = await bench.again('verify', ran.engagement);
    expect([verified.result, verified.problem], verified.text).toEqual(['done', undefined]);
  });

  it('action maps that can be read: not read is not right', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud();
    bench.practice.genesysCloud.setFaults([
      { match: { path: '/api/v2/journey/actionmaps' }, fault: { kind: 'status', status: 503 } },
    ]);
    const ran = await bench.on('run');
    expect(checksOf(ran, 'alto-journey'), ran.text).not.toContain('ok');
    expect(ran.result, ran.text).not.toBe('done');
  });

  it('the id that was given: another organization is not changed', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud();
    const ran = await bench.on('run', { orgId: '45acae06-6b7c-4f97-9c76-471d8f5a1b22' });
    expect(ran.code, ran.text).not.toBe(0);
    expect(ran.text).toContain('orgId');
    expect([bench.writes(), openSessions(bench)]).toEqual([0, 0]);
  });

  it('a new version of the widgets, where content offers are used', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud();
    const planned = await bench.on('plan', { contentOffers: true, widgetsVersion: '9.0.015.10' });
    expect(
      planned.problems.map(({ field }) => field),
      planned.text,
    ).toContain('widgetsVersion');
    const fine = await bench.on('plan', { contentOffers: true, widgetsVersion: '9.0.015.11' });
    expect(fine.problems.map(({ field }) => field)).not.toContain('widgetsVersion');
  });
});
