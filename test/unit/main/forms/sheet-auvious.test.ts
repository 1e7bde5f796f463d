import { describe, expect, it } from 'vitest';
import { readSheet } from '../../../../main/forms/read-sheet.ts';
import { renderSheet } from '../../../../main/forms/render-sheet.ts';
import { commandOf } from '../../../../shared/auvious/command.ts';
import { valuesTemplate } from '../../../../shared/parameters/template.ts';
import { validateValues } from '../../../../shared/parameters/validate.ts';
import { AUVIOUS_RUNBOOK } from '../../../../shared/runbooks/auvious-facades/auvious.ts';
import { auviousParameters as table } from '../../../../shared/runbooks/auvious-facades/parameters.ts';
import {
  CALLBACK,
  CALLBACK_BY_CODE,
  WHOLE_CALLBACK,
  WHOLE_ROOM,
} from '../../shared/runbooks/auvious-facades/good-values.ts';

async function sheetOf(values = {}) {
  return new Uint8Array(await renderSheet(AUVIOUS_RUNBOOK.title, table, values));
}

describe('the sheet of Auvious', () => {
  it.each([
    ['a callback', WHOLE_CALLBACK],
    ['a callback by a code', CALLBACK_BY_CODE],
    ['a room', WHOLE_ROOM],
  ])('gives back what was filled in for %s, so that the same is sent', async (_what, given) => {
    const typed = validateValues(table, given);
    if (typed.is !== 'ok') throw new Error('The values are good.');
    const { values, unread } = readSheet(await sheetOf(typed.values), table, 'sheet.docx');
    expect(unread).toEqual([]);
    const read = validateValues(table, values);
    expect(read).toEqual(typed);
    expect(commandOf(read.is === 'ok' ? read.values : {})).toEqual(commandOf(typed.values));
  });

  it('has no place for a secret', async () => {
    const { values } = readSheet(await sheetOf(), table, 'sheet.docx');
    for (const name of ['auviousClientSecret', 'otpCode', 'accessToken']) expect(values).not.toHaveProperty(name);
  });

  it('the template of a values file leaves open what nobody filled in', () => {
    const checked = validateValues(table, { ...valuesTemplate(table), ...CALLBACK });
    if (checked.is !== 'ok') throw new Error('The values are good.');
    expect(commandOf(checked.values)).toEqual(commandOf(CALLBACK));
  });
});
