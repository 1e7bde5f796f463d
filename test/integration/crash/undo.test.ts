import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundariesOf, crashAt, stateOf } from './crashes.ts';
import { type Inventory, type Organization, startOrganization } from './organization.ts';
import { answerOf, expectUndone, onlyEngagement, type Place, RUNBOOK, shellAt } from './recovery.ts';
import { copyOf, dataFolder, skippingClock, withoutCertificates } from './terminal.ts';

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

/** A finished run, to be undone. */
async function finishedRun(): Promise<Place & { readonly id: string; readonly options: readonly string[] }> {
  restore();
  const place = { folder: await dataFolder(), clock: skippingClock(), organization };
  const options = ['--practice', organization.origin, '--yes'];
  const { result, engagement } = await answerOf(shellAt(place), ['run', RUNBOOK, ...options], 'at first');
  expect(result).toBe('done');
  return { ...place, id: engagement ?? '', options };
}

describe('a crash during undo', () => {
  it('leaves what a second undo removes, and nothing else is gone', { timeout: 120_000 }, async () => {
    const done = await finishedRun();
    const argv = ['undo', done.id, ...done.options];
    const finished = organization.snapshot();
    const all = await boundariesOf(argv, { ...done, folder: await copyOf(done.folder) });
    expect(organization.inventory()).toEqual(before);

    const states = new Set<string>();
    for (const [index, boundary] of all.entries()) {
      const when = `after a crash at boundary ${index + 1} of undo, ${boundary}`;
      finished();
      const here = { ...done, folder: await copyOf(done.folder) };
      if (!(await crashAt(index + 1, all.length, argv, here))) break;
      await onlyEngagement(shellAt(here), when);
      const state = await stateOf(here.folder, organization);
      if (states.has(state)) continue;
      states.add(state);
      await expectUndone(here, before, when);
    }
    expect(states.size).toBeGreaterThan(10);
  });

  it('does not keep a new run from making everything again', async () => {
    const done = await finishedRun();
    await expectUndone(done, before, 'at once');
    const again = await answerOf(shellAt(done), ['resume', done.id, ...done.options], 'after undo');
    expect(again.result, again.problem?.message).toBe('done');
    expect(organization.made()).toEqual({ roles: 1, clients: 1 });
  });
});

describe('undo of an engagement that only reset the secret of a client it found', () => {
  it('leaves the client its new secret', async () => {
    const first = await finishedRun();
    const second = { ...first, folder: await dataFolder() };
    const shell = shellAt(second);
    const { engagement } = await answerOf(shell, ['run', RUNBOOK, ...first.options], 'in the second engagement');
    const id = engagement ?? '';
    expect((await answerOf(shell, ['rotate', id, ...first.options], 'there')).result).toBe('done');
    expect((await answerOf(shell, ['undo', id, ...first.options], 'there')).result).toBe('done');

    expect(organization.made()).toEqual({ roles: 1, clients: 1 });
    const again = await answerOf(shellAt(first), ['resume', first.id, ...first.options], 'in the first engagement');
    expect(again.result, again.problem?.message).toBe('done');
  });
});
