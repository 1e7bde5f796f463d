import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { PracticeOptions } from '../../../main/practice/genesys-cloud/options.ts';
import { startPracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';
import { temporaryFolder, terminal } from './cli.ts';

async function organization(options: PracticeOptions = {}) {
  const org = await startPracticeGenesysCloud({ customRoles: 0, ...options });
  onTestFinished(() => org.close());
  const file = join(temporaryFolder(), 'values.json');
  const { clientId, clientSecret } = org.samples.lacksTwo;
  const give = (more: object = {}) =>
    writeFileSync(
      file,
      JSON.stringify({
        region: org.origin,
        operatorClientId: clientId,
        operatorClientSecret: { env: 'OPERATOR' },
        ...more,
      }),
    );
  give();
  const here = terminal({ env: { OPERATOR: clientSecret } });
  const look = (...more: readonly string[]) =>
    here.run(['choices', 'auvious-facades', ...more, '--values', file, '--json']);
  return { org, give, look, here, file, clientSecret };
}

describe('groundwork choices', () => {
  it('looks names up with a region and a sign-in as the only values, before anything was run', async () => {
    const { org, look, here, file, clientSecret } = await organization();
    const { code, json, stderr } = await look('queues', '--search', 'support CALL');
    expect(json, stderr).toEqual({
      kind: 'queues',
      items: [{ id: expect.any(String), name: 'Technical Support Callback', detail: 'Home' }],
      more: false,
    });
    expect(code).toBe(0);
    const said = await here.run(['choices', 'auvious-facades', 'skills', '--search', 'Ελλ', '--values', file]);
    expect(said.stdout).toContain('Ελληνικά');
    expect(org.counts().write).toBe(0);
    expect(`${said.stdout}${said.stderr}`).not.toContain(clientSecret);
  });

  it('says that there are more', async () => {
    const { look, here, file } = await organization();
    expect((await look('queues')).json).toMatchObject({ more: true });
    const said = await here.run(['choices', 'auvious-facades', 'queues', '--values', file]);
    expect(said.stdout).toMatch(/There are more/);
  });

  it('ends with attention where nothing was found', async () => {
    const { look } = await organization();
    const { code, json } = await look('languages', '--search', 'Klingon');
    expect([code, json.items]).toEqual([1, []]);
  });

  it('names the right that is missing, and exits as refused', async () => {
    const { look } = await organization({ lacks: ['routing:queue:view'] });
    const { code, json } = await look('queues');
    expect(code).toBe(4);
    expect(json.problem).toMatchObject({ code: 'missing-permission' });
    expect(json.problem.message).toContain('routing:queue:view');
    expect((await look('skills')).code).toBe(0);
  });

  it.each([
    ['no region', { region: '' }, 'genesys-cloud-not-given'],
    ['nobody who signs in', { operatorClientId: '' }, 'no-credentials'],
    ['a region that is none', { region: 'Atlantis' }, 'region-not-recognised'],
    ['a secret in clear text', { operatorClientSecret: 'pw' }, ''],
  ])('refuses %s, and asks nobody', async (_what, more, expected) => {
    const { org, give, look } = await organization();
    give(more);
    const { code, stdout } = await look('queues');
    expect(code).toBe(2);
    expect(stdout).toContain(expected);
    expect(org.log).toEqual([]);
  });

  it('refuses another runbook, and a kind that is none', async () => {
    const { here, file } = await organization();
    const other = await here.run(['choices', 'nexus-tenant', 'queues', '--values', file, '--json']);
    expect([other.code, other.json.problem.code]).toEqual([2, 'runbook-has-no-choices']);
    const kind = await here.run(['choices', 'auvious-facades', 'flows', '--values', file]);
    expect(kind.code).toBe(2);
    expect(kind.stderr).toContain('queues, skills, languages, scripts, agents');
  });

  it('works on the practice systems, which need no values', async () => {
    const { code, json, stderr } = await terminal().run([
      ...['choices', 'auvious-facades', 'agents', '--search', 'ada', '--practice', '--json'],
    ]);
    expect(json.items?.length, stderr).toBeGreaterThan(0);
    expect(code).toBe(0);
  });
});
