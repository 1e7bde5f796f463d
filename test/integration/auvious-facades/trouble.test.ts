import { describe, expect, it } from 'vitest';
import { fakeKeychain } from '../run/keychain.ts';
import { type AuviousBench, RUNBOOK, startAuvious } from './auvious-bench.ts';
import { realSecrets, realValues } from './real-values.ts';
import { madeOf, PATHS, sentOf } from './sent.ts';

const tokens = ({ practice }: AuviousBench) =>
  practice.auvious.log.filter(({ path }) => path === '/security/oauth/token').length;

describe('a token', () => {
  it('is asked for once in a run', { timeout: 60_000 }, async () => {
    const bench = await startAuvious();
    const ran = await bench.on('run');
    expect([ran.result, tokens(bench)], ran.text).toEqual(['done', 1]);
  });

  it('that always ends within the minute is renewed each time it is needed', { timeout: 60_000 }, async () => {
    const bench = await startAuvious({ auvious: { tokenSeconds: 30 } });
    const ran = await bench.on('run');
    expect([ran.result, ran.problem, madeOf(bench)], ran.text).toEqual(['done', undefined, 1]);
    expect(tokens(bench)).toBeGreaterThan(1);
  });

  it('whose length nobody tells is used as it is', { timeout: 60_000 }, async () => {
    const bench = await startAuvious({ auvious: { tokenReply: 'token-only' } });
    const ran = await bench.on('run');
    expect([ran.result, ran.problem, madeOf(bench)], ran.text).toEqual(['done', undefined, 1]);
  });

  it('that ends while the callback is on its way: one callback comes of it', { timeout: 60_000 }, async () => {
    let ended = false;
    const ending: typeof fetch = (input, init) => {
      const request = new Request(input, init);
      if (!ended && new URL(request.url).pathname === PATHS.callback) {
        ended = true;
        bench.practice.auvious.endTokens();
      }
      return fetch(request);
    };
    const bench = await startAuvious({}, { fetch: ending });
    const ran = await bench.on('run');
    expect(ended).toBe(true);
    // Refused is refused: nobody has to look for it in Genesys Cloud.
    const done = ran.result === 'done' ? ran : await bench.again('resume', ran.engagement);
    expect([done.result, done.problem, madeOf(bench)], `${ran.text}\n${done.text}`).toEqual(['done', undefined, 1]);
  });
});

describe('Auvious refuses', () => {
  it.each([401, 400] as const)('a wrong client secret (%i): the field is named, nothing is written', async (status) => {
    const bench = await startAuvious({ auvious: { tokenFailure: status } }, { openKeychain: fakeKeychain().open });
    const env = { ...realSecrets(bench), AUVIOUS_SECRET: 'not-the-secret-of-this-client' };
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], realValues(bench), env);
    expect([ran.problem?.field, bench.writes()], ran.text).toEqual(['auviousClientSecret', 0]);
    expect(ran.text).not.toContain(env.AUVIOUS_SECRET);
  });

  it.each(['callback', 'room'] as const)(
    'a client without the role Agent: a %s ends as a lack of permission',
    {
      timeout: 60_000,
    },
    async (operation) => {
      const bench = await startAuvious({ auvious: { clientRole: 'none' } });
      const ran = await bench.on('run', { operation });
      expect([ran.code, ran.problem?.fix, madeOf(bench)], ran.text).toEqual([4, expect.stringContaining('Agent'), 0]);
      bench.practice.auvious.behave({ clientRole: 'agent' });
      const again = await bench.again('resume', ran.engagement);
      expect([again.result, again.problem, madeOf(bench)], again.text).toEqual(['done', undefined, 1]);
    },
  );

  it.each([
    ['an application', { applicationId: 'somebody-elses-application' }, 'applicationId'],
    ['a queue by its name', { queueName: 'No such queue' }, 'queueName'],
    ['a queue by its id', { queueName: '', queueId: '4da40a9d-b113-4024-8ba9-c9dd89c91f67' }, 'queueName'],
  ] as const)(
    '%s that it does not know: the field is named, and the next attempt is not asked about',
    {
      timeout: 60_000,
    },
    async (_what, wrong, field) => {
      const bench = await startAuvious({}, { openKeychain: fakeKeychain().open });
      const ran = await bench.cli(['run', RUNBOOK, '--yes'], realValues(bench, 'callback', wrong), realSecrets(bench));
      expect([ran.result === 'done', madeOf(bench)], ran.text).toEqual([false, 0]);
      expect([ran.problem?.field, ran.problem?.fix], ran.text).toEqual([field, expect.stringMatching(/[.?]$/)]);
      const right = await bench.cli(
        ['run', RUNBOOK, '--yes', '--engagement', ran.engagement ?? ''],
        realValues(bench),
        realSecrets(bench),
      );
      expect([right.problem, madeOf(bench)], right.text).toEqual([undefined, 1]);
    },
  );

  it('with its own reason, which is passed on', { timeout: 60_000 }, async () => {
    const bench = await startAuvious();
    const fault = { kind: 'refuse', status: 400, error: 'The callback is outside of the opening hours' } as const;
    bench.practice.auvious.setFaults([{ match: { method: 'POST', path: PATHS.callback }, times: 1, fault }]);
    const ran = await bench.on('run');
    expect([ran.result === 'done', `${ran.problem?.message}`], ran.text).toEqual([
      false,
      expect.stringContaining('outside of the opening hours'),
    ]);
    const again = await bench.again('resume', ran.engagement);
    expect([again.result, madeOf(bench), sentOf(bench, 'callback')], again.text).toEqual(['done', 1, 2]);
  });
});

describe('months later', () => {
  it.each(['callback', 'room'] as const)(
    'an expired ticket of a %s is said and is no fault',
    {
      timeout: 60_000,
    },
    async (operation) => {
      const bench = await startAuvious();
      const ran = await bench.on('run', { operation });
      expect(ran.result, ran.text).toBe('done');
      await bench.clock.sleep(90 * 86_400_000);
      const verified = await bench.again('verify', ran.engagement);
      expect(
        verified.checks.filter(({ result }) => result === 'not-ok'),
        verified.text,
      ).toEqual([]);
      expect(verified.text).toMatch(/links ended at/i);
      expect(sentOf(bench, operation)).toBe(1);
    },
  );
});
