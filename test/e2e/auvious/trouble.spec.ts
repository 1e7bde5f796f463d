import { requestScreenText as text } from '../../../shared/text/auvious-request-screen.ts';
import { setupScreenText } from '../../../shared/text/auvious-setup-screen.ts';
import { planScreenText } from '../../../shared/text/plan-screen.ts';
import { runScreenText } from '../../../shared/text/run-screen.ts';
import { handOverStageTitles } from '../../../shared/text/stages.ts';
import { testOnPractice } from '../job/on-practice.ts';
import { button, heading } from '../job/steps.ts';
import { expectInOrder } from '../sms/rehearse.ts';
import { expect } from '../window/fixtures.ts';
import { begin, make, toPage } from './links-steps.ts';
import { again, choose, combo } from './steps.ts';

const test = testOnPractice(begin);

test('times that the clocks leave out or have twice are never guessed, nor sent as “as soon as possible”', async ({
  onPractice,
}) => {
  const { page, operator } = await onPractice();
  await toPage(page, 'request');
  await choose(operator, text.schedule.at);
  await combo(page, text.schedule.zone).fill('berlin');
  await page.getByRole('option', { name: 'Europe/Berlin' }).click();
  const side = page.getByRole('group', { name: text.schedule.customer });
  await side.getByLabel(text.schedule.date).fill('2027-10-31');
  await side.getByLabel(text.schedule.time).fill('02:30');
  await expect(page.getByText(text.schedule.overlap('Europe/Berlin'))).toBeVisible();
  await expectInOrder(page);
  await button(page, text.continue).click();
  await expect(heading(page, handOverStageTitles.request)).toBeVisible();
  await expect(page.getByText(text.status.wrong(1))).toBeVisible();
  await button(page, text.schedule.later('UTC+01:00')).click();
  await expect(page.getByText('2027-10-31T01:30:00.000Z', { exact: true })).toBeVisible();
  await side.getByLabel(text.schedule.date).fill('2027-03-28');
  await expect(page.getByText(text.schedule.gap('Europe/Berlin'))).toBeVisible();
  await button(page, text.schedule.gapUse('2027-03-28 03:00')).click();
  await expect(page.getByText('2027-03-28T01:00:00.000Z', { exact: true })).toBeVisible();
});

test('a time zone is chosen by keyboard, and Escape leaves what was typed', async ({ onPractice }) => {
  const { page, operator } = await onPractice();
  await toPage(page, 'request');
  await choose(operator, text.schedule.at);
  const zone = combo(page, text.schedule.zone);
  await zone.focus();
  await page.keyboard.type('new york');
  await expect(zone).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(zone).toHaveValue('America/New_York');
  await expect(zone).toHaveAttribute('aria-expanded', 'false');
  await zone.fill('Europe/');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(zone).toHaveValue('Europe/');
  await page.keyboard.press('Tab');
  await expect(zone).toHaveAttribute('aria-invalid', 'true');
  await expectInOrder(page);
});

test('a number of the country is offered in its international form', async ({ onPractice }) => {
  const { page } = await onPractice();
  await toPage(page, 'request');
  await page.getByLabel('Country of the numbers').fill('DE');
  const number = page.getByLabel(text.numbers.number(1), { exact: true });
  await number.fill('030 901820');
  await button(page, text.numbers.use('+4930901820')).click();
  await expect(number).toHaveValue('+4930901820');
  await expect(page.getByText(text.status.saved)).toBeVisible();
  await expectInOrder(page);
});

test('without a sign-in a queue is typed, and the page says what a sign-in would do', async ({ onPractice }) => {
  const { page } = await onPractice();
  await toPage(page, 'request');
  await combo(page, text.queue.label).fill('Kundendienst');
  await expect(page.getByText(text.choice.notSignedIn)).toBeVisible();
  await expect(page.getByText(text.choice.queueName)).toBeVisible();
  await expectInOrder(page);
});

test('a room by a code is refused on the page, and one press mends it', async ({ onPractice }) => {
  const { page } = await onPractice();
  await toPage(page, 'request');
  await page.getByRole('radio', { name: new RegExp(`^${text.signIn.otp.label}`) }).check({ force: true });
  await page.getByRole('radio', { name: new RegExp(`^${text.operation.room.label}`) }).check({ force: true });
  await expect(page.getByText(text.signIn.notForRooms)).toBeVisible();
  await expectInOrder(page);
  await button(page, text.signIn.toCredentials).click();
  await expect(page.getByText(text.signIn.notForRooms)).toHaveCount(0);
});

test('an Auvious that does not answer is no set-up that works', async ({ onPractice }) => {
  const { page, practice } = await onPractice();
  practice.auvious.setFaults([{ match: { path: '*' }, fault: { kind: 'status', status: 503 } }]);
  await toPage(page, 'setup');
  await button(page, setupScreenText.check).click();
  await expect(page.getByRole('list', { name: setupScreenText.results })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(setupScreenText.summary.ok)).toHaveCount(0);
  await expectInOrder(page);
});

test('an answer that is lost is asked about, and nothing is sent a second time by itself', async ({ onPractice }) => {
  test.slow();
  const { page, operator, practice } = await onPractice();
  practice.auvious.setFaults([
    { match: { method: 'POST', path: '/security/genesys/callback' }, fault: { kind: 'reset-after' }, times: 1 },
  ]);
  await make(operator);
  await expect(page.getByText(runScreenText.outcome.head, { exact: true })).toBeVisible({ timeout: 60_000 });
  await toPage(page, 'plan');
  await expect(again(page)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(planScreenText.notReady)).toBeVisible();
  await expectInOrder(page);
  expect(practice.auvious.state.callbacks).toHaveLength(1);
});
