import { afterEach, describe, expect, it } from 'vitest';
import { CoverageWorker } from '../../../../main/coverage/worker-client.ts';

/**
 * A worker that is told what to do by the text it is given as `search`: it answers with what it was asked, after what
 * it began with, or comes to an end that no workspace should come to.
 */
const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, workerData } from 'node:worker_threads';
    parentPort.on('message', ({ id, does, asked }) => {
      const how = asked?.search;
      if (how === 'hang') for (;;);
      if (how === 'leave') process.exit(0);
      if (how === 'throw') throw new Error('a mistake');
      if (how === 'fill') { const all = []; for (;;) all.push(new Array(10_000).fill(all.length)); }
      if (how === 'fault') return parentPort.postMessage({ id, is: 'fault', fault:
        { code: 'some-code', family: 'input', message: 'Said.', fix: 'Do it.', field: 'role' } });
      if (how === 'mistake') return parentPort.postMessage({ id, is: 'mistake', error: new TypeError('ours') });
      parentPort.postMessage({ id, is: 'done', told: { does, asked, began: workerData } });
    });
  `)}`,
);

const open: CoverageWorker[] = [];
afterEach(async () => {
  for (const worker of open.splice(0)) await worker.close();
});

function start(limits: ConstructorParameters<typeof CoverageWorker>[1] = {}, version: () => number = () => 0) {
  const worker = new CoverageWorker(version, { script, memoryMb: 32, ...limits });
  open.push(worker);
  return { worker, ask: (search: string) => worker.ask('roles', { search, count: 1 }) };
}

describe('asking the worker', () => {
  it('answers each request with its own answer', async () => {
    const { ask } = start();
    const all = await Promise.all(['a', 'b', 'c'].map(ask));
    expect(all).toMatchObject(['a', 'b', 'c'].map((search) => ({ does: 'roles', asked: { search, count: 1 } })));
  });

  it('moves bytes instead of copying them', async () => {
    const { worker } = start();
    const bytes = new Uint8Array(1_000).fill(7);
    const told: unknown = await worker.ask('read', { id: 'a', name: 'a', bytes }, [bytes.buffer]);
    expect(bytes).toHaveLength(0);
    expect(told).toMatchObject({ asked: { bytes: new Uint8Array(1_000).fill(7) } });
  });

  it('tells a fault as a fault, in its own words', async () => {
    const { ask } = start();
    const words = { code: 'some-code', message: 'Said.', fix: 'Do it.', field: 'role' };
    const fault = await ask('fault').catch((error: unknown) => error);
    expect(fault).toMatchObject({ ...words, family: 'input' });
    expect((fault as { toProblem(): unknown }).toProblem()).toEqual(words);
    await expect(ask('mistake')).rejects.toThrow(new TypeError('ours'));
    await expect(ask('a')).resolves.toBeDefined();
  });
});

describe('a worker that dies', () => {
  it.each([
    ['leave', 'ended'],
    ['throw', 'ended'],
    ['fill', 'out-of-memory'],
  ])(
    'by “%s” is told to every open request, and the next one starts a fresh worker',
    async (how, because) => {
      let version = 3;
      const { ask } = start({}, () => version);
      await expect(ask('a')).resolves.toMatchObject({ began: { version: 3 } });
      version = 8;
      const codes = [ask(how), ask('b'), ask('c')].map((asked) =>
        asked.then(
          () => 'answered',
          ({ because }) => because,
        ),
      );
      expect(await Promise.all(codes)).toEqual([because, because, because]);
      await expect(ask('d')).resolves.toMatchObject({ began: { version: 8 } });
    },
    30_000,
  );

  it('because it comes to no end is ended, once the time for one request is over', async () => {
    const { ask } = start({ patienceMs: 3_000 });
    await ask('a');
    const codes = [ask('hang'), ask('b')].map((asked) => asked.catch(({ because }) => because));
    expect(await Promise.all(codes)).toEqual(['too-long', 'too-long']);
    await expect(ask('d')).resolves.toBeDefined();
  }, 30_000);

  it('because the window closes tells so, and is not started again', async () => {
    const { worker, ask } = start();
    await ask('a');
    const open = expect(ask('hang')).rejects.toMatchObject({ because: 'closed', family: 'stopped' });
    await worker.close();
    await open;
    await expect(ask('b')).rejects.toMatchObject({ because: 'closed' });
    await expect(worker.close()).resolves.toBeUndefined();
  }, 30_000);
});
