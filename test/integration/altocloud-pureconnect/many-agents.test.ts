import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inProcess } from '../crash/process.ts';
import { type AltocloudBench, RUNBOOK, startAltocloud, USER_LICENCE } from './altocloud-bench.ts';
import { allLicences, licencesOf, openSessions, usersOf } from './cic-world.ts';
import { sent } from './whole.ts';

const MANY = 500;
const OTHER = 'I3_ACCESS_RECORDER';

const all = ({ practice }: AltocloudBench) => [...practice.icws.state.collections.users.keys()].slice(0, MANY);
const licensed = (bench: AltocloudBench, ids: readonly string[]) =>
  ids.filter((id) => licencesOf(bench, id).includes(USER_LICENCE));
const puts = (bench: AltocloudBench) => sent(bench).filter((one) => one.startsWith('PUT configuration/users/'));
const start = (options: object = {}) => startAltocloud({ icws: { users: MANY + 20 }, ...options });

/** Everybody has what they had, and everybody chosen has ours beside it, once. */
function expectNobodyLost(bench: AltocloudBench, before: { readonly [id: string]: readonly string[] }): void {
  const chosen = new Set(all(bench));
  for (const [id, list] of Object.entries(before)) {
    const had = list.filter((one) => one !== USER_LICENCE);
    const has = licencesOf(bench, id);
    expect(new Set(has).size, id).toBe(has.length);
    expect(has, id).toEqual(expect.arrayContaining(had));
    if (chosen.has(id)) expect(has, id).toContain(USER_LICENCE);
  }
}

describe('500 agents', () => {
  it('get their licence, and nobody loses another, also while somebody edits users', { timeout: 120_000 }, async () => {
    const bench = await start();
    const userIds = all(bench);
    const before = allLicences(bench);
    const fresh = userIds.filter((id) => !before[id]?.includes(USER_LICENCE));
    // After every tenth write, the administrator next door gives a licence to an agent whose turn has yet to come.
    let writes = 0;
    const edited = new Set<string>();
    bench.practice.icws.onWrite(() => {
      writes += 1;
      const later = fresh[writes + 5];
      if (writes % 10 !== 0 || later === undefined) return;
      bench.practice.icws.editUser(later, { give: [OTHER] });
      edited.add(later);
    });
    const ran = await bench.on('run', { userIds });
    expect([ran.result, ran.problem], ran.text.slice(-2000)).toEqual(['done', undefined]);
    expect([licensed(bench, userIds).length, puts(bench).length]).toEqual([userIds.length, fresh.length]);
    expect(edited.size).toBeGreaterThan(30);
    for (const id of edited) expect(licencesOf(bench, id), id).toContain(OTHER);
    expectNobodyLost(bench, before);
    const next = await bench.next(ran.engagement, { userIds });
    expect(next.actions.filter(({ kind }) => kind === 'http')).toEqual([]);

    const undone = await bench.again('undo', ran.engagement);
    expect([undone.result, undone.problem], undone.text.slice(-2000)).toEqual(['done', undefined]);
    for (const [id, list] of Object.entries(before)) {
      const wanted = edited.has(id) ? [...new Set([...list, OTHER])] : list;
      expect([...licencesOf(bench, id)].sort(), id).toEqual([...wanted].sort());
    }
    expect(openSessions(bench)).toBe(0);
  });

  it('are stopped in the middle, resumed and undone', { timeout: 120_000 }, async () => {
    const bench = await start();
    const userIds = all(bench);
    const [before, users] = [allLicences(bench), usersOf(bench)];
    const fresh = userIds.filter((id) => !before[id]?.includes(USER_LICENCE));
    bench.practice.icws.setFaults([
      {
        match: { method: 'PUT', path: `*/configuration/users/${encodeURIComponent(fresh[200] ?? '')}` },
        fault: { kind: 'reset-before' },
      },
    ]);
    const failed = await bench.on('run', { userIds });
    expect(failed.result, failed.text.slice(-2000)).toBe('failed');
    expect(licensed(bench, fresh).length).toBe(200);
    bench.practice.icws.setFaults([]);
    const resumed = await bench.again('resume', failed.engagement);
    expect([resumed.result, resumed.problem], resumed.text.slice(-2000)).toEqual(['done', undefined]);
    const doubled = puts(bench).filter((one, at, list) => list.indexOf(one) !== at);
    // The one that was cut was noted as sent, and was sent again once it was clear that it had not arrived.
    expect(doubled.length).toBeLessThanOrEqual(1);
    expectNobodyLost(bench, before);
    const undone = await bench.again('undo', failed.engagement);
    expect([undone.result, undone.problem], undone.text.slice(-2000)).toEqual(['done', undefined]);
    expect(usersOf(bench)).toEqual(users);
  });

  it('are killed in the middle and resumed: everybody is written once', { timeout: 180_000 }, async () => {
    const bench = await start({ now: Date.now });
    const userIds = all(bench);
    const before = allLicences(bench);
    const fresh = userIds.filter((id) => !before[id]?.includes(USER_LICENCE));
    const file = `${bench.folder}/many.json`;
    await writeFile(file, JSON.stringify({ userIds }));
    const argv = [
      'run',
      RUNBOOK,
      '--practice',
      bench.origin,
      '--yes',
      '--data',
      `${bench.folder}/data`,
      '--values',
      file,
    ];
    const ended = await inProcess(argv, `after PUT /configuration/users/${encodeURIComponent(fresh[250] ?? '')}$`);
    expect(ended.signal, ended.progress.slice(-2000)).toBe('SIGKILL');
    await pause(10);
    expect(licensed(bench, fresh).length).toBe(251);
    const found = await bench.onlyEngagement();
    expect(openSessions(bench)).toBe(0);
    const resumed = await bench.again('resume', found?.id);
    expect([resumed.result, resumed.problem], resumed.text.slice(-2000)).toEqual(['done', undefined]);
    expect([puts(bench).length, new Set(puts(bench)).size]).toEqual([fresh.length, fresh.length]);
    expectNobodyLost(bench, before);
  });
});
