import { describe, expect, it } from 'vitest';
import { actionView, originsOf } from '../../../../main/desk/plan-action.ts';
import type { Action, SqlAction } from '../../../../shared/plan/action.ts';

const action = (system: string, headers = {}): Action => ({
  kind: 'http',
  id: 'a/1',
  step: 'a',
  summary: 'Create it',
  reversible: true,
  system,
  method: 'POST',
  path: ['/things'],
  headers,
  body: { one: 1 },
  needs: [],
});
const COMMON = { id: 'a/1', step: 'a', summary: 'Add it', reversible: true } as const;
const SQL: SqlAction = {
  ...COMMON,
  kind: 'sql',
  system: 'nexus-database',
  table: 'nex_gapis',
  expects: { text: 'SELECT url FROM nex_gapis WHERE url = $1', params: ['https://gws.example'], rows: [] },
  statements: [
    {
      text: 'INSERT INTO nex_gapis (url, clientsecret) VALUES ($1, $2)',
      params: ['https://gws.example', { $secret: 'clientSecret' }],
      rows: 1,
    },
  ],
};
const origins = originsOf({
  target: { origin: 'https://api.example.com', label: 'Organization' },
  holder: (system) => (system === 'nexus' ? { origin: 'https://nexus.example.com', organization: 'cc' } : undefined),
});
const curl = (each: Action) => actionView(each, new Map(), origins).curl ?? '';

describe('an action’s command', () => {
  it('goes to where its system answers, as who the app would be', () => {
    expect(curl(action('genesys-cloud'))).toContain('https://api.example.com/things');
    expect(curl(action('genesys-cloud'))).toContain('Bearer $GROUNDWORK_TOKEN');
    expect(curl(action('sms-aggregation'))).toContain('Bearer $CLIENT_TOKEN');
  });

  it('has no token for a system that a key in the plan opens', () => {
    const command = curl(action('nexus', { 'x-api-key': { $secret: 'apiKey' }, 'x-ccid': 'cc' }));
    expect(command).toContain('https://nexus.example.com/things');
    expect(command).toContain('x-api-key: $API_KEY');
    expect(command).not.toContain('Bearer');
  });
});

describe('what a plan shows of secrets', () => {
  const view = (each: Action) => actionView(each, new Map(), origins);

  it('is a mask in the header that they open a system with, beside whose they are', () => {
    const basic = { basic: { user: 'ops', password: { $secret: 'gwsAdminPass' } } };
    expect(view(action('gws', { authorization: basic })).headers).toEqual({
      authorization: 'Basic ops:‹secret gwsAdminPass›',
    });
    const bearer = { bearer: { $secret: 'outGWSAccessToken' } };
    expect(view(action('nexus', { authorization: bearer })).headers).toEqual({
      authorization: 'Bearer ‹secret outGWSAccessToken›',
    });
  });

  it('is the name of one among the values of a step by hand, and a mask', () => {
    const copy = [
      { label: 'url', value: 'https://nexus.example' },
      { label: 'password', value: { $secret: 'nexusApiKey' } },
    ];
    const manual: Action = { ...COMMON, kind: 'manual', clicks: [], copy, readBack: false };
    expect(view(manual).copy).toEqual([
      { label: 'url', value: 'https://nexus.example' },
      { label: 'password', value: '‹secret nexusApiKey›', secret: 'nexusApiKey' },
    ]);
  });

  it('is a mask among the values of a statement, whose places stay', () => {
    const shown = view(SQL);
    expect(shown.statements).toEqual([
      { text: SQL.statements[0]?.text, params: ['https://gws.example', '‹secret clientSecret›'], rows: 1 },
    ]);
    expect(shown.expects).toEqual({ text: SQL.expects.text, params: ['https://gws.example'], rows: [] });
    expect(shown.table).toBe('nex_gapis');
    expect(shown.psql).toContain("'https://gws.example'");
    expect(shown.psql).toContain('client_secret');
  });

  it('is where one comes from that is made here, and where it goes', () => {
    const makes = [{ name: 'clientSecret', subject: { id: 'nexus_client' }, keptIn: 'the OS keychain' }];
    const made = view({ ...action('gws'), makes } as Action);
    expect(made.makes).toEqual([{ name: 'clientSecret', keptIn: 'the OS keychain' }]);
  });
});
