import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningPractice, startPractice } from '../../../main/practice/start.ts';
import { boundariesOf, crashAt } from '../crash/crashes.ts';
import type { Organization } from '../crash/organization.ts';
import { answerOf, type Place, shellAt } from '../crash/recovery.ts';
import { dataFolder, skippingClock, withoutCertificates } from '../crash/terminal.ts';
import { RUNBOOK } from './altocloud-bench.ts';
import { openSessions, usersOf } from './cic-world.ts';
import { grantsOf, sent } from './whole.ts';

let practice: RunningPractice;
beforeAll(async () => {
  withoutCertificates();
  practice = await startPractice({ rateLimitPerMinute: 1_000_000, propagationSeconds: 0 });
});
afterAll(() => practice.close());

const writes = () => practice.icws.counts().write + practice.genesysCloud.counts().write;

async function place(): Promise<Place> {
  const organization = { origin: practice.json.genesysCloud.origin, writes } as unknown as Organization;
  return { folder: await dataFolder(), clock: skippingClock(), organization };
}

describe('preparing Altocloud, when the disk goes away', () => {
  it('at any moment, is completed by resume with everything sent once, and undone', { timeout: 600_000 }, async () => {
    const bench = { practice };
    const at = ['--practice', practice.json.genesysCloud.origin, '--yes'];
    // Two of each: one that a crash is between, and one that it is not.
    const values = join(await dataFolder(), 'values.json');
    const { icws, genesysCloud } = practice.json;
    const few = { userIds: icws?.userIds.slice(0, 2), gcUserIds: genesysCloud.syncedUsers?.slice(0, 2) };
    await writeFile(values, JSON.stringify({ ...few, workgroupIds: ['Sales'] }));
    const argv = ['run', RUNBOOK, ...at, '--values', values];
    const untouched = { users: usersOf(bench), grants: grantsOf(bench) };
    const first = await place();
    const all = await boundariesOf(argv, first);
    const undo = async (here: Place, id: string, when: string) => {
      const undone = await answerOf(shellAt(here), ['undo', id, ...at], when);
      expect(undone.result, `${when}: ${JSON.stringify(undone.problem)}`).toBe('done');
      expect({ users: usersOf(bench), grants: grantsOf(bench) }, when).toEqual(untouched);
    };
    const [{ id: made = '' } = {}] = (await answerOf(shellAt(first), ['list'], 'first')).engagements;
    await undo(first, made, 'after an undisturbed run');
    expect(all.length).toBeGreaterThan(30);
    const once = sent(bench).length;
    expect(once).toBeGreaterThan(5);
    for (const [index, boundary] of all.entries()) {
      const when = `after a crash at boundary ${index + 1} of ${all.length}, ${boundary}`;
      const here = await place();
      const before = sent(bench).length;
      if (!(await crashAt(index + 1, all.length, argv, here))) break;
      const shell = shellAt(here);
      const [found] = (await answerOf(shell, ['list'], when)).engagements;
      expect(openSessions(bench), when).toBe(0);
      const goOn = found === undefined || found.runs.length === 0 ? argv : ['resume', found.id, ...at];
      const done = await answerOf(shell, goOn, when);
      expect([done.result, done.problem], when).toEqual(['done', undefined]);
      const now = sent(bench).slice(before);
      const doubled = now.filter((one, at) => one.startsWith('PUT configuration/users') && now.indexOf(one) !== at);
      expect(doubled, when).toEqual([]);
      await undo(here, done.engagement ?? '', when);
      expect(openSessions(bench), when).toBe(0);
    }
  });
});
