import { describe, expect, it } from 'vitest';
import { fakeKeychain } from '../run/keychain.ts';
import { type AuviousBench, RUNBOOK, startAuvious, type Variables } from './auvious-bench.ts';
import { operatorValues, otpValues, realSecrets, realValues } from './real-values.ts';

async function checked(bench: AuviousBench, values: object, env: Variables = realSecrets(bench)) {
  const cli = bench.elsewhere({ openKeychain: fakeKeychain().open });
  const said = await cli(['preflight', RUNBOOK], values, env);
  // Whatever it finds, it has changed nothing.
  expect([bench.writes(), bench.practice.auvious.sentCodes()], said.text).toEqual([0, []]);
  return said;
}

describe('“does this set-up work?”', () => {
  it('is yes on the practice systems, but for what only creating something would show', async () => {
    const bench = await startAuvious();
    const said = await bench.cli(['preflight', RUNBOOK, '--practice', bench.origin]);
    expect([said.code, bench.writes()], said.text).toEqual([1, 0]);
    expect(said.checks.filter(({ result }) => result === 'ok').length).toBeGreaterThan(3);
    const open = said.checks.filter(({ result }) => result !== 'ok');
    expect(open.map(({ result, proof }) => [result, proof])).toEqual(
      open.map(() => ['unchecked', expect.stringContaining('without creating')]),
    );
  });

  it('leaves open what nobody is signed in for', async () => {
    const bench = await startAuvious();
    const { checks, text } = await checked(bench, realValues(bench));
    expect(
      checks.map(({ result }) => result),
      text,
    ).toEqual(expect.arrayContaining(['ok', 'unchecked']));
    expect(checks.filter(({ result }) => result === 'not-ok')).toEqual([]);
    expect(bench.practice.genesysCloud.log).toEqual([]);
  });

  it('leaves open what only a message to the customer could tell', async () => {
    const bench = await startAuvious();
    const { checks, text } = await checked(bench, otpValues(bench));
    expect(
      checks.map(({ result }) => result),
      text,
    ).toContain('unchecked');
    expect(checks.filter(({ result }) => result === 'not-ok')).toEqual([]);
  });

  it('is no for a wrong secret, and says nothing about the rest', async () => {
    const bench = await startAuvious();
    const said = await checked(bench, realValues(bench), { AUVIOUS_SECRET: 'not-the-secret-of-this-client' });
    expect([said.code === 0, said.checks.some(({ result }) => result === 'not-ok')], said.text).toEqual([false, true]);
    expect(said.checks.filter(({ result }) => result === 'ok')).toEqual([]);
    expect(said.text).not.toContain('not-the-secret-of-this-client');
  });

  it('is no for a queue that Genesys Cloud does not have', async () => {
    const bench = await startAuvious();
    const values = { ...realValues(bench, 'callback', { queueName: 'No such queue' }), ...operatorValues(bench) };
    const said = await checked(bench, values);
    const wrong = said.checks.filter(({ result }) => result === 'not-ok');
    expect(wrong.map((check) => JSON.stringify(check)).join(), said.text).toContain('No such queue');
  });

  it.each([
    { kind: 'reset-before' },
    { kind: 'status', status: 503 },
    { kind: 'proxy-html', status: 200 },
    { kind: 'proxy-html', status: 502 },
    { kind: 'throttle', retryAfter: 1 },
  ] as const)('is open, and never yes, while Auvious cannot be asked ($kind)', async (fault) => {
    const bench = await startAuvious({ auvious: { faults: [{ match: { path: '*' }, fault }] } });
    const said = await checked(bench, realValues(bench));
    expect(
      said.checks.filter(({ result }) => result === 'ok'),
      said.text,
    ).toEqual([]);
    expect(said.text).not.toContain('<html');
  });
});
