import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Files } from '../../../main/engagements/files.ts';
import { nodeFiles } from '../../../main/engagements/node-files.ts';
import { type Organization, startOrganization } from './organization.ts';
import { inProcess } from './process.ts';
import { answerOf, onlyEngagement, type Place, RUNBOOK, shellAt } from './recovery.ts';
import { dataFolder, skippingClock, terminal, withoutCertificates } from './terminal.ts';

let organization: Organization;
let restore: () => void;
beforeAll(async () => {
  withoutCertificates();
  organization = await startOrganization();
  restore = organization.snapshot();
});
afterAll(() => organization.server.close());

let here: Place;
let argv: readonly string[];
beforeEach(async () => {
  restore();
  here = { folder: await dataFolder(), clock: skippingClock(), organization };
  argv = ['run', RUNBOOK, '--practice', organization.origin, '--yes', '--data', here.folder];
});

/** Something that happens once, and can be waited for. */
function signal() {
  let give = (): void => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { give, given };
}

function expectMadeOnce(): void {
  expect(organization.made()).toEqual({ roles: 1, clients: 1 });
  expect(organization.lent()).toBe(0);
}

describe('two runs on one data folder and one organization', () => {
  it('at once make one role and one client, and one of them is told who is at work', async () => {
    const ends = await Promise.all([terminal(argv, { clock: here.clock }), terminal(argv, { clock: here.clock })]);
    const results = ends.map(({ answer }) => answer?.result ?? answer?.problem?.code).sort();
    expect(results).toEqual(['done', 'locked-by-another']);
    expectMadeOnce();
    await onlyEngagement(shellAt(here), 'after two runs at once');
  });

  it('of which one is in the middle: another process is told its process and command', {
    timeout: 60_000,
  }, async () => {
    const [arrived, leave] = [signal(), signal()];
    const slow: typeof fetch = async (input, init) => {
      const request = new Request(input, init);
      if (request.method === 'POST' && request.url.endsWith('/authorization/roles')) {
        arrived.give();
        await leave.given;
      }
      return fetch(request);
    };
    const first = terminal(argv, { clock: here.clock, fetch: slow });
    await arrived.given;
    const written = organization.writes();
    const second = await inProcess(argv);
    expect(second.answer?.problem).toMatchObject({
      code: 'locked-by-another',
      message: expect.stringMatching(new RegExp(`${process.pid}.*groundwork run|groundwork run.*${process.pid}`)),
    });
    expect(organization.writes()).toBe(written);

    leave.give();
    expect((await first).answer?.result).toBe('done');
    expectMadeOnce();
  });

  it('of which one planned before the other did everything: it sends nothing and can be resumed', async () => {
    const [planned, go] = [signal(), signal()];
    const slow: Files = {
      ...nodeFiles,
      async createExclusive(path, text) {
        planned.give();
        await go.given;
        return nodeFiles.createExclusive(path, text);
      },
    };
    const late = terminal(argv, { clock: here.clock, files: slow });
    await planned.given;
    expect((await terminal(argv, { clock: here.clock })).answer?.result).toBe('done');
    const written = organization.writes();

    go.give();
    const { answer, progress } = await late;
    expect([answer?.result, answer?.problem?.code], progress).toEqual(['attention', 'plan-outdated']);
    expect(organization.writes()).toBe(written);
    const options = ['--practice', organization.origin, '--yes'];
    const resumed = await answerOf(shellAt(here), ['resume', answer?.engagement ?? '', ...options], 'afterwards');
    expect(resumed.result, resumed.problem?.message).toBe('done');
    expect(organization.writes()).toBe(written);
    expectMadeOnce();
  });
});
