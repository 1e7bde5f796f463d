import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ValuesInvalid } from '../../../../main/runs/faults.ts';
import { layeredValues, splitValues } from '../../../../main/runs/given-values.ts';
import type { JsonObject } from '../../../../shared/json.ts';
import type { ParameterTable } from '../../../../shared/parameters/parameter.ts';

const text = { type: 'text', rule: 'One line.', required: false, aliases: [], whereToFind: 'Ask.' } as const;
const TABLE: ParameterTable = [
  { ...text, name: 'roleName', label: 'Role', aliases: ['role', 'role_name'], default: 'Reader' },
  { ...text, name: 'address', label: 'Address', required: true },
  { ...text, name: 'apiKey', label: 'API key', type: 'secret' },
];

function faultOf(work: () => unknown): ValuesInvalid {
  try {
    work();
  } catch (error) {
    if (error instanceof ValuesInvalid) return error;
    throw error;
  }
  throw new Error('It was accepted.');
}

describe('a values file', () => {
  it('is split into values and decisions', () => {
    const raw = { address: 'x', accept: { role: 'R' }, confirm: { send: 'by mail' }, rows: { 27: 'wfm:a:b' } };
    expect(splitValues(raw)).toEqual({
      values: { address: 'x' },
      decisions: { accept: { role: 'R' }, confirm: { send: 'by mail' }, rows: { 27: 'wfm:a:b' } },
    });
  });

  it('needs no decisions', () => {
    const none = { accept: {}, confirm: {}, rows: {} };
    expect(splitValues({}).decisions).toEqual(none);
    expect(splitValues({ accept: null, rows: null }).decisions).toEqual(none);
  });

  const wrong = [
    true,
    1,
    'text',
    ['selfgrant'],
    { selfgrant: true },
    { selfgrant: ['x'] },
    { 27: null },
    { a: { b: 'c' } },
  ];
  it.each(['accept', 'confirm', 'rows'].flatMap((name) => wrong.map((value) => [name, value] as const)))(
    'with %s %j says which member is wrong and how it is written',
    (name, value) => {
      const fault = faultOf(() => splitValues({ [name]: value }));
      expect(fault).toMatchObject({ code: 'values-invalid', family: 'input', field: name });
      expect(fault.message).toContain(name);
      expect(fault.fix).toMatch(/for example \{".*\.$/);
    },
  );

  it('of whatever content is split, or refused with a fault', () => {
    const member = fc.oneof(fc.constantFrom('accept', 'confirm', 'rows', '__proto__', 'address'), fc.string());
    fc.assert(
      fc.property(fc.dictionary(member, fc.jsonValue({ maxDepth: 3 })), (raw) => {
        try {
          const { values, decisions } = splitValues(raw as JsonObject);
          expect(Object.keys(values).some((key) => Object.hasOwn(decisions, key))).toBe(false);
          for (const decision of Object.values(decisions))
            for (const answer of Object.values(decision)) expect(answer).toBeTypeOf('string');
        } catch (error) {
          expect(error).toBeInstanceOf(ValuesInvalid);
        }
      }),
    );
  });
});

describe('layers of values', () => {
  it('win over earlier ones, whatever name they use', () => {
    expect(
      layeredValues(TABLE, [{ address: 'a', role: 'Sample' }, { roleName: 'Fact' }, { role_name: 'Typed' }]),
    ).toEqual({
      address: 'a',
      roleName: 'Typed',
    });
  });

  it('give way where they are empty, down to the default', () => {
    expect(
      layeredValues(TABLE, [
        { address: 'a', role: 'Fact' },
        { role: '', address: null },
      ]),
    ).toEqual({
      address: 'a',
      roleName: 'Fact',
    });
    expect(layeredValues(TABLE, [{ address: 'a' }])).toEqual({ address: 'a', roleName: 'Reader' });
  });

  it('do not let one of two spellings in the same layer win over the other', () => {
    const fault = faultOf(() => layeredValues(TABLE, [{ address: 'a' }, { role: 'Reader', role_name: 'Writer' }]));
    expect(fault.problems).toMatchObject([{ code: 'parameter-given-twice', field: 'roleName' }]);
    expect(fault.message).toContain('"role" and "role_name"');
    const same = layeredValues(TABLE, [{ address: 'a', role: 'Reader', role_name: 'Reader' }]);
    expect(same).toEqual({ address: 'a', roleName: 'Reader' });
  });

  it('are refused with every problem, not only the first', () => {
    const fault = faultOf(() => layeredValues(TABLE, [{ apiKey: 'clear text', rolName: 'x' }]));
    expect(fault.problems.map(({ code }) => code).sort()).toEqual([
      'literal-secret',
      'missing-parameter',
      'unknown-parameter',
    ]);
    expect(fault.message).toBe(fault.problems[0]?.message);
    expect(JSON.stringify(fault.problems)).not.toContain('clear text');
  });

  it('with a name that means something to JavaScript are refused like any unknown name', () => {
    const odd = JSON.parse('{"address": "a", "__proto__": {"roleName": "x"}}') as JsonObject;
    expect(faultOf(() => layeredValues(TABLE, [odd])).code).toBe('unknown-parameter');
  });

  it('of whatever content give values or a fault', () => {
    const name = fc.oneof(
      fc.constantFrom('address', 'role', 'role_name', 'apiKey', '__proto__', 'constructor'),
      fc.string(),
    );
    const layer = fc.dictionary(name, fc.jsonValue({ maxDepth: 2 }));
    fc.assert(
      fc.property(fc.array(layer, { maxLength: 3 }), (layers) => {
        try {
          const values = layeredValues(TABLE, layers as JsonObject[]);
          for (const key of Object.keys(values)) expect(TABLE.some((row) => row.name === key)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(ValuesInvalid);
          expect((error as ValuesInvalid).problems.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
