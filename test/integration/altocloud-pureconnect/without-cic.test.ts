import { describe, expect, it } from 'vitest';
import { fakeKeychain } from '../run/keychain.ts';
import { type AltocloudBench, RUNBOOK, startAltocloud } from './altocloud-bench.ts';
import { ACCEPTED, CONFIRMED, realSecrets, realValues } from './real-values.ts';

const BY_HAND = ['alto-license-check', 'alto-user-license', 'alto-server-params'];

/** As where the consultant has no account of the CIC server, and its administrator does the rest. */
function withoutAccount(bench: AltocloudBench, more: object = {}) {
  const { cicServer: _, cicUser: __, cicPassword: ___, ...values } = realValues(bench);
  return { ...values, cicRelease: 'CIC 2020 R3', accept: ACCEPTED, ...more };
}

describe('Altocloud without an account of the CIC server', () => {
  it('is done by hand there and confirmed, and nothing is sent to a CIC server', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud({}, { openKeychain: fakeKeychain().open });
    const planned = await bench.cli(['plan', RUNBOOK], withoutAccount(bench), realSecrets(bench));
    const steps = planned.actions.filter(({ kind }) => kind === 'manual').map(({ step }) => step);
    for (const step of BY_HAND) expect(steps, planned.text).toContain(step);
    expect(planned.actions.filter(({ kind, step }) => kind === 'http' && BY_HAND.includes(step))).toEqual([]);

    // Nobody confirmed them: they stay open, and what cannot be looked at is not called right.
    const open = await bench.cli(['run', RUNBOOK, '--yes'], withoutAccount(bench), realSecrets(bench));
    expect([open.result, open.code], open.text).toEqual(['attention', 1]);
    const unconfirmed = open.checks.filter(({ step }) => BY_HAND.includes(step));
    expect(unconfirmed.filter(({ result }) => result === 'ok')).toEqual([]);

    const confirm = { ...CONFIRMED, ...Object.fromEntries(BY_HAND.map((step) => [step, 'done by Ada'])) };
    const done = await bench.cli(
      ['resume', open.engagement ?? '', '--yes'],
      withoutAccount(bench, { confirm }),
      realSecrets(bench),
    );
    expect([done.result, done.problem], done.text).toEqual(['done', undefined]);
    expect(bench.practice.icws.log).toEqual([]);
    const next = await bench.cli(
      ['plan', RUNBOOK, '--engagement', done.engagement ?? ''],
      undefined,
      realSecrets(bench),
    );
    expect(next.actions, next.text).toEqual([]);
  });

  it('still asks the server for its release, which wins over the typed one', { timeout: 60_000 }, async () => {
    const bench = await startAltocloud({}, { openKeychain: fakeKeychain().open });
    const { cicServer } = realValues(bench);
    const values = withoutAccount(bench, { cicServer, cicRelease: '2015 R1' });
    const planned = await bench.cli(['plan', RUNBOOK], values, realSecrets(bench));
    expect(planned.code, planned.text).toBe(0);
    expect(planned.problems.map(({ field }) => field)).toContain('cicRelease');
    const sessions = bench.practice.icws.log.filter(({ effect }) => effect !== 'read');
    expect(sessions).toEqual([]);
  });
});
