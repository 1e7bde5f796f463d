import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SMS_VARIANTS } from '../../../shared/runbooks/nexus-sms/variants.ts';
import { engagementText } from '../../../shared/text/engagement-screen.ts';
import { formScreenText } from '../../../shared/text/form-screen.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { kitText } from '../../../shared/text/kit.ts';
import { planScreenText } from '../../../shared/text/plan-screen.ts';
import { runScreenText } from '../../../shared/text/run-screen.ts';
import { smsStageTitles } from '../../../shared/text/stages.ts';
import { validationText } from '../../../shared/text/validation-screen.ts';
import { webhookScreenText } from '../../../shared/text/webhook-screen.ts';
import { byKeyboard, byMouse } from '../job/operator.ts';
import { arrived, MAKE, RESUME } from '../job/rehearsal.ts';
import { home, overview, row } from '../job/steps.ts';
import { expect, test } from '../window/fixtures.ts';
import { toPage } from './rehearse.ts';
import { begin, CUSTOMER, onTo, toDone, toPlan } from './to-done.ts';

test('SMS by Kaleyra is set up from Home to its record, looked at again, and undone', async ({ window, folders }) => {
  const operator = byMouse(window);
  await begin(operator, 'kaleyra');
  await onTo(operator, 'senders');
  await toPlan(operator);
  await operator.press(MAKE);
  // A run that waits for somebody has proved nothing yet.
  const validation = window
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(smsStageTitles.validation) });
  await expect(window.getByText(runScreenText.asked.title)).toBeVisible();
  await expect(validation).toHaveAccessibleName(`${kitText.status.ahead} ${smsStageTitles.validation}`);
  await toDone(operator);

  await onTo(operator, 'validation');
  await expect(window.getByText(validationText.status.good)).toBeVisible();
  await operator.press(validationText.toRecord(smsStageTitles.form));
  await arrived(operator, smsStageTitles.form);
  await operator.press(formScreenText.save);
  await expect(window.getByRole('list', { name: formScreenText.savedTitle })).toBeVisible();
  const names = readdirSync(folders.exports);
  expect(names.map((name) => name.slice(name.lastIndexOf('.'))).sort()).toEqual(['.docx', '.eml']);
  const mail = names.find((name) => name.endsWith('.eml')) ?? '';
  expect(readFileSync(join(folders.exports, mail), 'utf8')).toContain('Kaleyra');

  await toPage(window, 'plan');
  await expect(window.getByText(planScreenText.nothing.run.title, { exact: true })).toBeVisible();
  await operator.press(planScreenText.go.validate);
  await toDone(operator);
  await onTo(operator, 'validation');
  await expect(window.getByText(validationText.status.good)).toBeVisible();

  await overview(window, CUSTOMER);
  await operator.press(engagementText.runbooks.undo);
  await arrived(operator, planScreenText.title.undo);
  await expect(window.getByText(planScreenText.stays)).toBeVisible();
  await operator.press(/^Undo \d+ changes?$/);
  await arrived(operator, runScreenText.title.undo);
  await expect(window.getByText(runScreenText.outcome.cannotUndo)).toBeVisible();
  await expect(window.getByText(runScreenText.outcome.undoneInPart)).toBeVisible();
});

test('SMS by a custom gateway is set up by keyboard alone', async ({ window }) => {
  const operator = byKeyboard(window);
  await begin(operator, 'custom-gateway');
  await onTo(operator, 'webhook');
  await operator.press(webhookScreenText.goes.send);
  await expect(window.getByText(webhookScreenText.okText)).toBeVisible();
  await onTo(operator, 'senders');
  await toPlan(operator);
  await operator.press(MAKE);
  await toDone(operator);
  await onTo(operator, 'validation');
  await expect(window.getByText(validationText.status.good)).toBeVisible();
  await operator.press(validationText.toRecord(smsStageTitles.form));
  await arrived(operator, smsStageTitles.form);
});

test('stopped at a step by hand, the run goes on where it was, and is done on Home', async ({ window }) => {
  const operator = byMouse(window);
  await begin(operator, 'kaleyra');
  await toPage(window, 'plan');
  await operator.press(MAKE);
  await expect(window.getByText(runScreenText.asked.title)).toBeVisible();
  await operator.press(runScreenText.stop);
  await expect(window.getByText(runScreenText.outcome.title.stopped, { exact: true }).first()).toBeVisible();
  await operator.press(runScreenText.next.resume);
  await expect(window.getByText(planScreenText.resumes.title)).toBeVisible();
  // Nothing that was sent is planned again.
  await expect(window.getByText('POST')).toHaveCount(0);
  await operator.press(RESUME);
  await toDone(operator);
  await home(window);
  await expect(row(window, CUSTOMER)).toContainText(homeText.standing.done);
  await expect(row(window, CUSTOMER)).toContainText(SMS_VARIANTS.kaleyra.title);
});
