import { describe, expect, it } from 'vitest';
import { fakeKeychain } from '../run/keychain.ts';
import { realSecrets, realValues } from './real-values.ts';
import { RUNBOOK, startTenant } from './tenant-bench.ts';

describe('a tenant whose database only its administrator may open', () => {
  it('is enabled once the row was confirmed; nothing signs in to the database', { timeout: 60_000 }, async () => {
    const bench = await startTenant({}, { openKeychain: fakeKeychain().open }, 'cold');
    const gwsURL = bench.practice.json.gws?.gwsOrigin ?? '';
    const { databaseUrl: _, confirm, ...values } = realValues(bench);
    const planned = await bench.cli(['plan', RUNBOOK], values, realSecrets(bench));
    const ofRow = planned.actions.filter(({ step }) => step === 'ten-gapis');
    expect(
      ofRow.map(({ kind }) => kind),
      planned.text,
    ).toEqual(['manual']);
    expect(planned.text).toContain('nex_gapis');
    expect(planned.text).toContain(":'client_secret'");

    // Nobody confirmed it: the run waits there, and the tenant is not sent.
    const open = await bench.cli(['run', RUNBOOK, '--yes'], { ...values, confirm }, realSecrets(bench));
    expect([open.result, open.code], open.text).toEqual(['attention', 1]);
    expect([bench.practice.nexus.counts().write, bench.practice.database.enginePid()]).toEqual([0, undefined]);

    bench.practice.nexus.state.gapis.add(gwsURL);
    await bench.sql(
      "INSERT INTO nex_gapis (url, clientid, apikey, clientsecret, created) VALUES ($1, 'nexus_client', 'NA', 'x', now())",
      [gwsURL],
    );
    const all = { ...values, confirm: { ...(confirm as object), 'ten-gapis': 'done by Ada' } };
    const ran = await bench.cli(['resume', open.engagement ?? '', '--yes'], all, realSecrets(bench));
    expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
    const checks = ran.checks.filter(({ step }) => step === 'ten-gapis');
    expect(
      checks.map(({ proof }) => proof),
      ran.text,
    ).toEqual(['confirmed by a person']);
    const next = await bench.cli(
      ['plan', RUNBOOK, '--engagement', ran.engagement ?? ''],
      undefined,
      realSecrets(bench),
    );
    expect(next.actions, next.text).toEqual([]);
  });
});
