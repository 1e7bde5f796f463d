import { describe, expect, it } from 'vitest';
import { inProcess } from '../crash/process.ts';
import { fakeKeychain } from '../run/keychain.ts';
import { RUNBOOK, startAltocloud, USER_LICENCE } from './altocloud-bench.ts';
import { allLicences, licencesOf, openSessions } from './cic-world.ts';
import { ACCEPTED, realSecrets, realValues } from './real-values.ts';
import { grantsOf, sent } from './whole.ts';

/** A fetch that waits before the first request of that method and path; `arrived` tells that it does. */
function gate(method: string, path: RegExp) {
  const [arrived, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const slow: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    if (request.method === method && path.test(new URL(request.url).pathname)) {
      arrived.resolve();
      await go.promise;
    }
    return fetch(request);
  };
  return { fetch: slow, arrived: arrived.promise, go: () => go.resolve() };
}

describe('two runs on one computer', () => {
  it('at once: one is told who is at work, and everything is sent once', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud();
    const ends = await Promise.all([bench.on('run'), bench.on('run')]);
    expect(ends.map(({ result, problem }) => problem?.code ?? result).sort()).toEqual(['done', 'locked-by-another']);
    const all = sent(bench);
    expect(new Set(all).size).toBe(all.length);
    expect(openSessions(bench)).toBe(0);
  });

  it('of which another process is in the middle of one: nothing is sent, and its session stays its own', {
    timeout: 60_000,
  }, async () => {
    const held = gate('PUT', /\/configuration\/users\//);
    const bench = await startAltocloud({ now: Date.now }, { fetch: held.fetch });
    const first = bench.on('run');
    await held.arrived;
    const argv = ['run', RUNBOOK, '--practice', bench.origin, '--yes', '--data', `${bench.folder}/data`];
    const second = await inProcess(argv);
    expect(second.answer?.problem?.code, second.progress).toBe('locked-by-another');
    expect(bench.practice.icws.counts().write).toBe(0);
    // The other process is alive: nobody closed its session for it.
    expect(openSessions(bench)).toBe(1);
    held.go();
    const ran = await first;
    expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
    expect(openSessions(bench)).toBe(0);
  });

  it('for two organizations on one CIC server do not write to it at the same time', { timeout: 60_000 }, async () => {
    const held = gate('PUT', /\/configuration\/users\//);
    const bench = await startAltocloud({ now: Date.now }, { openKeychain: fakeKeychain().open, fetch: held.fetch });
    const other = await startAltocloud({ now: Date.now });
    const values = realValues(bench, { accept: ACCEPTED });
    const first = bench.cli(['run', RUNBOOK, '--yes'], values, realSecrets(bench));
    await held.arrived;
    const { region, operatorClientId, gcUserIds } = realValues(other);
    const elsewhere = { ...values, region, operatorClientId, gcUserIds } as object;
    const env = { ...realSecrets(bench), OPERATOR_SECRET: realSecrets(other).OPERATOR_SECRET ?? '' };
    const second = await bench.cli(['run', RUNBOOK, '--yes'], elsewhere, env);
    expect(second.problem?.code, second.text).toBe('locked-by-another');
    held.go();
    expect((await first).result).toBe('done');
  });
});

describe('two computers on one CIC server', () => {
  it('license different agents at once, and nobody loses a licence', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud();
    const before = allLicences(bench);
    const agents = bench.practice.json.icws?.userIds ?? [];
    const half = Math.ceil(agents.length / 2);
    const at = ['--practice', bench.origin, '--yes'];
    const run = async (userIds: readonly string[]) => {
      const cli = bench.elsewhere({ openKeychain: fakeKeychain().open });
      // One agent is on both lists.
      const ran = await cli(['run', RUNBOOK, ...at], { userIds });
      if (ran.result === 'done') return ran;
      // The other one made the role and the parameter first, which a second look finds.
      const failed = ran.steps.filter(({ status }) => status === 'failed').map(({ id }) => id);
      expect(['alto-server-params', 'alto-agent-roles']).toEqual(expect.arrayContaining(failed));
      return cli(['resume', ran.engagement ?? '', ...at]);
    };
    const ends = await Promise.all([run(agents.slice(0, half + 1)), run(agents.slice(half))]);
    for (const end of ends) expect([end.result, end.problem], end.text).toEqual(['done', undefined]);
    for (const [id, list] of Object.entries(before)) {
      const wanted = agents.includes(id) ? [...new Set([...list, USER_LICENCE])] : [...list];
      expect([...licencesOf(bench, id)].sort(), id).toEqual(wanted.sort());
    }
    const grants = grantsOf(bench);
    expect(new Set(grants).size).toBe(grants.length);
    expect(openSessions(bench)).toBe(0);
  });

  it('an agent whom another computer licensed meanwhile is not written again, nor taken back by undo', {
    timeout: 60_000,
  }, async () => {
    const held = gate('PUT', /\/configuration\/users\//);
    const bench = await startAltocloud();
    const agents = bench.practice.json.icws?.userIds ?? [];
    const [, second = ''] = agents;
    const slow = bench.elsewhere({ openKeychain: fakeKeychain().open, fetch: held.fetch });
    const at = ['--practice', bench.origin, '--yes'];
    const late = slow(['run', RUNBOOK, ...at]);
    await held.arrived;
    bench.practice.icws.editUser(second, { give: [USER_LICENCE] });
    held.go();
    const ran = await late;
    expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
    expect(sent(bench).filter((one) => one === `PUT configuration/users/${second}`)).toEqual([]);
    const undone = await slow(['undo', ran.engagement ?? '', ...at]);
    expect([undone.result, undone.problem], undone.text).toEqual(['done', undefined]);
    expect(licencesOf(bench, second)).toContain(USER_LICENCE);
  });
});
