import { formScreenText } from '../../../shared/text/form-screen.ts';
import { runScreenText } from '../../../shared/text/run-screen.ts';
import { expect, test } from '../window/fixtures.ts';
import { formFiles } from './form-files.ts';
import { expectDoneOnHome, handOver } from './hand-over.ts';
import { byMouse } from './operator.ts';
import { MAKE, rehearseToPlan } from './rehearsal.ts';
import { button } from './steps.ts';

test('the whole job by mouse, on the practice organization, in ten decisions', async ({ window, folders }) => {
  const operator = byMouse(window);
  await rehearseToPlan(operator);
  await operator.press(MAKE);
  await handOver(operator);
  expect(operator.decisions()).toBeLessThanOrEqual(10);

  await button(window, runScreenText.secret.show).click();
  const shown = window.getByRole('dialog').locator('code');
  const secret = await shown.innerText();
  expect(secret.length).toBeGreaterThan(20);
  await button(window.getByRole('dialog'), runScreenText.secret.close).last().click();
  await expect(shown).toHaveCount(0);
  expect(await window.content()).not.toContain(secret);

  const paper = window.getByLabel(formScreenText.preview);
  const clientId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(await paper.innerText())?.[0] ?? 'none shown';
  const shortName = await paper.locator(':text("practice")').first().innerText();
  const files = await formFiles(folders.exports);
  for (const text of [files.docx, files.eml]) {
    expect(text).toContain(clientId);
    expect(text).toContain('Sydney');
    expect(text).toContain(shortName);
    expect(text).not.toContain(secret);
  }
  expect(files.raw).not.toContain(secret);
  await expectDoneOnHome(operator, 'Practice');
});
