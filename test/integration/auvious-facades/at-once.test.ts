import { describe, expect, it } from 'vitest';
import type { Files } from '../../../main/engagements/files.ts';
import { nodeFiles } from '../../../main/engagements/node-files.ts';
import { inProcess } from '../crash/process.ts';
import { fakeKeychain } from '../run/keychain.ts';
import { RUNBOOK, startAuvious } from './auvious-bench.ts';
import { realSecrets, realValues } from './real-values.ts';
import { madeOf, PATHS, sentOf } from './sent.ts';

/** A fetch that waits before the first request of that path; `arrived` tells that it does. */
function gate(path: string) {
  const [arrived, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const slow: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    if (request.method === 'POST' && new URL(request.url).pathname === path) {
      arrived.resolve();
      await go.promise;
    }
    return fetch(request);
  };
  return { fetch: slow, arrived: arrived.promise, go: () => go.resolve() };
}

describe('two terminals', () => {
  it('that run at once: one is told who is at work, and one callback is made', { timeout: 60_000 }, async () => {
    const bench = await startAuvious();
    const ends = await Promise.all([bench.on('run'), bench.on('run')]);
    expect(ends.map(({ result, problem }) => problem?.code ?? result).sort()).toEqual(['done', 'locked-by-another']);
    expect([sentOf(bench, 'callback'), madeOf(bench)]).toEqual([1, 1]);
  });

  it('of which another process is in the middle of a request: nothing is sent', { timeout: 60_000 }, async () => {
    const held = gate(PATHS.callback);
    const bench = await startAuvious({ now: Date.now }, { fetch: held.fetch });
    const first = bench.on('run');
    await held.arrived;
    const found = await bench.onlyEngagement();
    const at = ['--practice', bench.origin, '--yes', '--data', `${bench.folder}/data`];
    for (const argv of [
      ['run', RUNBOOK, ...at],
      ['resume', found?.id ?? '', ...at],
    ]) {
      const second = await inProcess(argv);
      expect(second.answer?.problem?.code, second.progress).toBe('locked-by-another');
    }
    held.go();
    const ran = await first;
    expect([ran.result, madeOf(bench)], ran.text).toEqual(['done', 1]);
  });

  it('of which the later one planned before the earlier one sent: its plan is not carried out', {
    timeout: 60_000,
  }, async () => {
    const [planned, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let holding = false;
    const slow: Files = {
      ...nodeFiles,
      async createExclusive(path, text) {
        if (holding) {
          holding = false;
          planned.resolve();
          await go.promise;
        }
        return nodeFiles.createExclusive(path, text);
      },
    };
    const bench = await startAuvious({}, { files: slow });
    const room = await bench.on('run', { operation: 'room' });
    expect(room.result, room.text).toBe('done');
    const into = ['--engagement', room.engagement ?? ''];
    holding = true;
    const late = bench.on('run', { operation: 'callback' }, into);
    await planned.promise;
    const first = await bench.on('run', { operation: 'callback' }, into);
    expect([first.result, sentOf(bench, 'callback')], first.text).toEqual(['done', 1]);
    go.resolve();
    const second = await late;
    expect([second.code === 0, sentOf(bench, 'callback')], second.text).toEqual([false, 1]);
  });

  it('on two applications do not wait for one another', { timeout: 60_000 }, async () => {
    const held = gate(PATHS.callback);
    const [one, other] = [await startAuvious(), await startAuvious()];
    const slow = one.elsewhere({ openKeychain: fakeKeychain().open, fetch: held.fetch });
    const late = slow(['run', RUNBOOK, '--yes'], realValues(one), realSecrets(one));
    await held.arrived;
    const cli = other.elsewhere({ openKeychain: fakeKeychain().open });
    const quick = await cli(['run', RUNBOOK, '--yes'], realValues(other), realSecrets(other));
    expect([quick.problem, madeOf(other)], quick.text).toEqual([undefined, 1]);
    held.go();
    await late;
    expect(madeOf(one)).toBe(1);
  });
});
