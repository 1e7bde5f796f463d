import { describe, expect, it } from 'vitest';
import { ALTOCLOUD_STEPS } from '../../../shared/runbooks/altocloud-pureconnect/steps.ts';
import { fakeKeychain } from '../run/keychain.ts';
import { type AltocloudBench, RUNBOOK, startAltocloud, USER_LICENCE } from './altocloud-bench.ts';
import { allLicences, openSessions, parametersOf, usersOf } from './cic-world.ts';
import { leadingTo } from './in-region.ts';
import { ACCEPTED, realSecrets, realValues } from './real-values.ts';
import { expectWhole, grantsOf, sent } from './whole.ts';

type Users = readonly { readonly licenseProperties: object }[];

const RATE = 'AltocloudPacingRateOverrideMilliseconds';

describe('Altocloud on the practice systems', () => {
  it('runs to its end, and a second plan and a second run send nothing', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud();
    const planned = await bench.on('plan');
    expect(planned.code, planned.text).toBe(0);
    expect([bench.writes(), openSessions(bench)]).toEqual([0, 0]);
    const agents = planned.actions.filter(({ step }) => step === 'alto-user-license');
    expect(agents.length, planned.text).toBeGreaterThan(1);

    const ran = await bench.on('run');
    expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
    expect(ran.steps.map(({ id }) => id)).toEqual(ALTOCLOUD_STEPS.map(({ id }) => id));
    expect(ran.checks.filter(({ result }) => result === 'not-ok')).toEqual([]);
    // As many writes as the plan said.
    expect(sent(bench).length).toBe(planned.actions.filter(({ kind }) => kind === 'http').length);
    await expectWhole(bench, ran.engagement);

    const [writes, users] = [bench.writes(), usersOf(bench)];
    const again = await bench.on('run', undefined, ['--engagement', ran.engagement ?? '']);
    expect([again.result, again.problem], again.text).toEqual(['done', undefined]);
    const verified = await bench.again('verify', ran.engagement);
    expect([verified.result, verified.problem], verified.text).toEqual(['done', undefined]);
    expect([bench.writes(), usersOf(bench), openSessions(bench)]).toEqual([writes, users, 0]);
  });

  it('tells every system what the guide means, and nobody loses another licence', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud();
    const [before, former] = [allLicences(bench), usersOf(bench) as Users];
    const ran = await bench.on('run', { pacingRateMs: 3000, updatesDisabled: true });
    expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
    const agents = bench.practice.json.icws?.userIds ?? [];
    const wanted = Object.entries(before).map(([id, list]) => {
      const has = !agents.includes(id) || list.includes(USER_LICENCE);
      return [id, has ? list : [...list, USER_LICENCE]] as const;
    });
    const sorted = (all: object) => JSON.stringify(Object.entries(all).map(([id, list]) => [id, [...list].sort()]));
    expect(sorted(allLicences(bench))).toBe(sorted(Object.fromEntries(wanted)));
    // All else about them is as it was: media level, what is active, and names.
    const rest = (all: Users) =>
      all.map((user) => ({ ...user, licenseProperties: { ...user.licenseProperties, additionalLicenses: 0 } }));
    expect(rest(usersOf(bench) as Users)).toEqual(rest(former));
    expect(parametersOf(bench)).toMatchObject({ [RATE]: '3000', AltocloudPacingDisabledUpdates: 'yes' });

    const names = new Set(grantsOf(bench).map((one) => one.slice(one.indexOf(' ') + 1).toLowerCase()));
    expect([...names].sort()).toEqual(['ai agent', 'altocloud agent routing']);
    const { roles } = bench.practice.genesysCloud.state;
    const routing = [...roles.values()].find(({ name }) => name === 'Altocloud Agent Routing');
    const policies = (routing?.permissionPolicies ?? []).flatMap(({ domain, entityName, actionSet }) =>
      actionSet.map((action) => `${domain}:${entityName}:${action}`.toLowerCase()),
    );
    expect(policies.sort()).toEqual([
      'routing:agent:onqueue',
      'routing:queue:join',
      'routing:queue:search',
      'routing:queue:view',
    ]);
  });

  it('undoes what it made, and lists what stays', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud();
    const before = [usersOf(bench), parametersOf(bench), grantsOf(bench)];
    const ran = await bench.on('run', { pacingRateMs: 3000 });
    expect(ran.result, ran.text).toBe('done');
    const undone = await bench.again('undo', ran.engagement);
    expect([undone.result, undone.problem], undone.text).toEqual(['done', undefined]);
    expect([usersOf(bench), grantsOf(bench)]).toEqual([before[0], before[2]]);
    // ICWS cannot remove it: it is set to what no parameter means, and named.
    expect(parametersOf(bench)[RATE]).toBe('5000');
    const stays = undone.cannotUndo?.join('\n') ?? '';
    expect(stays).toContain(RATE);
    expect(openSessions(bench)).toBe(0);
  });
});

describe('Altocloud on real systems', () => {
  it('is confirmed from a values file, step by step, and accepts no cost unasked', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud({}, { openKeychain: fakeKeychain().open });
    const ask = () => bench.cli(['run', RUNBOOK, '--yes'], realValues(bench), realSecrets(bench));
    const refused = await ask();
    expect(refused.code, refused.text).not.toBe(0);
    expect(bench.writes()).toBe(0);

    const values = realValues(bench, { accept: ACCEPTED });
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], values, realSecrets(bench));
    expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
    const next = await bench.cli(
      ['plan', RUNBOOK, '--engagement', ran.engagement ?? ''],
      undefined,
      realSecrets(bench),
    );
    expect(next.actions, next.text).toEqual([]);
    expect(openSessions(bench)).toBe(0);
  });

  it('leaves open what nobody confirmed, and goes on once somebody has', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud({}, { openKeychain: fakeKeychain().open });
    const { 'alto-deploy': deploy, ...confirm } = realValues(bench).confirm as { readonly [step: string]: string };
    const values = realValues(bench, { accept: ACCEPTED, confirm });
    const open = await bench.cli(['run', RUNBOOK, '--yes'], values, realSecrets(bench));
    expect([open.result, open.code], open.text).toEqual(['attention', 1]);
    expect(open.steps.find(({ id }) => id === 'alto-deploy')?.status).toBe('open');
    const writes = bench.writes();
    const all = realValues(bench, { accept: ACCEPTED, confirm: { ...confirm, 'alto-deploy': deploy ?? '' } });
    const resumed = await bench.cli(['resume', open.engagement ?? '', '--yes'], all, realSecrets(bench));
    expect([resumed.result, resumed.problem, bench.writes()], resumed.text).toEqual(['done', undefined, writes]);
  });

  it.each([
    ['cic1.harbour.example', 'https://cic1.harbour.example:8019', []],
    ['http://cic1.harbour.example:8018', 'http://cic1.harbour.example:8018', ['cicServer']],
  ] as const)('goes to %s as %s', { timeout: 60_000 }, async (cicServer, origin, doubted) => {
    const asked = new Set<string>();
    const bench: AltocloudBench = await startAltocloud();
    const network = leadingTo((host) => (host === 'cic1.harbour.example' ? bench.practice.icws.origin : undefined));
    const noting: typeof fetch = (input, init) => {
      const request = new Request(input, init);
      if (request.url.includes('/icws/')) asked.add(new URL(request.url).origin);
      return network(request);
    };
    const cli = bench.elsewhere({ openKeychain: fakeKeychain().open, fetch: noting });
    const values = realValues(bench, { cicServer, accept: ACCEPTED });
    const planned = await cli(['plan', RUNBOOK], values, realSecrets(bench));
    // What travels in the clear is pointed out.
    const fields = planned.problems.filter(({ code }) => code === 'parameter-doubtful').map(({ field }) => field);
    expect(fields, planned.text).toEqual(doubted);
    const ran = await cli(['run', RUNBOOK, '--yes'], values, realSecrets(bench));
    expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
    expect([...asked]).toEqual([origin]);
    expect(openSessions(bench)).toBe(0);
  });
});
