import { describe, expect, it } from 'vitest';
import { startAltocloud, USER_LICENCE } from './altocloud-bench.ts';
import { allLicences, licencesOf, openSessions, parametersOf, setParameter, usersOf } from './cic-world.ts';
import { grantsOf, sent } from './whole.ts';

const [RATE, OFF] = ['AltocloudPacingRateOverrideMilliseconds', 'AltocloudPacingDisabledUpdates'];
const OTHER = 'I3_ACCESS_RECORDER';

describe('undo of Altocloud', () => {
  it('restores parameters that were there, and lists what it could not', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud();
    setParameter(bench, RATE, '9000');
    const ran = await bench.on('run', {
      pacingRateMs: 3000,
      updatesDisabled: true,
      accept: { 'alto-server-params': RATE },
    });
    expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
    expect(parametersOf(bench)).toMatchObject({ [RATE]: '3000', [OFF]: 'yes' });
    const undone = await bench.again('undo', ran.engagement);
    expect([undone.result, undone.problem], undone.text).toEqual(['done', undefined]);
    expect(parametersOf(bench)).toMatchObject({ [RATE]: '9000', [OFF]: '0' });
    const stays = undone.cannotUndo?.join('\n') ?? '';
    expect(stays).toContain(OFF);
    expect(stays).not.toContain(RATE);
  });

  it('takes back only what it gave, whatever others have changed since', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud();
    const [mine = '', theirs = '', kept = ''] = bench.practice.json.icws?.userIds ?? [];
    // It had the licence before: that one is not ours.
    bench.practice.icws.editUser(kept, { give: [USER_LICENCE] });
    const before = allLicences(bench);
    const ran = await bench.on('run');
    expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
    expect(sent(bench).filter((one) => one.endsWith(`users/${kept}`))).toEqual([]);
    // Another administrator gives one agent a licence, and takes ours from another.
    bench.practice.icws.editUser(mine, { give: [OTHER] });
    bench.practice.icws.editUser(theirs, { take: [USER_LICENCE] });
    const undone = await bench.again('undo', ran.engagement);
    expect([undone.result, undone.problem], undone.text).toEqual(['done', undefined]);
    expect([...licencesOf(bench, mine)].sort()).toEqual([...new Set([...(before[mine] ?? []), OTHER])].sort());
    expect(licencesOf(bench, theirs)).toEqual(before[theirs]);
    expect(licencesOf(bench, kept)).toContain(USER_LICENCE);
  });

  it('a second time sends nothing, and a run after it does everything again', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud();
    const ran = await bench.on('run');
    expect(ran.result, ran.text).toBe('done');
    await bench.again('undo', ran.engagement);
    const [writes, users, grants] = [bench.writes(), usersOf(bench), grantsOf(bench)];
    const again = await bench.again('undo', ran.engagement);
    expect([again.code, bench.writes(), usersOf(bench)], again.text).toEqual([0, writes, users]);
    const rerun = await bench.on('run', undefined, ['--engagement', ran.engagement ?? '']);
    expect([rerun.result, rerun.problem], rerun.text).toEqual(['done', undefined]);
    for (const id of bench.practice.json.icws?.userIds ?? []) expect(licencesOf(bench, id)).toContain(USER_LICENCE);
    const undone = await bench.again('undo', ran.engagement);
    expect([undone.result, usersOf(bench), grantsOf(bench), openSessions(bench)], undone.text).toEqual([
      'done',
      users,
      grants,
      0,
    ]);
  });

  it('leaves a role alone that somebody else was given meanwhile, and says so', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud();
    const ran = await bench.on('run');
    expect(ran.result, ran.text).toBe('done');
    const { state } = bench.practice.genesysCloud;
    const role = [...state.roles.values()].find(({ name }) => name === 'Altocloud Agent Routing');
    const one = state.grants.find(({ roleId }) => roleId === role?.id);
    const somebody = [...state.users.values()].find(
      ({ id }) => !(bench.practice.json.genesysCloud.syncedUsers ?? []).includes(id),
    );
    if (one === undefined || somebody === undefined) throw new Error('Nobody holds the role.');
    state.grants.push({ ...one, subjectId: somebody.id });
    const undone = await bench.again('undo', ran.engagement);
    expect([undone.result, undone.problem], undone.text).toEqual(['done', undefined]);
    expect([...state.roles.values()].map(({ name }) => name)).toContain('Altocloud Agent Routing');
    expect(undone.cannotUndo?.join('\n')).toContain('Altocloud Agent Routing');
    expect(grantsOf(bench)).toEqual([]);
  });
});
