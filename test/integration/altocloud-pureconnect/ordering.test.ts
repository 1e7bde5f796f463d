import { describe, expect, it } from 'vitest';
import type { FaultKind } from '../../../main/practice/http/faults.ts';
import { ALTOCLOUD_STEPS } from '../../../shared/runbooks/altocloud-pureconnect/steps.ts';
import { startAltocloud, USER_LICENCE } from './altocloud-bench.ts';
import { licencesOf, openSessions, usersOf } from './cic-world.ts';
import { sent } from './whole.ts';

const PLACES = ALTOCLOUD_STEPS.map(({ id }) => id as string);

describe('the order of things', () => {
  it('is the guide’s: actions of a plan stand in the order of the steps', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud();
    const planned = await bench.on('plan', { pacingRateMs: 4000 });
    const places = planned.actions.map(({ step }) => PLACES.indexOf(step));
    expect(places, planned.text).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
  });

  it('licenses nobody while the licences are not loaded, and says what to load', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud({ icws: { licenses: 'missing' } });
    const before = usersOf(bench);
    const ran = await bench.on('run');
    expect([ran.result, ran.code], ran.text).toEqual(['attention', 1]);
    expect(usersOf(bench)).toEqual(before);
    expect(sent(bench).filter((one) => one.includes('configuration/'))).toEqual([]);
    expect(`${ran.problem?.message} ${ran.problem?.fix}`).toContain('I3_');
    expect(openSessions(bench)).toBe(0);
  });

  it('stops at a release that is too old, before anything is written', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud({ icws: { release: { majorVersion: '19', minorVersion: '2', su: '2' } } });
    const ran = await bench.on('run');
    expect([ran.code, bench.practice.icws.counts().write], ran.text).not.toEqual([0, 0]);
    expect(bench.practice.icws.counts().write).toBe(0);
    expect(`${ran.problem?.message} ${ran.problem?.fix}`).toContain('2019 R2 Patch 3');
  });

  it('takes the release of the first day that will do', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud({ icws: { release: { majorVersion: '19', minorVersion: '2', su: '3' } } });
    const ran = await bench.on('run');
    expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
  });
});

describe('what fails on the way', () => {
  const FAULTS: readonly FaultKind[] = [
    { kind: 'reset-before' },
    { kind: 'reset-after' },
    { kind: 'truncate' },
    { kind: 'proxy-html', status: 502 },
  ];
  it.each(FAULTS)('$kind of a write leaves it sent once in the end', { timeout: 90_000 }, async (fault) => {
    const { kind } = fault;
    for (const [method, path] of [
      ['PUT', '*/configuration/users/*'],
      ['POST', '*/server-parameters'],
    ] as const) {
      const bench = await startAltocloud();
      bench.practice.icws.setFaults([{ match: { method, path }, times: 1, fault }]);
      const ran = await bench.on('run', { pacingRateMs: 4000 });
      const ended = ran.result === 'done' ? ran : await bench.again('resume', ran.engagement);
      expect([ended.result, ended.problem], `${kind} ${path}: ${ended.text}`).toEqual(['done', undefined]);
      for (const id of bench.practice.json.icws?.userIds ?? []) {
        expect(licencesOf(bench, id).filter((one) => one === USER_LICENCE)).toEqual([USER_LICENCE]);
      }
      expect((await bench.next(ran.engagement)).actions, `${kind} ${path}`).toEqual([]);
      expect(openSessions(bench)).toBe(0);
    }
  });

  it('is told by its field: a wrong CIC password, before anything is written', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud();
    const env = { WRONG: 'not-the-password-of-cic' };
    const argv = ['run', 'altocloud-pureconnect', '--practice', bench.origin, '--yes'];
    const ran = await bench.cli(argv, { cicPassword: { env: 'WRONG' } }, env);
    expect([ran.problem?.field, bench.practice.icws.counts().write], ran.text).toEqual(['cicPassword', 0]);
    expect(ran.text).not.toContain(env.WRONG);
  });

  it('names every agent whom the server does not know', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud();
    const [agent = ''] = bench.practice.json.icws?.userIds ?? [];
    const ran = await bench.on('run', { userIds: [agent, 'nobody.one', 'nobody.two'] });
    expect(ran.code, ran.text).not.toBe(0);
    for (const name of ['nobody.one', 'nobody.two']) expect(ran.text).toContain(name);
    expect(bench.practice.icws.counts().write).toBe(0);
  });

  it('says that licences have run out, and goes on with the rest when there are more', {
    timeout: 60_000,
  }, async () => {
    const bench = await startAltocloud({ icws: { licenceCount: 4 } });
    const ran = await bench.on('run');
    expect(ran.result, ran.text).not.toBe('done');
    const agents = bench.practice.json.icws?.userIds ?? [];
    const licensed = () => agents.filter((id) => licencesOf(bench, id).includes(USER_LICENCE)).length;
    expect([licensed(), agents.length > 2]).toEqual([2, true]);
    expect(`${ran.problem?.message}`).toMatch(/licen[cs]e/i);
    const [one = ''] = agents.filter((id) => licencesOf(bench, id).includes(USER_LICENCE));
    const resumed = await bench.again('resume', ran.engagement, { userIds: agents.slice(0, 2) });
    expect([resumed.result, licencesOf(bench, one).includes(USER_LICENCE)], resumed.text).toEqual(['done', true]);
  });
});
