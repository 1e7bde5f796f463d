import { describe, expect, it } from 'vitest';
import { fakeKeychain } from '../run/keychain.ts';
import { RUNBOOK, startAuvious } from './auvious-bench.ts';
import { auviousOf, CONFIRMED, realSecrets, realValues } from './real-values.ts';

describe('a second customer of an engagement, in the terminal', () => {
  it('gets nothing of the first one: no time, no data, no agent; resume goes by the same', {
    timeout: 60_000,
  }, async () => {
    const bench = await startAuvious({}, { openKeychain: fakeKeychain().open });
    const agent = '4da40a9d-b113-4024-8ba9-c9dd89c91f67';
    const more = { data: { order: '4711' }, preferredAgentIds: [agent], priority: 7, countryCode: 'GR' };
    const first = await bench.cli(['run', RUNBOOK, '--yes'], realValues(bench, 'callback', more), realSecrets(bench));
    expect(first.problem, first.text).toBeUndefined();
    const second = {
      callbackUserName: 'Jürgen Groß',
      callbackNumbers: ['+4930901820'],
      queueName: auviousOf(bench).queueName ?? '',
    };
    const into = ['run', RUNBOOK, '--yes', '--engagement', first.engagement ?? ''];
    const ran = await bench.cli(into, second, realSecrets(bench));
    const { callbacks } = bench.practice.auvious.state;
    expect([callbacks.length, callbacks[1]?.command], ran.text).toEqual([2, second]);
    const resume = ['resume', first.engagement ?? '', '--yes'];
    const resumed = await bench.cli(resume, { confirm: CONFIRMED }, realSecrets(bench));
    expect(callbacks.length, resumed.text).toBe(2);
  });

  it('is not described by half: what is missing is asked for, and not taken from the first one', async () => {
    const bench = await startAuvious({}, { openKeychain: fakeKeychain().open });
    const first = await bench.cli(['run', RUNBOOK, '--yes'], realValues(bench), realSecrets(bench));
    const argv = ['run', RUNBOOK, '--yes', '--engagement', first.engagement ?? ''];
    const said = await bench.cli(argv, { callbackUserName: 'Jürgen Groß' }, realSecrets(bench));
    expect([said.code, bench.practice.auvious.state.callbacks.length], said.text).toEqual([2, 1]);
    expect(said.problems.map(({ field }) => field)).toContain('callbackNumbers');
  });
});
