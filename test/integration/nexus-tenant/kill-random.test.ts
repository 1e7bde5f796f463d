import { describe, expect, it } from 'vitest';
import { inProcess } from '../crash/process.ts';
import { RUNBOOK, startTenant } from './tenant-bench.ts';
import { expectWhole, sent } from './whole.ts';

describe('enabling a tenant, killed at any moment', () => {
  it.each([20, 80, 200, 400, 700, 1100, 1600, 2400])(
    '%i ms after its first request: resume completes it, or asks about the key',
    { timeout: 90_000 },
    async (ms) => {
      const bench = await startTenant({ now: Date.now });
      const argv = ['run', RUNBOOK, '--practice', bench.origin, '--yes', '--data', `${bench.folder}/data`];
      await inProcess(argv, `later ${ms}`);
      const list = (await bench.cli(['list'])).text;
      const { engagements } = JSON.parse(list) as { readonly engagements: { id: string; runs: object[] }[] };
      expect(engagements.length).toBeLessThanOrEqual(1);
      const [found] = engagements;
      const begun = found !== undefined && found.runs.length > 0;
      const goOn = begun ? await bench.again('resume', found.id) : await bench.on('run');
      const all = sent(bench);
      expect(
        all.filter((one, place) => all.indexOf(one) !== place),
        goOn.text,
      ).toEqual([]);
      if (goOn.result === 'done') await expectWhole(bench, goOn.engagement);
      else expect(goOn.problem?.fix, goOn.text).toContain('nexusApiKey');
    },
  );
});
