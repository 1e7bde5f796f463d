import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { readSheet } from '../../../../main/forms/read-sheet.ts';
import { rowCells, tableHead, tableText } from '../../../../main/forms/read-sheet-tables.ts';
import { renderSheet } from '../../../../main/forms/render-sheet.ts';
import { validateValues } from '../../../../shared/parameters/validate.ts';
import { smsParameters } from '../../../../shared/runbooks/nexus-sms/parameters.ts';
import { SMS_VARIANTS, type SmsVariantId } from '../../../../shared/runbooks/nexus-sms/variants.ts';
import { GOOD } from '../../shared/runbooks/nexus-sms/good-values.ts';

const VARIANTS = Object.keys(SMS_VARIANTS) as readonly SmsVariantId[];
const SENDERS = [
  { section: 'chat.SMS_Main', channelId: '6504661149', endpoint: 'Main', cxcOnly: true, provider: 'mGage' },
  { channelId: '12345' },
];

async function sheetOf(variant: SmsVariantId, values = {}) {
  return new Uint8Array(await renderSheet('Prepare', smsParameters(variant), values));
}

describe.each(VARIANTS)('the sheet of %s', (variant) => {
  const table = smsParameters(variant);
  const secrets = Object.fromEntries(
    Object.entries(GOOD[variant]).filter(([name]) =>
      table.some((each) => each.name === name && each.type === 'secret'),
    ),
  );

  it('gives back what was filled in, tables included, and no secret', async () => {
    const typed = validateValues(table, GOOD[variant]);
    if (typed.is !== 'ok') throw new Error('The values are good.');
    const { values, unread } = readSheet(await sheetOf(variant, typed.values), table, 'sheet.docx');
    expect(unread).toEqual([]);
    for (const name of Object.keys(secrets)) expect(values).not.toHaveProperty(name);
    expect(validateValues(table, { ...values, ...secrets })).toEqual(typed);
  });

  it('asks for every column with its rule', async () => {
    const text = (await mammoth.extractRawText({ buffer: Buffer.from(await sheetOf(variant)) })).value;
    for (const { name, columns = [] } of table) {
      for (const column of columns) {
        for (const words of [column.label, `${name}.${column.name}`, column.rule]) expect(text).toContain(words);
      }
    }
  });

  it('left empty, has no rows', async () => {
    const { values, unread } = readSheet(await sheetOf(variant), table, 'sheet.docx');
    expect(unread).toEqual([]);
    expect(values).not.toHaveProperty('senders');
  });
});

describe('a table of the sheet', () => {
  const table = smsParameters('kaleyra');

  it('gives sender ids back, with what is left empty left open', async () => {
    const { values } = readSheet(await sheetOf('kaleyra', { senders: SENDERS }), table, 'sheet.docx');
    const only = table.filter(({ name }) => name === 'senders');
    expect(validateValues(only, { senders: values.senders ?? '' })).toMatchObject({
      is: 'ok',
      values: { senders: SENDERS },
    });
  });

  it('is found by the names of its columns, in any order, and leaves other cells alone', () => {
    const open = tableHead(['Ours', 'Number\nsenders.channelId\nRequired.', 'SENDERS.section'], table);
    expect(open?.parameter.name).toBe('senders');
    expect(open && [...rowCells(['x', ' 12345 ', '', 'more'], open)]).toEqual([['channelId', ' 12345 ']]);
    expect(tableHead(['channelId', 'section'], table)).toBeUndefined();
  });

  it('keeps any text of a cell on its way to the values', () => {
    const [parameter] = smsParameters('custom-gateway').filter(({ name }) => name === 'customHeaders');
    const word = fc.stringMatching(/^[!-~]([ -~]{0,10}[!-~])?$/).map((text) => text.replace(/\s+/g, ' '));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (texts) => {
        if (parameter === undefined) throw new Error('There is such a table.');
        const rows = texts.map(
          (value, at) =>
            new Map([
              ['name', `X-${at}`],
              ['value', value],
            ]),
        );
        expect(validateValues([parameter], { customHeaders: tableText(parameter, rows) })).toMatchObject({
          is: 'ok',
          values: { customHeaders: texts.map((value, at) => ({ name: `X-${at}`, value })) },
        });
      }),
    );
  });
});
