import { TimeoutError } from 'ky';
import { describe, expect, it } from 'vitest';
import { MemoryVault } from '../../../main/vault/memory.ts';
import { RUNBOOK, startAuvious } from './auvious-bench.ts';
import { realSecrets, realValues } from './real-values.ts';
import { accepting, madeOf, PATHS, sentOf, wordOf } from './sent.ts';

describe.each(['callback', 'room'] as const)('a %s', (operation) => {
  it('whose answer never comes is asked about', { timeout: 60_000 }, async () => {
    let patient = false;
    /** Runs out of patience as soon as the server has done what it was asked. */
    const impatient: typeof fetch = async (input, init) => {
      const request = new Request(input, init);
      if (patient || new URL(request.url).pathname !== PATHS[operation]) return fetch(request);
      await fetch(request).then((reply) => reply.text());
      throw new TimeoutError(new Request(request.url));
    };
    const bench = await startAuvious({}, { fetch: impatient });
    const first = await bench.on('run', { operation });
    expect([first.result === 'done', madeOf(bench)], first.text).toEqual([false, 1]);
    patient = true;
    const again = await bench.again('resume', first.engagement);
    expect([again.result, sentOf(bench, operation)], again.text).toEqual(['attention', 1]);
    const typed = accepting(operation, wordOf(again, 'again'));
    const more = await bench.again('resume', first.engagement, typed);
    expect([more.result, madeOf(bench)], more.text).toEqual(['done', 2]);
  });

  it.each(['first', 'second'] as const)(
    'whose %s link the keychain refuses to keep says so, and is never sent again by itself',
    { timeout: 60_000 },
    async (which) => {
      const vault = new MemoryVault();
      let puts = 0;
      const refusing = {
        keptIn: 'keychain' as const,
        get: vault.get.bind(vault),
        delete: vault.delete.bind(vault),
        list: vault.list.bind(vault),
        async put(...entry: Parameters<MemoryVault['put']>) {
          if (/Url$|Id$/.test(entry[0].name) && ++puts === (which === 'first' ? 1 : 2)) throw new Error('locked');
          return vault.put(...entry);
        },
      };
      const openKeychain = async () => ({ state: { is: 'usable' as const }, vault: refusing });
      const bench = await startAuvious({}, { openKeychain });
      const ran = await bench.cli(['run', RUNBOOK, '--yes'], realValues(bench, operation), realSecrets(bench));
      expect([ran.code === 0, madeOf(bench)], ran.text).toEqual([false, 1]);
      expect(ran.problem?.fix, ran.text).toMatch(/[.?]$/);
      for (const made of [...bench.practice.auvious.state.callbacks, ...bench.practice.auvious.state.rooms]) {
        for (const link of [made.ticketUrl, made.agentUrl]) expect(ran.text).not.toContain(link);
      }
      for (const _time of [1, 2]) {
        const again = await bench.cli(['resume', ran.engagement ?? '', '--yes'], undefined, realSecrets(bench));
        expect(sentOf(bench, operation), again.text).toBe(1);
      }
    },
  );
});
