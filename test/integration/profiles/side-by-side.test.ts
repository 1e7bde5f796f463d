import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import splunk from '../../../shared/profiles/splunk-genesys-add-on.json' with { type: 'json' };
import uca from '../../../shared/profiles/uca-historical.json' with { type: 'json' };
import { type Bench, startBench } from '../run/harness.ts';
import { clientsNamed, permissionsOf, rolesNamed } from '../run/org.ts';
import { doneOf, planOf } from '../run/shapes.ts';

/** One customer with two integrations: UCA under names of the operator's own, then Splunk as its guide has it. */
async function bothIn(bench: Bench): Promise<string> {
  const values = { roleName: 'Reporting of UCA', appName: 'Client of UCA', tokenDurationSeconds: 3_600 };
  const first = doneOf(await bench.cli(['run', uca.id, ...bench.practice, '--yes'], { values }));
  const engagement = String(first.engagement);
  const second = doneOf(await bench.cli(['run', splunk.id, '--engagement', engagement, ...bench.practice, '--yes']));
  expect(second.engagement).toBe(engagement);
  return engagement;
}

async function formOf(bench: Bench, runbook: string, engagement: string): Promise<string> {
  const order = ['--engagement', engagement, ...bench.practice, '--yes', '--export', bench.exports, '--form', 'md'];
  const [file = ''] = doneOf(await bench.cli(['run', runbook, ...order])).files;
  return readFile(file, 'utf8');
}

describe('two integrations of one customer', () => {
  it('have a role and a client each, under the names of each', async () => {
    const bench = await startBench();
    await bothIn(bench);
    const [ucaRole] = rolesNamed(bench, 'Reporting of UCA');
    const [splunkRole] = rolesNamed(bench, splunk.role.name);
    expect(permissionsOf(ucaRole)).not.toContain('audits:audit:view');
    expect(permissionsOf(splunkRole)).toContain('audits:audit:view');
    expect(permissionsOf(splunkRole)).not.toContain('outbound:campaign:view');
    expect(clientsNamed(bench, 'Client of UCA')).toMatchObject([{ accessTokenValiditySeconds: 3_600 }]);
    expect(clientsNamed(bench, splunk.client.name)).toMatchObject([{ accessTokenValiditySeconds: 86_400 }]);
  });

  it('hand over the client of each, in whatever order they are run again', async () => {
    const bench = await startBench();
    const engagement = await bothIn(bench);
    const writes = bench.writes();
    const [ofUca] = clientsNamed(bench, 'Client of UCA');
    const [ofSplunk] = clientsNamed(bench, splunk.client.name);
    const first = await formOf(bench, uca.id, engagement);
    expect(first).toContain(ofUca?.id);
    expect(first).not.toContain(ofSplunk?.id);
    const second = await formOf(bench, splunk.id, engagement);
    expect(second).toContain(ofSplunk?.id);
    expect(second).not.toContain(ofUca?.id);
    expect(bench.writes()).toBe(writes);
  });

  it('know their own names in a later plan, though the other one was run since', async () => {
    const bench = await startBench();
    const engagement = await bothIn(bench);
    for (const id of [uca.id, splunk.id]) {
      const plan = planOf(await bench.cli(['plan', id, '--engagement', engagement, ...bench.practice]));
      expect(plan.actions.filter(({ kind }) => kind === 'http')).toEqual([]);
    }
  });

  it('are deleted with the secrets of both', async () => {
    const bench = await startBench();
    const engagement = await bothIn(bench);
    const answer = await bench.cli(['delete', engagement, '--yes']);
    expect(answer.code, answer.stdout).toBe(0);
    const { secrets } = JSON.parse(answer.stdout);
    expect(secrets.map(({ name }: { name: string }) => name)).toEqual(['clientSecret', 'clientSecret']);
  });
});
