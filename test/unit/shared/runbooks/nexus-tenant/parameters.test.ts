import { describe, expect, it } from 'vitest';
import { parametersFromViews, parametersToViews } from '../../../../../shared/ipc/parameters.ts';
import { parameterView } from '../../../../../shared/ipc/runbook-channels.ts';
import { FORMATS } from '../../../../../shared/parameters/formats/formats.ts';
import { valuesSchema, valuesTemplate } from '../../../../../shared/parameters/template.ts';
import { validateValues } from '../../../../../shared/parameters/validate.ts';
import { smsParameters } from '../../../../../shared/runbooks/nexus-sms/parameters.ts';
import { checkTenantValues } from '../../../../../shared/runbooks/nexus-tenant/check-values.ts';
import { tenantRunbookParameters as table } from '../../../../../shared/runbooks/nexus-tenant/parameters.ts';
import { GOOD } from './good-values.ts';

/** The prerequisites of the guide (S003:50-72), and what its requests use beside them. */
const SOURCE = [
  ...['gwsURL', 'authURL', 'gwsAdminName', 'gwsAdminPass', 'tenantUser', 'tenantUserPassword', 'ccId', 'tenantName'],
  ...['nexusURL', 'ucsURL', 'apiKey', 'ccid', 'nexusApiKey', 'genesystemenantid', 'client_secret'],
  ...['accessTokenExpirationTimeout', 'refreshTokenExpirationTimeout'],
];

describe('parameters of a tenant', () => {
  const names = table.map(({ name }) => name);

  it('have every input of the source under its name or an alias, also with its dollar sign', () => {
    const known = table.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(known).toEqual(expect.arrayContaining(SOURCE));
    const printed = ['gwsURL', 'authURL', 'gwsAdminName', 'gwsAdminPass', 'tenantUser', 'tenantUserPassword', 'ccId'];
    for (const name of [...printed, 'ccid', 'tenantName', 'nexusURL', 'ucsURL', 'apiKey', 'nexusApiKey']) {
      expect(known).toContain(`$${name}`);
    }
  });

  it('have names and aliases that mean one value each, whatever the case', () => {
    const all = table.flatMap(({ name, aliases }) => [...new Set([name, ...aliases].map((key) => key.toLowerCase()))]);
    expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([]);
  });

  it('stand under headings that follow one another', () => {
    const groups = table.map(({ group }) => group);
    expect(groups).not.toContain(undefined);
    expect(groups.filter((group, at) => group !== groups[at - 1])).toEqual([...new Set(groups)]);
  });

  it('say every rule and place in a sentence', () => {
    for (const { rule, whereToFind } of table) for (const text of [rule, whereToFind]) expect(text).toMatch(/\.$/);
  });

  it('share with the SMS runbooks what is one value there', () => {
    for (const name of ['customer', 'nexusURL', 'ccid', 'apiKey']) {
      const [mine] = table.filter((each) => each.name === name);
      const [theirs] = smsParameters('kaleyra').filter((each) => each.name === name);
      expect(mine?.own).toBeUndefined();
      expect(theirs?.own).toBeUndefined();
      expect([mine?.label, mine?.type, mine?.format]).toEqual([theirs?.label, theirs?.type, theirs?.format]);
      expect(mine?.aliases.toSorted()).toEqual(theirs?.aliases.toSorted());
    }
  });

  it('keep the secret of the client apart from that of an integration', () => {
    expect(table.find(({ name }) => name === 'clientSecret')?.own).toBe(true);
  });

  it('take values that are in order, without a warning', () => {
    const result = validateValues(table, GOOD);
    expect(result).toMatchObject({ is: 'ok', warnings: [] });
    if (result.is !== 'ok') return;
    expect(checkTenantValues(result.values)).toEqual({ problems: [], warnings: [] });
    expect(validateValues(table, result.values)).toEqual(result);
  });

  it('have the defaults of the guide', () => {
    const result = validateValues(table, GOOD);
    expect(result.is === 'ok' && result.values).toMatchObject({
      accessTokenExpirationTimeout: 43_200,
      refreshTokenExpirationTimeout: 2_592_000,
      genesystemenantid: 1,
      chatserviceLocation: '/',
    });
  });

  it('take every value under each of its aliases', () => {
    for (const { name, aliases } of table) {
      const { [name]: value, ...rest } = GOOD as Record<string, (typeof GOOD)[keyof typeof GOOD]>;
      if (value === undefined) continue;
      for (const alias of aliases) {
        expect(validateValues(table, { ...rest, [alias]: value })).toEqual(validateValues(table, GOOD));
      }
    }
  });

  it('have defaults and examples that follow their own rules', () => {
    for (const parameter of table) {
      const { name, default: value, format, example } = parameter;
      if (value !== undefined) expect(validateValues([parameter], { [name]: value })).toMatchObject({ is: 'ok' });
      if (example !== undefined && format !== undefined) expect(FORMATS[format](example)).toEqual({ is: 'fits' });
    }
  });

  it('lack only what is needed in an empty template, and ask for no secret that a run can do without', () => {
    const template = valuesTemplate(table);
    const result = validateValues(table, template);
    expect(result.is === 'problems' && result.problems.map(({ code, field }) => [code, field])).toEqual(
      ['authURL', 'gwsURL', 'nexusURL', 'gwsAdminName', 'tenantName', 'tenantUser'].map((name) => [
        'missing-parameter',
        name,
      ]),
    );
    const prompted = names.filter((name) => typeof template[name] === 'object');
    expect(prompted).toEqual(['gwsAdminPass', 'tenantUserPassword']);
  });

  it('have a schema that takes references for secrets and nothing else', () => {
    const schema = JSON.stringify(valuesSchema(table, 'Tenant'));
    expect(Object.keys(JSON.parse(schema).properties)).toEqual(
      expect.arrayContaining([...names, '$ccId', 'databaseURL']),
    );
    const { databaseUrl } = JSON.parse(schema).properties;
    expect(databaseUrl.oneOf.filter((way: { type?: string }) => way.type === 'string')).toEqual([]);
  });

  it('reach the window whole', () => {
    const views = JSON.parse(JSON.stringify(parametersToViews(table)));
    for (const view of views) expect(parameterView.safeParse(view).error).toBeUndefined();
    expect(parametersFromViews(views)).toEqual(table);
  });
});
