import { describe, expect, it } from 'vitest';
import { fakeKeychain } from '../run/keychain.ts';
import { otherClient } from './ops-calls.ts';
import { realSecrets, realValues } from './real-values.ts';
import { RUNBOOK, startTenant } from './tenant-bench.ts';

const DROP = "'; DROP TABLE nex_gapis; --";

/** Texts that break out of wherever somebody pastes them: SQL, JSON, forms, HTTP Basic, shells. */
const HOSTILE = [
  ['a statement', DROP],
  ['quotes of every kind', `it's "quoted" and \`so\``],
  ['a backslash before a quote', `x\\' OR 1=1 --\\`],
  ['what shells expand', '$HOME $(id) $IFS !! %PATH%'],
  ['what psql expands', ":client_secret :'x' \\gexec $1 $$ $tag$"],
  ['what forms and addresses are made of', 'a+b&grant_type=x=1%5C%26;c#d?e'],
  ['other scripts', 'Überweisung 顧客 عميل 😀'],
] as const;

describe('names and secrets that nobody expects', () => {
  it.each(HOSTILE)('%s: arrive unharmed everywhere, and leave again', { timeout: 60_000 }, async (_what, text) => {
    // No backslash in a user’s name: it parts the contact center from the user.
    const [name, user] = [`T ${text}`, `u ${text.replaceAll('\\', '/')}`];
    const [password, client, ops] = [`pw ${text}`, `client secret of 32 and more ${text}`, `ops ${text}`];
    const bench = await startTenant(
      { gws: { ops: { user: 'ops', password: ops }, users: [{ name: user, password }] } },
      { openKeychain: fakeKeychain().open },
    );
    const { nexus, gws } = bench.practice.json;
    await bench.ops.addClient(otherClient(client, [nexus?.origin ?? '']));
    const gwsURL = `${gws?.gwsOrigin}/it's`;
    const values = realValues(bench, { tenantName: name, tenantUser: user, gwsURL, clientSecret: { env: 'CLIENT' } });
    const env = { ...realSecrets(bench), OPS_PASSWORD: ops, TENANT_PASSWORD: password, CLIENT: client };
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], values, env);
    expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
    expect((await bench.gapis()).map(({ url, clientsecret }) => [url, clientsecret])).toEqual([[gwsURL, client]]);
    expect(bench.practice.nexus.state.contactCenters.get(bench.ccId)?.tenant).toMatchObject({
      name,
      username: user,
      token: password,
      backendurl: gwsURL,
    });
    expect(await bench.sql('SELECT name FROM nex_apikeys')).toEqual([{ name }]);
    const next = await bench.cli(['plan', RUNBOOK, '--engagement', ran.engagement ?? ''], undefined, env);
    expect(next.actions, next.text).toEqual([]);
    const undone = await bench.cli(['undo', ran.engagement ?? '', '--yes'], undefined, env);
    expect([undone.result, await bench.gapis()], undone.text).toEqual(['done', []]);
    const all = `${ran.text}${next.text}${undone.text}`;
    for (const secret of [password, client, ops]) {
      expect(all).not.toContain(secret);
      expect(all).not.toContain(JSON.stringify(secret).slice(1, -1));
    }
  });

  it('line breaks: travel in names and secrets, and those of names are pointed out', { timeout: 60_000 }, async () => {
    const [name, user, password] = [`two\nlines ${DROP}`, 'nexus\ntwo', `two\nlines\r\nand ${DROP}`];
    const users = [{ name: user, password }];
    const bench = await startTenant({ gws: { users } }, { openKeychain: fakeKeychain().open });
    const env = { ...realSecrets(bench), TENANT_PASSWORD: password };
    const values = realValues(bench, { tenantName: name, tenantUser: user });
    const planned = await bench.cli(['plan', RUNBOOK], values, env);
    expect(planned.problems.map(({ field }) => field)).toEqual(expect.arrayContaining(['tenantName', 'tenantUser']));
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], values, env);
    expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
    const { tenant } = bench.practice.nexus.state.contactCenters.get(bench.ccId) ?? {};
    expect(tenant).toMatchObject({ name, username: user, token: password });
    expect(await bench.sql('SELECT name FROM nex_apikeys')).toEqual([{ name }]);
  });
});
