import { AUVIOUS_RUNBOOK } from '../../../shared/runbooks/auvious-facades/auvious.ts';
import { requestScreenText as text } from '../../../shared/text/auvious-request-screen.ts';
import { setupScreenText } from '../../../shared/text/auvious-setup-screen.ts';
import { connectText } from '../../../shared/text/connect-screen.ts';
import { homeDialogText } from '../../../shared/text/home-dialogs.ts';
import { runScreenText } from '../../../shared/text/run-screen.ts';
import { settingsStageText } from '../../../shared/text/settings-stage-screen.ts';
import { handOverStageTitles } from '../../../shared/text/stages.ts';
import { accept } from '../altocloud/steps.ts';
import { testOnPractice } from '../job/on-practice.ts';
import { byKeyboard } from '../job/operator.ts';
import { arrived, MAKE } from '../job/rehearsal.ts';
import { act, button, heading, home } from '../job/steps.ts';
import { expectInOrder } from '../sms/rehearse.ts';
import { expect } from '../window/fixtures.ts';
import { begin, handOver, make, requests, toPage } from './links-steps.ts';
import { again, choose, search, toPlan, toRequest } from './steps.ts';

const test = testOnPractice(begin);
const CUSTOMER = 'Meridian Practice Services';
const CODE = '246810';

test('a callback is scheduled from its details to its links, and an equal one is asked about', async ({
  onPractice,
}) => {
  test.slow();
  const { page, operator, practice } = await onPractice();
  await expectInOrder(page);
  await operator.press(settingsStageText.continue);
  await arrived(operator, connectText.title);
  await expect(page.getByText(connectText.optional.title)).toBeVisible();
  await expectInOrder(page);
  await operator.press(connectText.signIn);
  await expect(page.getByText(connectText.rights.title, { exact: true })).toBeVisible();
  await operator.press(connectText.continue);
  await arrived(operator, handOverStageTitles.setup);
  await expect(page.getByText(setupScreenText.none.title)).toBeVisible();
  await operator.press(setupScreenText.check);
  await expect(page.getByRole('list', { name: setupScreenText.results }).getByRole('listitem').first()).toBeVisible();
  await expect(page.getByText(setupScreenText.summary.unchecked)).toBeVisible();
  await expectInOrder(page);
  // A check is no request: nothing was made by it.
  expect(practice.auvious.counts().write).toBe(0);
  await operator.press(setupScreenText.continue);
  await arrived(operator, handOverStageTitles.request);
  await choose(operator, text.schedule.at);
  await (await search(page, text.schedule.zone, 'athens')).filter({ hasText: 'Europe/Athens' }).click();
  await operator.press(text.schedule.pick.tomorrow);
  await expect(
    page.getByRole('group', { name: text.schedule.customer }).getByText(/09:00 \(Europe\/Athens/),
  ).toBeVisible();
  await expectInOrder(page);
  const found = await search(page, text.queue.label, 'service c');
  await found
    .filter({ hasText: /^Service Callback/ })
    .first()
    .click();
  await expect(page.getByText(text.choice.asId('Service Callback'))).toBeVisible();
  await toPlan(operator);
  await expectInOrder(page);
  expect(practice.auvious.counts().write).toBe(0);
  await button(page, MAKE).dblclick();
  await arrived(operator, runScreenText.title.run);
  await expect(button(page, runScreenText.asked.confirm)).toBeVisible({ timeout: 60_000 });
  await expectInOrder(page);
  await handOver(operator);
  await expectInOrder(page);

  const [made, ...others] = practice.auvious.state.callbacks;
  expect(others).toEqual([]);
  expect(made?.command.callbackScheduledTime).toMatch(/T0[67]:00:00\.000Z$/);
  await toPage(page, 'links');
  await expect(requests(page)).toHaveCount(1);

  await toPage(page, 'plan');
  await expect(again(page)).toBeVisible({ timeout: 30_000 });
  await expect(button(page, MAKE)).toHaveCount(0);
  await expectInOrder(page);
  expect(practice.auvious.state.callbacks).toHaveLength(1);
});

test('a room is made by keyboard alone', async ({ onPractice }) => {
  test.slow();
  const { page, practice } = await onPractice();
  const operator = byKeyboard(page);
  await toRequest(operator);
  await choose(operator, text.operation.room.label, true);
  await choose(operator, 'premise', true);
  await expectInOrder(page);
  await toPlan(operator);
  await operator.press(MAKE);
  await arrived(operator, runScreenText.title.run);
  await expect(button(page, runScreenText.asked.confirm)).toBeVisible({ timeout: 60_000 });
  await operator.press(runScreenText.asked.confirm);
  await expect(page.getByText(runScreenText.outcome.head, { exact: true })).toBeVisible({ timeout: 60_000 });
  expect(practice.auvious.state.rooms).toHaveLength(1);
});

test('a callback is let in by a code, which the run asks for and nobody sees afterwards', async ({ onPractice }) => {
  test.slow();
  const { page, operator, practice } = await onPractice();
  await toRequest(operator);
  await choose(operator, text.signIn.otp.label);
  await expect(page.getByText(text.code.title, { exact: true })).toBeVisible();
  await expectInOrder(page);
  await toPlan(operator);
  await accept(operator);
  await operator.press(MAKE);
  await arrived(operator, runScreenText.title.run);
  const field = page.locator('main input[inputmode=numeric]');
  await expect(field).toBeVisible({ timeout: 60_000 });
  await expectInOrder(page);
  expect(practice.auvious.sentCodes()).toHaveLength(1);
  // Without the code nothing goes on.
  await operator.press(runScreenText.asked.confirm);
  await expect(page.getByText(runScreenText.asked.codeMissing)).toBeVisible();
  await field.fill(CODE);
  await operator.press(runScreenText.asked.confirm);
  await expect(field).toHaveCount(0);
  await handOver(operator);
  expect(practice.auvious.state.callbacks).toHaveLength(1);
  expect(practice.auvious.sentCodes()).toHaveLength(1);
});

test('a duplicate of the engagement asks before it makes the same callback once more', async ({ onPractice }) => {
  test.slow();
  const { page, operator, practice } = await onPractice();
  await make(operator);
  await handOver(operator);
  await home(page);
  await act(page, CUSTOMER, 'duplicate');
  const { action, suggestion } = homeDialogText.duplicate;
  await button(page.getByRole('dialog'), action).click();
  await expect(heading(page, suggestion(CUSTOMER))).toBeVisible();
  await button(page, new RegExp(`${AUVIOUS_RUNBOOK.title}$`))
    .first()
    .click();
  await toPage(page, 'plan');
  await expect(again(page)).toBeVisible({ timeout: 60_000 });
  await expect(button(page, MAKE)).toHaveCount(0);
  await expectInOrder(page);
  expect(practice.auvious.state.callbacks).toHaveLength(1);
});
