import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parametersFromViews, parametersToViews } from '../../../../shared/ipc/parameters.ts';
import { parameterView } from '../../../../shared/ipc/runbook-channels.ts';
import type { Json } from '../../../../shared/json.ts';
import { cellField, cellOf, parameterOfField } from '../../../../shared/parameters/cell-field.ts';
import { checkValue } from '../../../../shared/parameters/check-value.ts';
import type { Parameter } from '../../../../shared/parameters/parameter.ts';
import { valuesSchema, valuesTemplate } from '../../../../shared/parameters/template.ts';
import { validateValues } from '../../../../shared/parameters/validate.ts';

const common = { aliases: [], required: false, rule: 'Any.' } as const;

const SHELVES: Parameter = {
  ...common,
  name: 'shelves',
  label: 'Shelves',
  type: 'table',
  whereToFind: 'The cellar.',
  max: 300,
  columns: [
    { ...common, name: 'place', label: 'Place', type: 'text', aliases: ['Type'] },
    { ...common, name: 'code', label: 'Code', type: 'text', required: true, pattern: /^[A-Z]{2}$/ },
    { ...common, name: 'open', label: 'Is open', type: 'boolean', default: false },
    { ...common, name: 'size', label: 'Size', type: 'choice', choices: ['small', 'large'] },
  ],
};
const PAIRS: Parameter = {
  ...common,
  name: 'pairs',
  label: 'Pairs',
  type: 'table',
  whereToFind: 'The cellar.',
  columns: [
    { ...common, name: 'name', label: 'Name', type: 'text', format: 'header-name', required: true },
    { ...common, name: 'value', label: 'Value', type: 'text', required: true },
  ],
};

function rowsOf(parameter: Parameter, given: Json) {
  const checked = checkValue(parameter, given);
  return checked.is === 'ok' ? checked.value : checked.faults.map((fault) => fault.toProblem());
}

const CELLAR = [
  { place: 'cellar', code: 'AB', open: true, size: 'large' },
  { code: 'CD', open: false },
];

describe('a table', () => {
  it.each([
    ['a list of objects', [{ place: ' cellar ', code: 'AB', open: 'YES', size: 'Large' }, { code: 'CD' }]],
    [
      'names of columns in other letters',
      [{ PLACE: 'cellar', Code: 'AB', 'is open': true, size: 'large' }, { code: 'CD' }],
    ],
    ['cells of a spreadsheet', 'Place\tCode\tIs open\tSize\r\ncellar\tAB\tTRUE\tlarge\r\n\tCD\t\t\r\n'],
    ['cells without a head', 'cellar\tAB\ttrue\tlarge\n\tCD\t\t'],
    ['a head in another order', 'code;size;open;place\nAB;large;yes;cellar\nCD;;;'],
    ['CSV with quotes', '\ufeffplace,code,open,size\n"cellar","AB","true","large"\n,CD,,\n'],
    ['Excel’s own first line', 'sep=;\nplace;code;open;size\ncellar;AB;true;large\n;CD;;'],
    ['a head whose Type has Cyrillic letters', 'Туре\tCode\tIs open\tSize\ncellar\tAB\ttrue\tlarge\n\tCD'],
    ['blank rows in between', 'place,code,open,size\n\ncellar,AB,true,large\n,,,\n,CD,,\n'],
    ['empty objects in between', [{}, CELLAR[0] ?? {}, { place: '', code: null }, { code: 'CD' }]],
  ] as const)('is read from %s', (_name, given) => {
    expect(rowsOf(SHELVES, given as Json)).toEqual(CELLAR);
  });

  it('takes one column without a head for the one that is needed', () => {
    expect(rowsOf(SHELVES, 'AB\nCD\n')).toEqual([
      { code: 'AB', open: false },
      { code: 'CD', open: false },
    ]);
  });

  it('names row and column of every problem at once', () => {
    expect(rowsOf(SHELVES, 'place,code,open,size\na,AB,true,large\nb,ab,perhaps,tiny\nc,,,\n')).toMatchObject([
      { code: 'parameter-rule-broken', field: 'shelves[2].code' },
      { code: 'wrong-parameter-type', field: 'shelves[2].open' },
      { code: 'parameter-rule-broken', field: 'shelves[2].size' },
      { code: 'missing-parameter', field: 'shelves[3].code' },
    ]);
  });

  it.each([
    ['a quote that is never closed', 'place,code\n"cellar,AB\n', { code: 'table-unreadable', message: /line 2/ }],
    [
      'too many cells',
      'cellar,AB,true,large,more',
      { code: 'parameter-rule-broken', field: 'shelves[1]', message: /more cells/ },
    ],
    [
      'a name that no column has',
      [{ code: 'AB', colour: 'red' }],
      { code: 'unknown-column', field: 'shelves[1]', message: /colour/ },
    ],
    ['texts in a list', ['AB'], { code: 'wrong-parameter-type', field: 'shelves', message: /list of objects/ }],
    [
      'an object where there are more than two columns',
      { AB: 'x' },
      { code: 'wrong-parameter-type', field: 'shelves', message: /table/ },
    ],
    ['a number', 7, { code: 'wrong-parameter-type', field: 'shelves', message: /table/ }],
    [
      'a cell that is a list',
      [{ code: ['AB'] }],
      { code: 'wrong-parameter-type', field: 'shelves[1].code', message: /text/ },
    ],
    [
      'more rows than it takes',
      'AB\n'.repeat(301),
      { code: 'parameter-rule-broken', field: 'shelves', message: /300 rows/ },
    ],
  ] as const)('refuses %s', (_name, given, { message, ...problem }) => {
    expect(rowsOf(SHELVES, given as Json)).toMatchObject([{ ...problem, message: expect.stringMatching(message) }]);
  });

  it('says which columns of a spreadsheet it does not use', () => {
    const result = validateValues([SHELVES], { shelves: 'Code\tRemark\tIs open\nAB\tmine\tno\n' });
    expect(result).toMatchObject({
      is: 'ok',
      values: { shelves: [{ code: 'AB', open: false }] },
      warnings: [{ code: 'parameter-doubtful', field: 'shelves', message: expect.stringContaining('“Remark”') }],
    });
  });

  it.each([
    ['an object', { 'X-A': '1', 'X-B': 'two words' }],
    ['lines with colons', 'X-A: 1\nX-B: two words'],
    ['lines as the guide prints the option', 'header: X-A = 1\n\nheader:X-B = two words\n'],
    ['CSV', 'name,value\nX-A,1\nX-B,two words'],
    ['cells', 'X-A\t1\nX-B\ttwo words'],
  ])('of two columns is read from %s', (_name, given) => {
    expect(rowsOf(PAIRS, given)).toEqual([
      { name: 'X-A', value: '1' },
      { name: 'X-B', value: 'two words' },
    ]);
  });

  it('gives the rows back that were written as CSV, whatever their cells hold', () => {
    const cell = fc
      .string({ unit: 'grapheme' })
      .map((text) => text.trim())
      .filter((text) => text !== '');
    const row = fc.record({ place: cell, code: fc.constantFrom('AB', 'CD') });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.constantFrom(',', ';', '\t'), (rows, by) => {
        const text = [`place${by}code`, ...rows.map(({ place, code }) => `${quoted(place)}${by}${code}`)].join('\r\n');
        // A tab anywhere tells a spreadsheet's cells; a quoted one in CSV is the exception that is not guessed at.
        fc.pre(by === '\t' || !text.includes('\t'));
        expect(rowsOf(SHELVES, text)).toEqual(rows.map((each) => ({ ...each, open: false })));
      }),
    );
  });

  it('accepts its own answer again, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.jsonValue()), (given) => {
        for (const parameter of [SHELVES, PAIRS]) {
          const checked = checkValue(parameter, given as Json);
          if (checked.is === 'ok') expect(rowsOf(parameter, checked.value)).toEqual(checked.value);
          else expect(checked.faults.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('never repeats what stands in a cell', () => {
    const text = 'place,code,open,size\nMARKER,MARKER,MARKER,MARKER\n';
    expect(JSON.stringify(rowsOf(SHELVES, text))).not.toContain('MARKER');
  });
});

describe('the field of a cell', () => {
  it('can be read back', () => {
    const place = { parameter: 'shelves', row: 12, column: 'code' };
    expect(cellOf(cellField(place))).toEqual(place);
    expect(cellOf(cellField({ ...place, column: undefined }))).toEqual({ ...place, column: undefined });
    expect(parameterOfField(cellField(place))).toBe('shelves');
  });

  it.each(['shelves', 'shelves[0].code', 'shelves[x]', undefined])('is not found in %s', (field) => {
    expect(cellOf(field)).toBeUndefined();
    expect(parameterOfField(field)).toBe(field);
  });
});

describe('a table on its way', () => {
  it('is an empty list in the template and a list of closed objects in the schema', () => {
    expect(valuesTemplate([SHELVES])).toEqual({ shelves: [] });
    const { properties } = valuesSchema([SHELVES, PAIRS], 'Values') as { properties: { [name: string]: Json } };
    expect(properties.shelves).toMatchObject({
      type: 'array',
      maxItems: 300,
      items: {
        additionalProperties: false,
        properties: {
          code: { type: 'string', pattern: '^[A-Z]{2}$' },
          size: { enum: ['small', 'large', ''] },
          Type: {},
        },
        allOf: [{ anyOf: [{ required: ['code'] }] }],
      },
    });
    expect(properties.pairs).toMatchObject({ anyOf: [{ type: 'array' }, { type: 'object' }] });
  });

  it('reaches the window with its rules', () => {
    const views = parametersToViews([SHELVES, PAIRS]);
    for (const view of views) expect(parameterView.safeParse(JSON.parse(JSON.stringify(view))).success).toBe(true);
    const [shelves, pairs] = parametersFromViews(JSON.parse(JSON.stringify(views)));
    expect([shelves, pairs]).toEqual([SHELVES, PAIRS]);
    expect(shelves !== undefined && rowsOf(shelves, [{ code: 'ab' }])).toMatchObject([{ field: 'shelves[1].code' }]);
    expect(pairs !== undefined && rowsOf(pairs, { Host: 'x' })).toMatchObject([{ field: 'pairs[1].name' }]);
  });
});
