import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundariesOf, crashAt } from './crashes.ts';
import { type Organization, startOrganization } from './organization.ts';
import { answerOf, onlyEngagement, RUNBOOK, shellAt } from './recovery.ts';
import { dataFolder, skippingClock, withoutCertificates } from './terminal.ts';

let organization: Organization;
let restore: () => void;
beforeAll(async () => {
  withoutCertificates();
  organization = await startOrganization();
  restore = organization.snapshot();
});
afterAll(() => organization.server.close());

const ROLE = 'Harbour desk history';

describe('a run with a values file that crashes before its first write', () => {
  it('is resumed with the values that were typed, without the file', { timeout: 60_000 }, async () => {
    const practice = ['--practice', organization.origin, '--yes'];
    const values = join(await dataFolder(), 'values.json');
    await writeFile(values, JSON.stringify({ roleName: ROLE }));
    const argv = ['run', RUNBOOK, ...practice, '--values', values];
    const place = async () => ({ folder: await dataFolder(), clock: skippingClock(), organization });
    const names = () => [...organization.server.state.roles.values()].map(({ name }) => name);
    const all = await boundariesOf(argv, await place());
    expect(names()).toContain(ROLE);

    let resumed = 0;
    for (const [index, boundary] of all.entries()) {
      const when = `after a crash at boundary ${index + 1}, ${boundary}`;
      restore();
      const here = await place();
      if (!(await crashAt(index + 1, all.length, argv, here))) break;
      if (names().includes(ROLE)) break;
      const shell = shellAt(here);
      const found = await onlyEngagement(shell, when);
      if (found === undefined || found.runs.length === 0) continue;
      resumed += 1;
      const { result, problem } = await answerOf(shell, ['resume', found.id, ...practice], when);
      expect(result, `${when}: ${problem?.message}`).toBe('done');
      expect(names(), when).toContain(ROLE);
      expect(organization.made().roles, `role of the profile's name ${when}`).toBe(0);
    }
    expect(resumed).toBeGreaterThan(5);
  });
});
