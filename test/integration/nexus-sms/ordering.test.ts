import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Files } from '../../../main/engagements/files.ts';
import { nodeFiles } from '../../../main/engagements/node-files.ts';
import { inProcess } from '../crash/process.ts';
import { dataFolder, type Ended, terminal, withoutCertificates } from '../crash/terminal.ts';
import { countingOrders, type OrdersCounted } from './practice.ts';

const RUNBOOK = 'nexus-sms-gc-aggregation';
const PATH = '/tollfreenumbers$';

beforeEach(withoutCertificates);

/** One computer: a data folder of its own, and values that order the number. */
async function computer(here: OrdersCounted, values: object = {}) {
  const folder = await dataFolder();
  const file = join(folder, '..', `${folder.split('/').at(-1)}-values.json`);
  const write = async (more: object) => writeFile(file, JSON.stringify({ ...values, ...more }));
  await write({ orderNumber: here.free });
  const options = ['--practice', here.origin, '--yes', '--values', file, '--data', folder];
  const run = ['run', RUNBOOK, ...options];
  const resume = (engagement: string | null | undefined) => ['resume', engagement ?? '', ...options];
  const now = (argv: readonly string[], files?: Files) =>
    terminal(argv, { clock: here.clock, ...(files === undefined ? {} : { files }) });
  const plan = (engagement: string | null | undefined) =>
    now([
      'plan',
      RUNBOOK,
      '--engagement',
      engagement ?? '',
      '--practice',
      here.origin,
      '--values',
      file,
      '--data',
      folder,
    ]);
  return { folder, run, resume, now, plan, write };
}

const orderOf = ({ answer }: Ended) => answer?.steps.find(({ id }) => id === 'gca-order')?.status;
const codeOf = ({ answer }: Ended) => answer?.problem?.code;

describe('a number is ordered once', () => {
  test('by a run, its resume and a second run', async () => {
    const here = await countingOrders();
    const one = await computer(here);
    const first = await one.now(one.run);
    expect([first.answer?.result, orderOf(first)], first.progress).toEqual(['done', 'done']);
    const { answer } = await one.plan(first.answer?.engagement);
    expect(answer?.actions.filter(({ kind }) => kind === 'http')).toEqual([]);
    const again = await one.now([...one.run, '--engagement', first.answer?.engagement ?? '']);
    expect([again.answer?.result, orderOf(again)], again.progress).toEqual(['done', 'present']);
    await one.now(one.resume(first.answer?.engagement));
    expect([here.orders(), here.asked()]).toEqual([1, 1]);
  });

  test('when its answer is lost', async () => {
    const here = await countingOrders();
    const one = await computer(here);
    here.loseAnswer();
    const first = await one.now(one.run);
    expect([first.answer?.result, orderOf(first)], first.progress).toEqual(['done', 'done']);
    expect([here.orders(), here.asked()]).toEqual([1, 1]);
  });

  test.each([
    ['after', 1, 'done'],
    ['before', 0, 'attention'],
  ] as const)('when the process is killed %s the request', { timeout: 90_000 }, async (when, placed, result) => {
    const here = await countingOrders({ now: Date.now });
    const one = await computer(here);
    const killed = await inProcess(one.run, `${when} POST ${PATH}`);
    expect([killed.signal, here.orders()], killed.progress).toEqual(['SIGKILL', placed]);
    const { answer } = await one.now(['list', '--data', one.folder]);
    const engagement = answer?.engagements[0]?.id;
    const resumed = await one.now(one.resume(engagement));
    expect([resumed.answer?.result, here.orders()], resumed.progress).toEqual([result, placed]);
    if (when === 'after') return;
    expect(codeOf(resumed)).toBe('order-in-doubt');
    await one.write({ orderNumber: here.free, accept: { 'gca-order': `${here.free} again` } });
    const typed = await one.now(one.resume(engagement));
    expect([typed.answer?.result, here.orders(), here.asked()], typed.progress).toEqual(['done', 1, 1]);
  });

  test('when it takes its time after a kill: it is asked about until it shows', { timeout: 90_000 }, async () => {
    const here = await countingOrders({ smsOrderSeconds: 3600 });
    const one = await computer(here);
    await inProcess(one.run, `after POST ${PATH}`);
    const engagement = (await one.now(['list', '--data', one.folder])).answer?.engagements[0]?.id;
    for (const _time of [1, 2]) expect(codeOf(await one.now(one.resume(engagement)))).toBe('order-in-doubt');
    await here.clock.sleep(3_600_000);
    const resumed = await one.now(one.resume(engagement));
    expect([resumed.answer?.result, here.orders(), here.asked()], resumed.progress).toEqual(['done', 1, 1]);
  });

  test('by two runs at once on one computer', async () => {
    const here = await countingOrders();
    const one = await computer(here);
    const ends = await Promise.all([one.now(one.run), one.now(one.run)]);
    expect(ends.map((end) => codeOf(end) ?? end.answer?.result).sort()).toEqual(['done', 'locked-by-another']);
    expect([here.orders(), here.asked()]).toEqual([1, 1]);
  });

  test.each([0, 3600])('by two computers, the second with a stale plan (order takes %i s)', async (smsOrderSeconds) => {
    const here = await countingOrders({ smsOrderSeconds });
    const one = await computer(here);
    const other = await computer(here, { accept: { 'gca-svc-purecloudidp': 'keep' } });
    // Everything but the order is there already, on both.
    await one.write({});
    const set = await one.now(one.run);
    expect(set.answer?.result, set.progress).toBe('done');
    await one.write({ orderNumber: here.free });

    const [planned, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const slow: Files = {
      ...nodeFiles,
      async createExclusive(path, text) {
        planned.resolve();
        await go.promise;
        return nodeFiles.createExclusive(path, text);
      },
    };
    const late = other.now(other.run, slow);
    await planned.promise;
    const first = await one.now([...one.run, '--engagement', set.answer?.engagement ?? '']);
    expect(first.answer?.result, first.progress).toBe(smsOrderSeconds === 0 ? 'done' : 'attention');
    expect([here.orders(), here.asked()]).toEqual([1, 1]);
    go.resolve();
    const second = await late;
    // Owned meanwhile: that is all that was wanted. On its way: nobody may order it.
    const end = smsOrderSeconds === 0 ? ['present', undefined] : ['failed', 'number-not-offered'];
    expect([orderOf(second), codeOf(second)], second.progress).toEqual(end);
    expect([here.orders(), here.asked()]).toEqual([1, 1]);
  });

  test('and is given back by undo, with nothing left of it', async () => {
    const here = await countingOrders();
    const one = await computer(here);
    const { answer } = await one.now(one.run);
    const undone = await one.now(['undo', answer?.engagement ?? '', ...one.run.slice(2)]);
    expect(undone.answer?.steps.find(({ id }) => id === 'gca-order')?.status, undone.progress).toBe('undone');
    expect(here.practice.genesysCloud.state.sms.own.has(here.free)).toBe(false);
  });

  test('only when somebody accepts the cost: on practice too a wrong word orders nothing', async () => {
    const here = await countingOrders();
    const one = await computer(here, { accept: { 'gca-order': 'yes' } });
    expect(codeOf(await one.now(one.run))).toBe('not-accepted');
    expect([here.orders(), here.practice.genesysCloud.counts().write]).toEqual([0, 0]);
  });
});
