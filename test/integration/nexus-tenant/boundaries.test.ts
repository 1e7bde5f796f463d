import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningPractice, startPractice } from '../../../main/practice/start.ts';
import { boundariesOf, crashAt } from '../crash/crashes.ts';
import type { Organization } from '../crash/organization.ts';
import { answerOf, type Place, shellAt } from '../crash/recovery.ts';
import { dataFolder, skippingClock, withoutCertificates } from '../crash/terminal.ts';
import { cleared } from './cleared.ts';
import { RUNBOOK } from './tenant-bench.ts';

let practice: RunningPractice;
beforeAll(async () => {
  withoutCertificates();
  practice = await startPractice({ rateLimitPerMinute: 1_000_000 });
});
afterAll(() => practice.close());

const writes = () => practice.gws.counts().write + practice.nexus.counts().write;

async function place(): Promise<Place> {
  await cleared(practice);
  const organization = { origin: practice.json.genesysCloud.origin, writes } as unknown as Organization;
  return { folder: await dataFolder(), clock: skippingClock(), organization };
}

describe('enabling a tenant, when the disk goes away', () => {
  it('at any moment, is completed by resume with everything sent once, and undone', { timeout: 600_000 }, async () => {
    const at = ['--practice', practice.json.genesysCloud.origin, '--yes'];
    const argv = ['run', RUNBOOK, ...at];
    const all = await boundariesOf(argv, await place());
    expect(all.length).toBeGreaterThan(30);
    let asked = 0;
    for (const [index, boundary] of all.entries()) {
      const when = `after a crash at boundary ${index + 1}, ${boundary}`;
      const here = await place();
      const before = { gws: practice.gws.log.length, nexus: practice.nexus.log.length };
      if (!(await crashAt(index + 1, all.length, argv, here))) break;
      const shell = shellAt(here);
      const { engagements } = await answerOf(shell, ['list'], when);
      const [found] = engagements;
      const goOn = found === undefined || found.runs.length === 0 ? argv : ['resume', found.id, ...at];
      const done = await answerOf(shell, goOn, when);
      const sent = [...practice.gws.log.slice(before.gws), ...practice.nexus.log.slice(before.nexus)]
        .filter(({ effect }) => effect === 'write')
        .map(({ method, path }) => `${method} ${path}`);
      expect(new Set(sent).size, when).toBe(sent.length);
      if (done.result !== 'done') {
        // Its key was in an answer that nobody had kept.
        expect([done.result, done.problem?.code], when).toEqual(['attention', 'tenant-in-doubt']);
        asked += 1;
        continue;
      }
      expect(sent.length, when).toBe(4);
      const undone = await answerOf(shell, ['undo', done.engagement ?? '', ...at], when);
      expect(undone.result, when).toBe('done');
    }
    expect(asked).toBeLessThan(6);
  });
});
