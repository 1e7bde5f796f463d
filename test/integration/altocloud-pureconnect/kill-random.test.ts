import { describe, expect, it } from 'vitest';
import { inProcess } from '../crash/process.ts';
import { RUNBOOK, startAltocloud } from './altocloud-bench.ts';
import { allLicences, usedSessions } from './cic-world.ts';
import { expectWhole, sent } from './whole.ts';

describe('preparing Altocloud, killed at any moment', () => {
  it.each([20, 60, 120, 200, 300, 450, 650, 900])(
    '%i ms after its first request: resume completes it and doubles nothing',
    { timeout: 90_000 },
    async (ms) => {
      const bench = await startAltocloud({ now: Date.now });
      const before = allLicences(bench);
      await inProcess(
        ['run', RUNBOOK, '--practice', bench.origin, '--yes', '--data', `${bench.folder}/data`],
        `later ${ms}`,
      );
      const found = await bench.onlyEngagement();
      const begun = found !== undefined && found.runs.length > 0;
      const goOn = begun ? await bench.again('resume', found.id) : await bench.on('run');
      expect([goOn.result, goOn.problem], goOn.text).toEqual(['done', undefined]);
      const all = sent(bench);
      expect(all.filter((one, place) => all.indexOf(one) !== place)).toEqual([]);
      await expectWhole(bench, goOn.engagement, usedSessions);
      for (const [id, had] of Object.entries(before)) {
        expect(allLicences(bench)[id]).toEqual(expect.arrayContaining([...had]));
      }
    },
  );
});
