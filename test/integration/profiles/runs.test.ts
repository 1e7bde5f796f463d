import { readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../shared/profiles/profile.ts';
import { type Answer, type Bench, startBench } from '../run/harness.ts';
import { clientsNamed, permissionsOf, rolesNamed } from '../run/org.ts';
import { doneOf, type Outcome, planOf } from '../run/shapes.ts';

const FOLDER = new URL('../../../shared/profiles/', import.meta.url);
const PROFILES = readdirSync(fileURLToPath(FOLDER))
  .filter((name) => name.endsWith('.json'))
  .map((name): Profile => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')));

/** Permissions that the practice organization offers, in the spelling of its catalogue. */
function offered(bench: Bench, policy: string): readonly string[] {
  const wanted = policy.toLowerCase();
  const all = [...bench.org.state.catalogue.permissions];
  if (!wanted.endsWith(':*')) return all.filter((each) => each.toLowerCase() === wanted);
  return all.filter((each) => each.toLowerCase().startsWith(wanted.slice(0, -1)));
}

/** The rows, in order, with what the catalogue of the practice organization makes of them. */
function expected(bench: Bench, profile: Profile) {
  return profile.rows.map(({ row, policy, candidates, probe }) => {
    const lists = offered(bench, policy);
    if (lists.length === 0) expect(candidates, `row ${row} of ${profile.id} is not confirmed`).toBeDefined();
    return { row, finding: lists.length === 0 ? 'not-offered' : 'granted', proved: probe !== null && lists.length > 0 };
  });
}

describe.each(PROFILES)('the profile $id on the practice organization', (profile) => {
  it('runs to done, hands the form over, and leaves nothing to plan', { timeout: 60_000 }, async () => {
    const bench = await startBench();
    const files = ['--export', bench.exports, '--form', 'eml,md'];
    const outcome = doneOf(await bench.cli(['run', profile.id, ...bench.practice, '--yes', ...files]));

    const rows = expected(bench, profile);
    expect(outcome.findings.map(({ row, finding }) => ({ row, finding }))).toEqual(
      rows.map(({ row, finding }) => ({ row, finding })),
    );
    const proved = outcome.findings.filter(({ proof }) => proof === 'both').map(({ row }) => row);
    expect(proved).toEqual(rows.filter(({ proved: yes }) => yes).map(({ row }) => row));
    expect(outcome.checks.filter(({ result }) => result === 'not-ok')).toEqual([]);

    const [role] = rolesNamed(bench, profile.role.name);
    expect([...permissionsOf(role)].sort()).toEqual(
      [...new Set(profile.rows.flatMap(({ policy }) => offered(bench, policy)))].sort(),
    );
    expect(clientsNamed(bench, profile.client.name)).toMatchObject([
      { accessTokenValiditySeconds: profile.client.tokenDurationSeconds },
    ]);
    await expectForm(outcome, profile);

    const again = planOf(await bench.cli(['plan', profile.id, ...bench.practice]));
    expect(again.actions.filter(({ kind }) => kind === 'http')).toEqual([]);
    const twice = doneOf(await bench.cli(['run', profile.id, ...bench.practice, '--yes']));
    expect(twice.findings).toEqual(outcome.findings);
    expect(clientsNamed(bench, profile.client.name)).toHaveLength(1);
  });

  it('is covered by the role that its own run made, and by a role of all it asks for', {
    timeout: 60_000,
  }, async () => {
    const bench = await startBench();
    const { findings } = doneOf(await bench.cli(['run', profile.id, ...bench.practice, '--yes']));
    const made = join(bench.folder, 'made.json');
    await writeFile(made, JSON.stringify(rolesNamed(bench, profile.role.name)[0]));
    const lacking = findings.filter(({ finding }) => finding === 'not-offered').map(({ row }) => row);
    const offline = await bench.cli(['coverage', profile.id, '--from', made]);
    expect(offline.code).toBe(lacking.length === 0 ? 0 : 1);
    // An export cannot tell what an organization does not offer: offline such a row is missing.
    expect(gapsIn(offline)).toEqual(lacking.map((row) => [row, 'missing']));

    const asked = join(bench.folder, 'asked.json');
    await writeFile(asked, JSON.stringify(roleOfAll(profile)));
    const full = await bench.cli(['coverage', profile.id, '--from', asked]);
    expect(full.code).toBe(0);
    expect(gapsIn(full)).toEqual([]);
  });

  it('can be undone', { timeout: 60_000 }, async () => {
    const bench = await startBench();
    const { engagement } = doneOf(await bench.cli(['run', profile.id, ...bench.practice, '--yes']));
    expect(await bench.cli(['undo', String(engagement), '--yes'])).toMatchObject({ code: 0 });
    expect(rolesNamed(bench, profile.role.name)).toEqual([]);
    expect(clientsNamed(bench, profile.client.name).filter(({ state }) => state === 'active')).toEqual([]);
  });
});

function gapsIn({ stdout }: Answer): readonly (readonly [number, string])[] {
  const { findings }: { findings: readonly { row: number; finding: string }[] } = JSON.parse(stdout);
  return findings.filter(({ finding }) => finding !== 'granted').map(({ row, finding }) => [row, finding] as const);
}

/** A role as an administrator would tick it from the guide: every row, offered or not. */
function roleOfAll({ role, rows }: Profile) {
  const permissionPolicies = rows.flatMap(({ policy, expandsTo }) =>
    (expandsTo ?? [policy]).map((each) => {
      const [domain, entityName, action] = each.split(':');
      return { domain, entityName, actionSet: [action] };
    }),
  );
  return { id: role.name, name: role.name, permissionPolicies };
}

/** The draft has the address that the guide names, or none; the form asks for what the profile lists. */
async function expectForm(outcome: Outcome, { vendor, form }: Profile): Promise<void> {
  const [eml = '', md = ''] = outcome.files;
  const mail = await PostalMime.parse(await readFile(eml));
  expect(mail.to?.map(({ address }) => address) ?? []).toEqual(vendor.email === undefined ? [] : [vendor.email]);
  const text = await readFile(md, 'utf8');
  expect(text).toContain(form.title);
  for (const { label } of form.fields) expect(text.replaceAll('\\', '')).toContain(label);
}
