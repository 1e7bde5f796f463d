import { describe, expect, it } from 'vitest';
import { parametersFromViews, parametersToViews } from '../../../../../shared/ipc/parameters.ts';
import { parameterView } from '../../../../../shared/ipc/runbook-channels.ts';
import { FORMATS } from '../../../../../shared/parameters/formats/formats.ts';
import type { Parameter } from '../../../../../shared/parameters/parameter.ts';
import { valuesTemplate } from '../../../../../shared/parameters/template.ts';
import { validateValues } from '../../../../../shared/parameters/validate.ts';
import { checkSmsValues } from '../../../../../shared/runbooks/nexus-sms/check-values.ts';
import { smsParameters } from '../../../../../shared/runbooks/nexus-sms/parameters.ts';
import { SMS_VARIANTS, type SmsVariantId } from '../../../../../shared/runbooks/nexus-sms/variants.ts';
import { GOOD } from './good-values.ts';

const VARIANTS = Object.keys(SMS_VARIANTS) as readonly SmsVariantId[];

/** The source's variables, by variant, that a run asks for. */
const INPUTS: { readonly [id in SmsVariantId]: readonly string[] } = {
  kaleyra: ['nexusURL', 'apiKey', 'ccid', 'tfn', 'kaleyraURL', 'kaleyraUserName', 'kaleyraPassword'],
  'custom-gateway': [
    ...['nexusURL', 'apiKey', 'ccid', 'asyncPhoneNumber', 'asyncEmailDomain', 'asyncWebhookURL', 'tfn'],
    ...['asyncAPISignatureKey', 'asyncWebhookSignatureKey', 'customHeaders'],
  ],
  'gc-aggregation': [
    ...['nexusURL', 'apiKey', 'ccid', 'nexusProvider', 'orgId', 'orgUsername', 'gcLoginURL', 'gcAPIURL', 'roleName'],
    ...['oauthAppName', 'clientId', 'clientSecret', 'tfn', 'comment', 'emailAddress', 'outGWSAccessToken'],
  ],
};

describe.each(VARIANTS)('parameters of %s', (variant) => {
  const table = smsParameters(variant);

  it('have every input of the source, and what sections need', () => {
    const names = table.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...INPUTS[variant]]));
    expect(names).toEqual(expect.arrayContaining(['designerEndpointName', 'nexusProvider', 'cxcOnly', 'senders']));
    expect(names).not.toContain('orgPassword');
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
    for (const { rule, whereToFind, columns = [] } of table) {
      for (const text of [rule, whereToFind, ...columns.map((column) => column.rule)]) expect(text).toMatch(/\.$/);
    }
  });

  it('take values that are in order, without a warning', () => {
    const result = validateValues(table, GOOD[variant]);
    expect(result).toMatchObject({ is: 'ok', warnings: [] });
    if (result.is !== 'ok') return;
    expect(checkSmsValues(variant, result.values)).toEqual({ problems: [], warnings: [] });
    expect(validateValues(table, result.values)).toEqual(result);
  });

  it('take every value under each of its aliases', () => {
    for (const { name, aliases } of table) {
      const { [name]: value, ...rest } = GOOD[variant];
      if (value === undefined) continue;
      for (const alias of aliases) {
        expect(validateValues(table, { ...rest, [alias]: value })).toEqual(validateValues(table, GOOD[variant]));
      }
    }
  });

  it('have defaults and examples that follow their own rules', () => {
    for (const parameter of table) {
      const { name, default: value, format, example, columns = [] } = parameter;
      if (value !== undefined) expect(validateValues([parameter], { [name]: value })).toMatchObject({ is: 'ok' });
      if (example !== undefined && format !== undefined) expect(FORMATS[format](example)).toEqual({ is: 'fits' });
      for (const column of columns) {
        if (column.example !== undefined && column.format !== undefined) {
          expect(FORMATS[column.format](column.example)).toEqual({ is: 'fits' });
        }
      }
    }
  });

  it('lack only what is needed in an empty template', () => {
    const result = validateValues(table, valuesTemplate(table));
    const needed = (parameter: Parameter) =>
      parameter.required && parameter.default === undefined && parameter.type !== 'secret';
    expect(result).toMatchObject({ is: 'problems' });
    if (result.is !== 'problems') return;
    expect(result.problems.map(({ code, field }) => [code, field])).toEqual(
      table.filter(needed).map(({ name }) => ['missing-parameter', name]),
    );
  });

  it('reach the window whole', () => {
    const views = JSON.parse(JSON.stringify(parametersToViews(table)));
    for (const view of views) expect(parameterView.safeParse(view).error).toBeUndefined();
    expect(parametersFromViews(views)).toEqual(table);
  });
});
