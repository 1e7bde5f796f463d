import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { readSheet } from '../../../../main/forms/read-sheet.ts';
import { renderSheet } from '../../../../main/forms/render-sheet.ts';
import { valuesTemplate } from '../../../../shared/parameters/template.ts';
import { validateValues } from '../../../../shared/parameters/validate.ts';
import { ALTOCLOUD } from '../../../../shared/runbooks/altocloud-pureconnect/altocloud.ts';
import { altocloudParameters as table } from '../../../../shared/runbooks/altocloud-pureconnect/parameters.ts';
import { GOOD } from '../../shared/runbooks/altocloud-pureconnect/good-values.ts';

const SECRETS = table.filter(({ type }) => type === 'secret').map(({ name }) => name);
const references = Object.fromEntries(Object.entries(GOOD).filter(([name]) => SECRETS.includes(name)));

async function sheetOf(values = {}) {
  return new Uint8Array(await renderSheet(ALTOCLOUD.title, table, values));
}

describe('the sheet of Altocloud', () => {
  it('gives back what was filled in, and no secret', async () => {
    const typed = validateValues(table, {
      ...GOOD,
      pacingRateMs: 5000,
      updatesDisabled: false,
      orgShortName: 'ThirdParty',
    });
    if (typed.is !== 'ok') throw new Error('The values are good.');
    const { values, unread } = readSheet(await sheetOf(typed.values), table, 'sheet.docx');
    expect(unread).toEqual([]);
    for (const name of SECRETS) expect(values).not.toHaveProperty(name);
    expect(validateValues(table, { ...values, ...references })).toEqual(typed);
  });

  it('keeps every line of a widget script', async () => {
    const widgetScript =
      '<script>\n  var a = "<b>" && 1;\n  // two\n</script>\n<script src="https://x.example/?a=1&b=2"></script>';
    const { values } = readSheet(await sheetOf({ widgetScript }), table, 'sheet.docx');
    expect(values).toMatchObject({ widgetScript });
  });

  it('does not say twice of a list that it takes one a line, and says it once where the rule does not', async () => {
    const said = async (of: typeof table) => {
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await renderSheet('Sheet', of)) });
      return value.match(/one a line/gi) ?? [];
    };
    const [list] = table.filter(({ name }) => name === 'workgroupIds');
    if (list === undefined) throw new Error('There is no such parameter.');
    expect(await said([list])).toHaveLength(1);
    expect(await said([{ ...list, rule: 'Workgroups with a queue.' }])).toHaveLength(1);
  });

  it('left empty, says nothing of the parameters that are left alone', async () => {
    const { values, unread } = readSheet(await sheetOf(), table, 'sheet.docx');
    expect(unread).toEqual([]);
    expect(values).not.toHaveProperty('updatesDisabled');
    expect(values).not.toHaveProperty('pacingRateMs');
  });

  it('the template of a values file leaves them alone too', () => {
    const checked = validateValues(table, { ...valuesTemplate(table), region: GOOD.region, workgroupIds: ['Sales'] });
    expect(checked).toMatchObject({ is: 'ok', values: { adminRoleName: 'Admin', contentOffers: false } });
    expect(checked.is === 'ok' && Object.keys(checked.values)).not.toContain('updatesDisabled');
  });
});
