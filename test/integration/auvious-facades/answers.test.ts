import { describe, expect, it } from 'vitest';
import { fakeKeychain } from '../run/keychain.ts';
import { RUNBOOK, startAuvious } from './auvious-bench.ts';
import { realSecrets, realValues } from './real-values.ts';
import { madeOf, sentOf } from './sent.ts';

describe.each(['callback', 'room'] as const)('a %s that is answered', (operation) => {
  it('201 with a body is made, with its links', { timeout: 60_000 }, async () => {
    const keychain = fakeKeychain();
    const bench = await startAuvious({ auvious: { answers: 'created' } }, { openKeychain: keychain.open });
    const values = realValues(bench, operation);
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], values, realSecrets(bench));
    expect([ran.problem, madeOf(bench)], ran.text).toEqual([undefined, 1]);
    const names = (await keychain.entries.list()).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['ticketUrl', 'agentUrl']));
  });

  it('leaves the links unprinted, and tells whoever hands them over how to see them', { timeout: 60_000 }, async () => {
    const bench = await startAuvious({}, { openKeychain: fakeKeychain().open });
    const values = realValues(bench, operation, { confirm: {} });
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], values, realSecrets(bench));
    expect(ran.text).toMatch(/groundwork reveal \S+ ticketUrl --subject [0-9a-f]{12}/);
    expect(ran.text).toMatch(/groundwork reveal \S+ agentUrl --subject [0-9a-f]{12}/);
    expect(ran.text).not.toContain(`${bench.practice.auvious.origin}/t/`);
  });

  it('201 without one is made, says that its links are not known, and is never sent again', {
    timeout: 60_000,
  }, async () => {
    const bench = await startAuvious({ auvious: { answers: 'created-empty' } });
    const ran = await bench.on('run', { operation });
    expect([madeOf(bench), sentOf(bench, operation)], ran.text).toEqual([1, 1]);
    expect([ran.result, ran.code], ran.text).toEqual(['attention', 1]);
    expect(ran.text).toMatch(/link/i);
    for (const command of ['resume', 'verify', 'resume']) {
      const again = await bench.again(command, ran.engagement);
      expect([again.code === 3, sentOf(bench, operation)], again.text).toEqual([false, 1]);
    }
    const run = await bench.on('run', { operation }, ['--engagement', ran.engagement ?? '']);
    expect(sentOf(bench, operation), run.text).toBe(1);
  });

  it('without a recording has none', { timeout: 60_000 }, async () => {
    const keychain = fakeKeychain();
    const parts = { openKeychain: keychain.open };
    const bench = await startAuvious({ auvious: { recordingUrl: 'left-out' } }, parts);
    const values = realValues(bench, operation);
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], values, realSecrets(bench));
    expect(ran.problem, ran.text).toBeUndefined();
    const names = (await keychain.entries.list()).map(({ name }) => name);
    expect(names).not.toContain('recordingUrl');
    expect(names).toContain('ticketUrl');
  });
});
