import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningPractice, startPractice } from '../../../main/practice/start.ts';
import { boundariesOf, crashAt } from '../crash/crashes.ts';
import type { Organization } from '../crash/organization.ts';
import { answerOf, type Place, shellAt } from '../crash/recovery.ts';
import { dataFolder, skippingClock, withoutCertificates } from '../crash/terminal.ts';

let practice: RunningPractice;
beforeAll(async () => {
  withoutCertificates();
  practice = await startPractice({ rateLimitPerMinute: 1_000_000 });
});
afterAll(() => practice.close());

const services = () => {
  const { state, samples } = practice.nexus;
  return state.contactCenters.get(samples.ccId)?.services ?? new Map<string, unknown>();
};

async function place(): Promise<Place> {
  services().clear();
  const writes = () => practice.nexus.counts().write;
  const organization = { origin: practice.json.genesysCloud.origin, writes } as unknown as Organization;
  return { folder: await dataFolder(), clock: skippingClock(), organization };
}

describe.each(['kaleyra', 'custom-gateway'])('%s, when the disk goes away', (variant) => {
  it('at any moment, is completed by resume with each service sent once, and undone', {
    timeout: 300_000,
  }, async () => {
    const at = ['--practice', practice.json.genesysCloud.origin, '--yes'];
    const argv = ['run', `nexus-sms-${variant}`, ...at];
    const all = await boundariesOf(argv, await place());
    expect(all.length).toBeGreaterThan(20);
    for (const [index, boundary] of all.entries()) {
      const when = `after a crash at boundary ${index + 1}, ${boundary}`;
      const here = await place();
      const before = practice.nexus.log.length;
      if (!(await crashAt(index + 1, all.length, argv, here))) break;
      const shell = shellAt(here);
      const { engagements } = await answerOf(shell, ['list'], when);
      const [found] = engagements;
      const goOn = found === undefined || found.runs.length === 0 ? argv : ['resume', found.id, ...at];
      const done = await answerOf(shell, goOn, when);
      expect([done.result, done.problem], when).toEqual(['done', undefined]);
      const sent = practice.nexus.log.slice(before).flatMap(({ method, path }) => (method === 'POST' ? [path] : []));
      expect(sent.length, when).toBe(2);
      expect(new Set(sent).size, when).toBe(2);
      const undone = await answerOf(shell, ['undo', done.engagement ?? '', ...at], when);
      expect([undone.result, [...services().keys()]], when).toEqual(['done', []]);
    }
  });
});
