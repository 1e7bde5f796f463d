import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSheet } from '../../../main/forms/read-sheet.ts';
import { integrationParameters } from '../../../shared/runbooks/integration/parameters.ts';
import { tenantRunbookParameters } from '../../../shared/runbooks/nexus-tenant/parameters.ts';
import { terminal } from './cli.ts';

const PROFILE = JSON.parse(readFileSync('shared/profiles/uca-historical.json', 'utf8'));

describe('values', () => {
  it('prints template and schema, the same with and without --json, and writes nothing', async () => {
    const { run, cwd } = terminal();
    const plain = await run(['values', 'uca-historical']);
    const { json } = await run(['values', 'uca-historical', '--json']);
    expect(plain.json).toEqual(json);
    expect(json).toMatchObject({ runbook: 'uca-historical', values: { operatorClientSecret: '' } });
    expect(Object.keys(json.schema.properties)).toEqual(expect.arrayContaining(Object.keys(json.values)));
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('writes a sheet that can be read back, private, into the current folder', async () => {
    const { run, cwd } = terminal();
    const { json, code } = await run(['values', 'uca-historical', '--form', 'docx', '--json']);
    expect(code).toBe(0);
    const file = join(cwd, 'uca-historical values.docx');
    expect(json.files).toEqual([file]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const sheet = readSheet(readFileSync(file), integrationParameters(PROFILE), 'sheet');
    expect(sheet.values).toMatchObject({ appName: PROFILE.client.name });
  });

  it('writes values and schema as files when a folder is named', async () => {
    const { run, cwd } = terminal();
    const { stdout, code } = await run(['values', 'uca-historical', '--form', 'json,docx', '--export', 'forms']);
    expect(code).toBe(0);
    const names = ['uca-historical values.json', 'uca-historical values.schema.json', 'uca-historical values.docx'];
    expect(stdout.trim().split('\n')).toEqual(names.map((name) => join(cwd, 'forms', name)));
    const values = JSON.parse(readFileSync(join(cwd, 'forms', names[0] ?? ''), 'utf8'));
    expect(values).toHaveProperty('address');
    expect(values).not.toHaveProperty('schema');
  });

  it('takes the path of a profile file', async () => {
    const { run, cwd } = terminal();
    writeFileSync(join(cwd, 'mine.json'), JSON.stringify({ ...PROFILE, id: 'mine' }));
    expect((await run(['values', 'mine.json', '--json'])).json.runbook).toBe('mine');
  });

  it('gives the values of a tenant with the guide’s defaults, and asks for two secrets only', async () => {
    const { run } = terminal();
    const { json, code } = await run(['values', 'nexus-tenant', '--json']);
    expect(code).toBe(0);
    expect(json.values).toMatchObject({
      ccid: '',
      gwsAdminPass: { prompt: true },
      tenantUserPassword: { prompt: true },
      databaseUrl: '',
      clientSecret: '',
      accessTokenExpirationTimeout: 43_200,
      refreshTokenExpirationTimeout: 2_592_000,
      genesystemenantid: 1,
      chatserviceLocation: '/',
      ucsEnabled: false,
    });
    const { properties } = json.schema;
    for (const alias of ['ccId', '$ccId', '$gwsURL', '$authURL', '$nexusURL', 'databaseURL', 'DATABASE_URL']) {
      expect(properties[alias]).toMatchObject({ deprecated: true });
    }
  });

  it('writes the sheet of a tenant that can be read back', async () => {
    const { run, cwd } = terminal();
    expect((await run(['values', 'nexus-tenant', '--form', 'docx', '--json'])).code).toBe(0);
    const sheet = readSheet(readFileSync(join(cwd, 'nexus-tenant values.docx')), tenantRunbookParameters, 'sheet');
    expect(sheet).toMatchObject({ unread: [], values: { genesystemenantid: '1', chatserviceLocation: '/' } });
  });

  it('refuses an unknown runbook and an unknown form', async () => {
    const { run } = terminal();
    const unknown = await run(['values', 'nope', '--json']);
    expect([unknown.code, unknown.json.problem.code]).toEqual([2, 'runbook-unknown']);
    const form = await run(['values', 'uca-historical', '--form', 'pdf', '--json']);
    expect([form.code, form.json.problem.code]).toEqual([2, 'format-unknown']);
  });
});
