import { formScreenText } from '../../../shared/text/form-screen.ts';
import { expect, test } from '../window/fixtures.ts';
import { formFiles } from './form-files.ts';
import { expectDoneOnHome, handOver } from './hand-over.ts';
import { byMouse } from './operator.ts';
import { MAKE, rehearseToPlan } from './rehearsal.ts';
import { shownSecret } from './steps.ts';

test('the whole job by mouse, on the practice organization, in ten decisions', async ({ window, folders }) => {
  const operator = byMouse(window);
  await rehearseToPlan(operator);
  await operator.press(MAKE);
  await handOver(operator);
  expect(operator.decisions()).toBeLessThanOrEqual(10);

  await expect(window.getByText(formScreenText.status.complete)).toBeVisible();
  const secret = await shownSecret(window);
  expect(secret.length).toBeGreaterThan(20);

  const paper = window.getByLabel(formScreenText.preview);
  const ids = (await paper.innerText()).match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
  expect(ids).not.toHaveLength(0);
  const files = await formFiles(folders.exports);
  for (const text of [files.docx, files.eml]) {
    for (const clientId of ids) expect(text).toContain(clientId);
    expect(text).toContain('Sydney');
    expect(text).toContain('meridianpractice');
    expect(text).not.toContain(secret);
  }
  expect(files.raw).not.toContain(secret);
  await expectDoneOnHome(operator, 'Practice');
});
