import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { readSheet } from '../../../../main/forms/read-sheet.ts';
import { renderSheet } from '../../../../main/forms/render-sheet.ts';
import { validateValues } from '../../../../shared/parameters/validate.ts';
import { tenantRunbookParameters as table } from '../../../../shared/runbooks/nexus-tenant/parameters.ts';
import { TENANT } from '../../../../shared/runbooks/nexus-tenant/tenant.ts';
import { GOOD } from '../../shared/runbooks/nexus-tenant/good-values.ts';

const SECRETS = table.filter(({ type }) => type === 'secret').map(({ name }) => name);
const references = Object.fromEntries(Object.entries(GOOD).filter(([name]) => SECRETS.includes(name)));

async function sheetOf(values = {}) {
  return new Uint8Array(await renderSheet(TENANT.title, table, values));
}

describe('the sheet of a tenant', () => {
  it('gives back what was filled in, and no secret', async () => {
    const typed = validateValues(table, GOOD);
    if (typed.is !== 'ok') throw new Error('The values are good.');
    const { values, unread } = readSheet(await sheetOf(typed.values), table, 'sheet.docx');
    expect(unread).toEqual([]);
    for (const name of SECRETS) expect(values).not.toHaveProperty(name);
    expect(validateValues(table, { ...values, ...references })).toEqual(typed);
  });

  it('asks for every value with its rule and place, and for no secret in writing', async () => {
    const text = (await mammoth.extractRawText({ buffer: Buffer.from(await sheetOf()) })).value;
    for (const { label, name, rule, whereToFind } of table) {
      for (const words of [label, name, rule, whereToFind]) expect(text).toContain(words);
    }
    expect(text.match(/Do not write it here/g)).toHaveLength(SECRETS.length);
  });

  it('left empty, gives the defaults of the guide and nothing else', async () => {
    const { values, unread } = readSheet(await sheetOf(), table, 'sheet.docx');
    expect(unread).toEqual([]);
    const defaults = table.flatMap(({ name, default: value }) => (value === undefined ? [] : [name]));
    expect(Object.keys(values).filter((name) => !defaults.includes(name))).toEqual([]);
  });

  it('keeps the hostile names of a tenant and its user', async () => {
    const hostile = ['O\'Hara "quoted" & <b>', "'; DROP TABLE nex_gapis; --", '$(id) `id` $HOME', 'Häfen 港 мост'];
    const names = fc.tuple(fc.constantFrom(...hostile), fc.constantFrom(...hostile));
    await fc.assert(
      fc.asyncProperty(names, async ([tenantName, tenantUser]) => {
        const { values } = readSheet(await sheetOf({ tenantName, tenantUser }), table, 'sheet.docx');
        expect(values).toMatchObject({ tenantName, tenantUser });
      }),
      { numRuns: 16 },
    );
  });
});
