import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningPractice, startPractice } from '../../../main/practice/start.ts';
import { boundariesOf, crashAt } from '../crash/crashes.ts';
import type { Organization } from '../crash/organization.ts';
import { answerOf, type Place, shellAt } from '../crash/recovery.ts';
import { dataFolder, skippingClock, withoutCertificates } from '../crash/terminal.ts';
import { RUNBOOK } from './auvious-bench.ts';
import { madeOf } from './sent.ts';

let practice: RunningPractice;
beforeAll(async () => {
  withoutCertificates();
  practice = await startPractice({ rateLimitPerMinute: 1_000_000 });
});
afterAll(() => practice.close());

const writes = () => practice.auvious.counts().write + practice.genesysCloud.counts().write;

async function place(): Promise<Place> {
  const organization = { origin: practice.json.genesysCloud.origin, writes } as unknown as Organization;
  return { folder: await dataFolder(), clock: skippingClock(), organization };
}

/** What a resume may ask: about the callback whose answer nobody wrote down, or that is handed over already; about a code. */
const ASKS = ['request-in-doubt', 'request-made-before', 'otp-request-in-doubt', 'otp-sent-before'];

describe.each([{ operation: 'callback' }, { operation: 'room' }, { signIn: 'otp' }])(
  '%o, when the disk goes away',
  (values) => {
    it('at any moment, ends by resume or asks, with one at the most', { timeout: 600_000 }, async () => {
      const file = join(await dataFolder(), 'values.json');
      await writeFile(file, JSON.stringify(values));
      const at = ['--practice', practice.json.genesysCloud.origin, '--yes'];
      const argv = ['run', RUNBOOK, ...at, '--values', file];
      const all = await boundariesOf(argv, await place());
      expect(all.length).toBeGreaterThan(15);
      let asked = 0;
      for (const [index, boundary] of all.entries()) {
        const when = `after a crash at boundary ${index + 1} of ${all.length}, ${boundary}`;
        const here = await place();
        const [before, codes] = [madeOf({ practice }), practice.auvious.sentCodes().length];
        if (!(await crashAt(index + 1, all.length, argv, here))) break;
        const shell = shellAt(here);
        const [found] = (await answerOf(shell, ['list'], when)).engagements;
        const goOn = found === undefined || found.runs.length === 0 ? argv : ['resume', found.id, ...at];
        const ended = await answerOf(shell, goOn, when);
        const made = madeOf({ practice }) - before;
        expect(made, when).toBeLessThanOrEqual(1);
        expect(practice.auvious.sentCodes().length - codes, when).toBeLessThanOrEqual(1);
        if (ended.result === 'done') {
          expect(made, when).toBe(1);
          continue;
        }
        expect(ended.result, `${when}: ${JSON.stringify(ended)}`).toBe('attention');
        const { code = '' } = ended.problem ?? {};
        expect(ASKS, when).toContain(code);
        if (code === 'request-in-doubt' && made === 0) asked += 1;
      }
      // Only where the intent was written and nothing had left; anything later did arrive.
      expect(asked).toBeLessThanOrEqual(2);
    });
  },
);
