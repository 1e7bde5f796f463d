import { expect, it } from 'vitest';
import { fakeKeychain } from '../run/keychain.ts';
import { RUNBOOK, startAuvious } from './auvious-bench.ts';
import { realSecrets, realValues } from './real-values.ts';

it('a values file that names another Auvious does not send it the secret of the former one', {
  timeout: 60_000,
}, async () => {
  const bench = await startAuvious({}, { openKeychain: fakeKeychain().open });
  const other = await startAuvious();
  const ran = await bench.cli(['run', RUNBOOK, '--yes'], realValues(bench), realSecrets(bench));
  expect(ran.engagement, ran.text).toBeTypeOf('string');
  const { auviousClientSecret: _, ...same } = realValues(bench);
  const elsewhere = { ...same, auviousUrl: other.practice.auvious.samples.origin };
  const plan = await bench.cli(['plan', RUNBOOK, '--engagement', ran.engagement ?? ''], elsewhere, realSecrets(bench));
  expect(
    plan.problems.map(({ field }) => field),
    plan.text,
  ).toContain('auviousClientSecret');
  expect(other.practice.auvious.log).toEqual([]);
});
