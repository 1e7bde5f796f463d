import { describe, expect, it } from 'vitest';
import { senderOfRow, withoutRow, withSenders } from '../../../../renderer/screens/stages/senders/sender-rows.ts';
import { betweenOf } from '../../../../renderer/screens/stages/settings/between.ts';
import { withBetween } from '../../../../renderer/screens/stages/settings/cells-between.ts';
import { draftOf, keepDraft } from '../../../../renderer/screens/stages/settings/drafts.ts';
import {
  fromPaste,
  problemOf,
  toForm,
  toValues,
  warningOf,
} from '../../../../renderer/screens/stages/settings/form-values.ts';
import { groupsOf } from '../../../../renderer/screens/stages/settings/groups.ts';
import { headOf } from '../../../../renderer/screens/stages/settings/head.ts';
import { originOf } from '../../../../renderer/screens/stages/settings/origin.ts';
import { pastedValues } from '../../../../renderer/screens/stages/settings/pasted-values.ts';
import { secretRule } from '../../../../renderer/screens/stages/settings/secret-rule.ts';
import { parametersFromViews, parametersToViews } from '../../../../shared/ipc/parameters.ts';
import type { RunbookView } from '../../../../shared/ipc/views.ts';
import { smsParameters } from '../../../../shared/runbooks/nexus-sms/parameters.ts';
import { SMS_VARIANTS, type SmsVariantId } from '../../../../shared/runbooks/nexus-sms/variants.ts';
import { tenantRunbookParameters } from '../../../../shared/runbooks/nexus-tenant/parameters.ts';
import { sendersOf } from '../../../../shared/sms/senders-of.ts';
import { deskText } from '../../../../shared/text/desk.ts';

// As they arrive in the window.
const tableOf = (variant: SmsVariantId) => parametersFromViews(parametersToViews(smsParameters(variant)));
const stages: RunbookView['stages'] = [
  { id: 'settings', title: 'Details' },
  { id: 'connect', title: 'Sign in' },
  { id: 'numbers', title: 'Numbers' },
  { id: 'senders', title: 'Sender IDs' },
];
const find = (variant: SmsVariantId, name: string) => {
  const found = tableOf(variant).find((parameter) => parameter.name === name);
  if (found === undefined) throw new Error(`no parameter ${name}`);
  return found;
};

describe('the page with the details of an SMS runbook', () => {
  it.each(['kaleyra', 'custom-gateway', 'gc-aggregation'] as const)(
    'of %s shows every value under its heading, secrets in their place, and nothing that another page asks for',
    (variant) => {
      const table = tableOf(variant);
      const groups = groupsOf(table, { stages });
      const shown = groups.flatMap(({ parameters }) => parameters);
      for (const { title, parameters } of groups) {
        expect(parameters.length).toBeGreaterThan(0);
        expect(new Set(parameters.map(({ group }) => group))).toEqual(new Set([title]));
      }
      expect(shown.map(({ name }) => name)).toContain('apiKey');
      expect(shown.map(({ name }) => name)).not.toContain('senders');
      expect(shown.map(({ name }) => name)).not.toContain('accessToken');
      expect(headOf({ parameters: parametersToViews(table), stages }).title).toBe('Details');
    },
  );

  it('asks for a number to order on its own page, where there is one', () => {
    const names = (pages: RunbookView['stages']) =>
      groupsOf(tableOf('gc-aggregation'), { stages: pages }).flatMap(({ parameters }) =>
        parameters.map(({ name }) => name),
      );
    expect(names(stages)).not.toContain('orderNumber');
    expect(names([])).toContain('orderNumber');
  });

  it('offers the number without its leading 1, and the address without the blank', () => {
    expect(problemOf(find('kaleyra', 'tfn'), '16504661149')).toMatchObject({ offer: '6504661149' });
    const broken = 'https://genesys- webhook.company.com';
    expect(problemOf(find('custom-gateway', 'asyncWebhookURL'), broken)).toMatchObject({
      offer: 'https://genesys-webhook.company.com',
    });
  });

  it('takes an address without encryption with a warning', () => {
    const url = find('kaleyra', 'kaleyraURL');
    expect(problemOf(url, 'http://kaleyra.example')).toBeUndefined();
    expect(warningOf(url, 'http://kaleyra.example')).toMatchObject({ offer: 'https://kaleyra.example' });
    expect(warningOf(url, '')).toBeUndefined();
  });

  it('keeps tables as rows and gives them back as objects', () => {
    const table = tableOf('custom-gateway').filter(({ type }) => type === 'table');
    const form = toForm(table, { customHeaders: [{ name: 'X-Customer', value: 'a' }] });
    expect(form.customHeaders).toEqual([{ name: 'X-Customer', value: 'a' }]);
    expect(toValues(table, form)).toMatchObject({ customHeaders: [{ name: 'X-Customer', value: 'a' }] });
    expect(toValues(table, { ...form, customHeaders: [{}] })).toMatchObject({ customHeaders: [] });
  });

  it('reads numbers with blanks inside from a pasted block as they are, so that each can be corrected', () => {
    const { values } = pastedValues(
      'tfn: +1 650 466 1149; 12345\n$nexusURL = https://nexus.example',
      tableOf('kaleyra'),
    );
    expect(values).toEqual({ tfn: '+1 650 466 1149\n12345', nexusURL: 'https://nexus.example' });
  });

  it('takes tables from a values file', () => {
    const table = tableOf('custom-gateway');
    const pasted = pastedValues(JSON.stringify({ customHeaders: { 'X-Customer': 'a' }, apikey: 'k' }), table);
    expect(pasted.secrets).toEqual(['Digital Channels API key']);
    expect(fromPaste(table, pasted.values)).toEqual({ customHeaders: [{ name: 'X-Customer', value: 'a' }] });
  });

  it('says who supplied a value that nobody typed', () => {
    const fact = { name: 'loginURL', label: 'Login URL', value: 'x', at: '' };
    const url = find('gc-aggregation', 'gcLoginURL');
    expect(originOf({ facts: [{ ...fact, from: 'Region' }] }, 'r', url)).toContain('Login URL');
    expect(originOf({ facts: [{ ...fact, name: 'gcLoginURL', from: deskText.you }] }, 'r', url)).toBeUndefined();
    expect(originOf({ facts: [] }, 'r', url)).toBeUndefined();
  });

  it('asks for a secret itself, not for a reference to it', () => {
    for (const variant of ['kaleyra', 'custom-gateway', 'gc-aggregation'] as const) {
      for (const { type, rule } of tableOf(variant))
        if (type === 'secret') expect(secretRule(rule)).not.toMatch(/reference/i);
    }
    for (const { type, rule } of tenantRunbookParameters) {
      if (type === 'secret') expect(secretRule(rule)).not.toMatch(/reference/i);
    }
    expect(secretRule('A reference, where it exists already.')).toBe('Where it exists already.');
    expect(secretRule('A reference, never the password itself.')).toBe('');
    expect(secretRule('A reference to a key that may provision it.')).toBe('A key that may provision it.');
  });

  it('remembers a table that is not saved yet until main has taken it', () => {
    const place = { engagement: 'e', runbook: 'r' };
    keepDraft(place, { senders: [{ channelId: '1' }] }, []);
    expect(draftOf(place)).toEqual({ senders: [{ channelId: '1' }] });
    expect(draftOf({ ...place, engagement: 'other' })).toEqual({});
    keepDraft(place, {}, ['senders']);
    expect(draftOf(place)).toEqual({});
  });
});

describe('rules between values', () => {
  const runbook = SMS_VARIANTS.kaleyra.runbook;
  const senders = find('kaleyra', 'senders');

  it('name the row beside which the number stands, blank rows counted', () => {
    const rows = [{ channelId: '12345' }, {}, { channelId: '12345' }];
    const flaws = betweenOf(runbook, {}, [senders], { senders: rows });
    const cells = withBetween(senders, new Map(), flaws);
    expect([...cells.keys()]).toEqual(['2 channelId']);
    expect(cells.get('2 channelId')).toMatchObject({ isWrong: true });
    expect(cells.get('2 channelId')?.message).toContain('row 1');
  });

  it('say nothing of other runbooks', () => {
    expect(betweenOf('uca-historical', {}, [], {})).toEqual({ problems: [], warnings: [] });
  });

  it('an API address that was left empty belongs to no other region, and the page can be left', () => {
    const table = tableOf('gc-aggregation');
    const form = toForm(table, { gcLoginURL: 'https://login.mypurecloud.com.au', gcAPIURL: '' });
    expect(betweenOf(SMS_VARIANTS['gc-aggregation'].runbook, {}, table, form).problems).toEqual([]);
    const other = { ...form, gcAPIURL: 'https://api.mypurecloud.ie' };
    const [flaw] = betweenOf(SMS_VARIANTS['gc-aggregation'].runbook, {}, table, other).problems;
    expect([flaw?.field, flaw?.offer]).toEqual(['gcAPIURL', 'https://api.mypurecloud.com.au']);
  });
});

describe('sections that the numbers ask for', () => {
  const values = { tfn: ['12345', '54321'], senders: [{ channelId: '12345', section: 'chat.SMS_a' }] };
  const rows = [{}, { channelId: '12345', section: 'chat.SMS_a' }];
  const all = sendersOf(values, SMS_VARIANTS.kaleyra);

  it('become rows with their suggested names, and what is shared stays shared', () => {
    const others = withoutRow(all, rows);
    expect(others.map(({ channelId }) => channelId)).toEqual(['54321']);
    const next = withSenders(find('kaleyra', 'senders').columns ?? [], rows, others);
    expect(next).toEqual([rows[1], { section: others[0]?.section, channelId: '54321' }]);
    expect(sendersOf({ ...values, senders: next.map((row) => ({ ...row })) }, SMS_VARIANTS.kaleyra)).toEqual(all);
  });

  it('are found by their row; a row without a number has none', () => {
    expect(senderOfRow(rows, 1)).toBe(0);
    expect(senderOfRow(rows, 0)).toBeUndefined();
  });
});
