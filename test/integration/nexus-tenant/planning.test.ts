import { describe, expect, it } from 'vitest';
import { startTenant, type TenantBench } from './tenant-bench.ts';

/** The next transaction that writes gets this number: as long as it stands still, nobody has written. */
const nextWrite = async ({ sql }: TenantBench): Promise<string> =>
  (await sql<{ next: string }>('SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next'))[0]?.next ?? '';

describe('a plan to enable a tenant', () => {
  it('writes nothing anywhere, and its number of transactions shows it', { timeout: 60_000 }, async () => {
    const bench = await startTenant();
    await bench.sql(
      "INSERT INTO nex_gapis (url, clientid, apikey, clientsecret, created) VALUES ('x','y','z','', now())",
    );
    const before = await nextWrite(bench);
    const planned = await bench.on('plan');
    expect(planned.actions.filter(({ kind }) => kind === 'sql').length, planned.text).toBe(1);
    expect([bench.writes(), await nextWrite(bench)]).toEqual([0, before]);
    await bench.sql('DELETE FROM nex_gapis');
    expect(await nextWrite(bench)).not.toBe(before);
  });

  it('of a finished run, its verification and its undo write nothing either', { timeout: 60_000 }, async () => {
    const bench = await startTenant();
    const ran = await bench.on('run');
    expect(ran.result, ran.text).toBe('done');
    const [before, writes] = [await nextWrite(bench), bench.writes()];
    expect((await bench.next(ran.engagement)).code).toBe(0);
    expect((await bench.again('verify', ran.engagement)).result).toBe('done');
    expect([await nextWrite(bench), bench.writes()]).toEqual([before, writes]);
  });

  it('shows no secret, and where the made one will go', async () => {
    const bench = await startTenant();
    const planned = await bench.on('plan');
    const { gws, database, nexus } = bench.practice.json;
    const password = new URL(database?.url ?? '').password;
    for (const secret of [gws?.tenantPassword, database?.url, password, nexus?.apiKey]) {
      expect(planned.text).not.toContain(secret ?? 'nothing');
    }
    expect(planned.problems.map(({ field }) => field)).toContain('gwsAdminPass');
  });
});
