import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { choiceLabel, choiceWords } from '../../../../renderer/screens/stages/settings/choice-words.ts';
import { fromPaste, problemOf, toForm, toValues } from '../../../../renderer/screens/stages/settings/form-values.ts';
import { groupsOf, hasOwnPage } from '../../../../renderer/screens/stages/settings/groups.ts';
import { pastedValues } from '../../../../renderer/screens/stages/settings/pasted-values.ts';
import { parametersFromViews, parametersToViews } from '../../../../shared/ipc/parameters.ts';
import type { RunbookView } from '../../../../shared/ipc/views.ts';
import type { Parameter } from '../../../../shared/parameters/parameter.ts';
import { altocloudParameters } from '../../../../shared/runbooks/altocloud-pureconnect/parameters.ts';
import { integrationParameters } from '../../../../shared/runbooks/integration/parameters.ts';
import { settingsStageText } from '../../../../shared/text/settings-stage-screen.ts';

const profile = JSON.parse(
  readFileSync(new URL('../../../../shared/profiles/uca-historical.json', import.meta.url), 'utf8'),
);
// As they arrive in the window.
const table = parametersFromViews(parametersToViews(integrationParameters(profile)));
const named = (name: string): Parameter => {
  const found = table.find((parameter) => parameter.name === name);
  if (found === undefined) throw new Error(`no parameter ${name}`);
  return found;
};
const stages: RunbookView['stages'] = [
  { id: 'region', title: 'Region' },
  { id: 'connect', title: 'Sign in' },
];

describe('pastedValues', () => {
  it('takes names, aliases and labels, whatever separates them', () => {
    const { values } = pastedValues(
      'Role name: My role\nclientName = The client\nToken duration in seconds\t600\ndivisions: all',
      table,
    );
    expect(values).toEqual({
      roleName: 'My role',
      appName: 'The client',
      tokenDurationSeconds: '600',
      divisions: 'all',
    });
  });

  it('takes an address whole, its colon too', () => {
    expect(pastedValues('loginURL: https://login.mypurecloud.ie', table).values).toEqual({
      address: 'https://login.mypurecloud.ie',
    });
  });

  it('reads lists over several lines', () => {
    expect(pastedValues('allowedIps: 203.0.113.7, 10.0.0.0/8\n192.0.2.1\nroleName: R', table).values).toEqual({
      allowedIps: '203.0.113.7\n10.0.0.0/8\n192.0.2.1',
      roleName: 'R',
    });
  });

  it('reads a values file', () => {
    const text = JSON.stringify({ roleName: 'R', ungrant: false, allowedIps: ['192.0.2.1'], nested: { a: 1 } });
    const pasted = pastedValues(text, table);
    expect(pasted.values).toEqual({ roleName: 'R', ungrant: 'false', allowedIps: '192.0.2.1' });
    expect(pasted.unknown).toEqual(['nested']);
  });

  it('names secrets and drops their text', () => {
    const pasted = pastedValues('clientSecret: hunter2\nadminClientSecret: hunter3\nfoo: hunter4', table);
    expect(pasted.secrets).toEqual(['Secret of an existing client', 'Your client secret']);
    expect(pasted.unknown).toEqual(['foo']);
    expect(JSON.stringify(pasted)).not.toContain('hunter');
  });
});

describe('form values', () => {
  it('shows defaults where nothing is saved, and gives back what was saved', () => {
    const form = toForm(table, { tokenDurationSeconds: 600, allowedIps: ['192.0.2.1', '192.0.2.2'], ungrant: false });
    expect(form).toMatchObject({ tokenDurationSeconds: '600', allowedIps: '192.0.2.1\n192.0.2.2', ungrant: false });
    expect(form.roleName).toBe(profile.role.name);
    const shown = table.filter(({ type }) => type !== 'secret');
    expect(toValues(shown, form)).toMatchObject({
      tokenDurationSeconds: 600,
      allowedIps: ['192.0.2.1', '192.0.2.2'],
      ungrant: false,
      divisions: profile.client.divisions,
    });
  });

  it('keeps a wrong value as it was typed', () => {
    expect(toValues([named('tokenDurationSeconds')], { tokenDurationSeconds: '12' })).toEqual({
      tokenDurationSeconds: '12',
    });
  });

  it('finds fault by the rules of main; an empty field only when nothing stands in for it', () => {
    expect(problemOf(named('tokenDurationSeconds'), '12')?.code).toBe('parameter-rule-broken');
    expect(problemOf(named('allowedIps'), '192.0.2.1\nnot an address')?.field).toBe('allowedIps');
    expect(problemOf(named('tokenDurationSeconds'), '')).toBeUndefined();
    expect(problemOf(named('address'), '  ')?.code).toBe('missing-parameter');
    expect(problemOf(named('customer'), '')).toBeUndefined();
  });

  it('takes over what was pasted, wrong texts included, but no yes or no that is neither', () => {
    expect(fromPaste(table, { ungrant: 'no', tokenDurationSeconds: '12' })).toEqual({
      ungrant: false,
      tokenDurationSeconds: '12',
    });
    expect(fromPaste(table, { ungrant: 'perhaps' })).toEqual({});
  });
});

describe('a yes or no that nobody has to answer', () => {
  const open = altocloudParameters.find(({ name }) => name === 'updatesDisabled') as Parameter;

  it('stays unanswered when the page is left as it is', () => {
    const form = toForm([open], {});
    expect(form).toEqual({ updatesDisabled: '' });
    expect(problemOf(open, form.updatesDisabled)).toBeUndefined();
    // An empty text takes a value back: it is not a no.
    expect(toValues([open], form)).toEqual({ updatesDisabled: '' });
  });

  it('is kept as it was answered', () => {
    for (const updatesDisabled of [true, false]) {
      const form = toForm([open], { updatesDisabled });
      expect(form).toEqual({ updatesDisabled: String(updatesDisabled) });
      expect(toValues([open], form)).toEqual({ updatesDisabled });
    }
    expect(fromPaste([open], { updatesDisabled: 'no' })).toEqual({ updatesDisabled: 'false' });
  });
});

describe('groups', () => {
  it('shows every value once; no secret, and nothing that another page asks for', () => {
    const shown = groupsOf(table, { stages }).flatMap(({ parameters }) => parameters.map(({ name }) => name));
    const expected = table.filter(({ name, type }) => type !== 'secret' && !hasOwnPage(name, { stages }));
    expect(shown.toSorted()).toEqual(expected.map(({ name }) => name).toSorted());
    expect(shown).not.toContain('address');
  });

  it('asks for the address where no page is there for it', () => {
    const [first] = groupsOf(table, { stages: [] });
    expect(first?.title).toBe(settingsStageText.groups.needed.title);
    expect(first?.parameters.map(({ name }) => name)).toEqual(['address']);
  });
});

describe('choiceWords', () => {
  it('takes each choice’s words out of the rule', () => {
    expect([...choiceWords(named('divisions'))]).toEqual([
      ['home', 'Only the home division.'],
      ['all', 'Data of every division.'],
    ]);
  });

  it('are the choices’ labels; without them the id is', () => {
    const words = choiceWords(named('divisions'));
    expect(choiceLabel('home', words)).toBe('Only the home division');
    expect(choiceLabel('elsewhere', words)).toBe('elsewhere');
  });

  it('finds none in a rule that does not explain them', () => {
    expect(choiceWords({ ...named('divisions'), rule: 'One of two.' }).size).toBe(0);
  });
});
