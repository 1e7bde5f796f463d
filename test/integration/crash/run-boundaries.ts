import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundariesOf, crashAt, stateOf } from './crashes.ts';
import { type Inventory, type Organization, startOrganization } from './organization.ts';
import { expectUndone, onlyEngagement, RUNBOOK, recover, shellAt } from './recovery.ts';
import { copyOf, dataFolder, skippingClock, withoutCertificates } from './terminal.ts';

/**
 * The tests of one half of a run's boundaries; two files share them, so that they run side by side.
 * Every boundary is crashed at; what is left is gone on from once for each state that differs.
 */
export function describeHalf(half: 'first' | 'second'): void {
  let organization: Organization;
  let restore: () => void;
  let before: Inventory;
  beforeAll(async () => {
    withoutCertificates();
    organization = await startOrganization();
    restore = organization.snapshot();
    before = organization.inventory();
  });
  afterAll(() => organization.server.close());

  describe(`a crash in the ${half} half of a run`, () => {
    it('leaves what resume completes and undo removes', { timeout: 300_000 }, async () => {
      const argv = ['run', RUNBOOK, '--practice', organization.origin, '--yes'];
      const place = async () => ({ folder: await dataFolder(), clock: skippingClock(), organization });
      const all = await boundariesOf(argv, await place());
      expect(new Set(all)).toContain('journal.append:torn');
      const middle = Math.floor(all.length / 2);
      const [from, to] = half === 'first' ? [0, middle] : [middle, all.length];

      const states = new Set<string>();
      for (const [index, boundary] of all.entries()) {
        if (index < from || index >= to) continue;
        const when = `after a crash at boundary ${index + 1}, ${boundary}`;
        restore();
        const here = await place();
        if (!(await crashAt(index + 1, all.length, argv, here))) break;
        await onlyEngagement(shellAt(here), when);
        const state = await stateOf(here.folder, organization);
        if (states.has(state)) continue;
        states.add(state);

        const crashed = organization.snapshot();
        const there = { ...here, folder: await copyOf(here.folder) };
        await expectUndone(there, before, `straight ${when}`);
        crashed();
        await recover(here, when);
        await expectUndone(here, before, `after resume ${when}`);
      }
      expect(states.size).toBeGreaterThan(20);
    });
  });
}
