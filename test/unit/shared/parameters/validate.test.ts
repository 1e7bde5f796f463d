import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../shared/json.ts';
import { validateValues } from '../../../../shared/parameters/validate.ts';
import { GOOD, TABLE } from './sample-table.ts';

function problemsOf(change: JsonObject) {
  const result = validateValues(TABLE, { ...GOOD, ...change });
  return result.is === 'problems' ? result.problems : [];
}

describe('validateValues', () => {
  it('gives values back, with defaults and canonical names', () => {
    const { nexusURL, ccid, apiKey } = GOOD;
    expect(validateValues(TABLE, { $nexusURL: ` ${nexusURL} `, ccId: ccid, apiKey })).toEqual({
      is: 'ok',
      values: { nexusURL, ccid, port: 8443, apiKey },
      warnings: [],
    });
  });

  it('takes texts as a sheet gives them', () => {
    const result = validateValues(TABLE, { ...GOOD, port: '443', tls: 'No', flow: 'outbound', domains: 'a\n\n b \n' });
    expect(result).toMatchObject({
      is: 'ok',
      values: { port: 443, tls: false, flow: 'Outbound', domains: ['a', 'b'] },
    });
  });

  it('gives the same answer every time, also for an expression that remembers', () => {
    for (let i = 0; i < 3; i += 1) expect(validateValues(TABLE, GOOD).is).toBe('ok');
  });

  it.each([
    ['nexusURL', 'http://nexus.example', 'parameter-rule-broken'],
    ['nexusURL', 7, 'wrong-parameter-type'],
    ['nexusURL', '  ', 'missing-parameter'],
    ['nexusURL', null, 'missing-parameter'],
    ['ccid', 'abc', 'parameter-rule-broken'],
    ['ccid', 'a'.repeat(41), 'parameter-rule-broken'],
    ['port', 0, 'parameter-rule-broken'],
    ['port', 65536, 'parameter-rule-broken'],
    ['port', '0x50', 'wrong-parameter-type'],
    ['port', true, 'wrong-parameter-type'],
    ['tls', 'maybe', 'wrong-parameter-type'],
    ['tls', 'constructor', 'wrong-parameter-type'],
    ['flow', 'sideways', 'parameter-rule-broken'],
    ['flow', [], undefined],
    ['domains', ['a', 'b c'], 'parameter-rule-broken'],
    ['domains', ['a', 1], 'wrong-parameter-type'],
    ['domains', ['a', 'b', 'c', 'd'], 'parameter-rule-broken'],
    ['apiKey', 'abc', 'literal-secret'],
    ['apiKey', { env: '' }, 'literal-secret'],
    ['apiKey', { prompt: false }, 'literal-secret'],
    ['apiKey', { env: 'A', keychain: 'b' }, 'literal-secret'],
    ['apiKey', '', 'missing-parameter'],
  ])('answers %s = %j with %s', (field, value, code) => {
    const problems = problemsOf({ [field]: value });
    expect(problems.map((problem) => problem.code)).toEqual(code === undefined ? [] : [code]);
    if (code !== undefined) expect(problems[0]).toMatchObject({ field, fix: expect.stringMatching(/\S/) });
  });

  it('lists every problem at once', () => {
    const problems = problemsOf({ nexusURL: 'x', port: 0, apiKey: 'literal', nexusUrl: 'x' });
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'literal-secret',
      'parameter-rule-broken',
      'parameter-rule-broken',
      'unknown-parameter',
    ]);
  });

  it.each([
    ['nexusUrl', 'nexusURL'],
    ['NEXUSURL', 'nexusURL'],
    ['domain', 'domains'],
    ['apikey', 'apiKey'],
  ])('suggests for %s the name %s', (key, name) => {
    expect(problemsOf({ [key]: 'x' })).toMatchObject([
      { code: 'unknown-parameter', field: key, fix: `Did you mean "${name}"?` },
    ]);
  });

  it.each(['somethingElse', '__proto__x', 'toString'])('suggests nothing for %s', (key) => {
    expect(problemsOf({ [key]: 'x' })[0]?.fix).not.toContain('Did you mean');
  });

  it('does not take __proto__ of a parsed file for a value', () => {
    const parsed = JSON.parse('{"__proto__": {"nexusURL": "https://x.example"}}');
    const result = validateValues(TABLE, parsed);
    expect(result).toMatchObject({ is: 'problems' });
    expect(JSON.stringify(result)).toContain('"missing-parameter"');
  });

  it('refuses a name and its alias that disagree, and takes them when they agree', () => {
    expect(problemsOf({ nexus_url: 'https://other.example' })).toMatchObject([
      { code: 'parameter-given-twice', field: 'nexusURL' },
    ]);
    expect(problemsOf({ nexus_url: GOOD.nexusURL })).toEqual([]);
  });

  it('leaves the decisions of a run alone', () => {
    expect(problemsOf({ accept: { oauth: 'acme' }, confirm: {}, rows: { 27: 'a:b:c' } })).toEqual([]);
  });

  it('never repeats a value in a problem', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TABLE.map(({ name }) => name), 'unknownKey'), (key) => {
        const marker = 'MARKER zq81';
        expect(JSON.stringify(problemsOf({ [key]: marker }))).not.toContain(marker);
        expect(JSON.stringify(problemsOf({ [key]: { literal: marker } }))).not.toContain(marker);
      }),
    );
  });

  it('accepts its own answer again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 65535 }), fc.boolean(), fc.string(), (port, tls, note) => {
        const first = validateValues(TABLE, { ...GOOD, port: String(port), tls: tls ? 'YES' : 'no', note });
        expect(first.is).toBe('ok');
        if (first.is === 'ok') expect(validateValues(TABLE, first.values)).toEqual(first);
      }),
    );
  });
});
