import { planScreenText } from '../../../shared/text/plan-screen.ts';
import { settingsStageText } from '../../../shared/text/settings-stage-screen.ts';
import { smsStageTitles } from '../../../shared/text/stages.ts';
import { contactCentersText } from '../../../shared/text/tenant-screen.ts';
import { type OnPractice, testOnPractice } from '../job/on-practice.ts';
import { arrived, MAKE } from '../job/rehearsal.ts';
import { button, heading } from '../job/steps.ts';
import { expectInOrder, toPage } from '../sms/rehearse.ts';
import { expect } from '../window/fixtures.ts';
import { begin, enter, input, toDone, toPlan } from './steps.ts';

const test = testOnPractice(begin);
const SECRET = 'canary-of-another-computer-00000000000000';
const TO_DETAILS = planScreenText.goTo(smsStageTitles.settings);

/** The plan is there, and nothing can be started: something is in the way that the details mend. */
async function expectBlocked({ page, operator, practice }: OnPractice, why: RegExp): Promise<void> {
  await operator.press(settingsStageText.continue);
  await arrived(operator, smsStageTitles.plan);
  await expect(page.getByRole('main').getByText(why).first()).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(planScreenText.notReady)).toBeVisible();
  await expect(button(page, MAKE)).toHaveCount(0);
  await expect(button(page, TO_DETAILS).first()).toBeVisible();
  await expectInOrder(page);
  expect(practice.gws.counts().write).toBe(0);
}

test('a wrong password of the administrator is said where it is mended, and nothing was changed', async ({
  onPractice,
}) => {
  const on = await onPractice();
  await enter(on.page, 'gwsAdminPass', SECRET);
  await expectBlocked(on, /administrator|ops/i);
  await button(on.page, TO_DETAILS).first().click();
  await expect(heading(on.page, smsStageTitles.settings)).toBeVisible();
  expect(await on.page.content()).not.toContain(SECRET);
});

test('several contact centers are looked up, and one is chosen with a click', async ({ onPractice }) => {
  const { page, operator, practice } = await onPractice({ gws: { contactCenters: 3 } });
  const before = practice.gws.counts().write;
  await input(page, 'ccid').fill('');
  await button(page, contactCentersText.action).click();
  const list = page.getByRole('list', { name: contactCentersText.label });
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await expectInOrder(page);
  const first = list.getByRole('listitem').filter({ hasText: 't100' });
  await first.getByRole('button', { name: /t100/ }).click();
  await expect(first.getByText(contactCentersText.chosen, { exact: true })).toBeVisible();
  await expect(input(page, 'ccid')).toHaveValue(practice.json.nexus?.ccId ?? '');
  await expect(page.getByText(settingsStageText.saved)).toBeVisible();
  await toPlan(operator);
  expect(practice.gws.counts().write).toBe(before);
});

test('a look-up with a wrong password says so beside its button', async ({ onPractice }) => {
  const { page } = await onPractice();
  await enter(page, 'gwsAdminPass', SECRET);
  await button(page, contactCentersText.action).click();
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible();
  await expect(page.getByRole('list', { name: contactCentersText.label })).toHaveCount(0);
  await expectInOrder(page);
});

test('a client whose secret nobody here has is not touched; with its secret the run goes on', async ({
  onPractice,
}) => {
  test.slow();
  const client = { client_id: 'nexus_client', client_secret: SECRET };
  const on = await onPractice({ gws: { clients: [client] } });
  await expectBlocked(on, /nexus_client/);
  await button(on.page, TO_DETAILS).first().click();
  await expect(heading(on.page, smsStageTitles.settings)).toBeVisible();
  await enter(on.page, 'clientSecret', SECRET);
  await toPlan(on.operator);
  await on.operator.press(MAKE);
  await toDone(on.operator);
  expect(on.practice.gws.state.clients.get('nexus_client')?.client_secret).toBe(SECRET);
  expect(await on.page.content()).not.toContain(SECRET);
});

test('a database that refuses is said where it is mended, and the plan goes on once it answers', async ({
  onPractice,
}) => {
  const on = await onPractice({ database: { refuse: 'too-many' } });
  await expectBlocked(on, /database|connection/i);
  on.practice.database.behave({});
  await on.operator.press(planScreenText.again);
  await expect(on.page.getByRole('button', { name: /INSERT INTO nex_gapis/ })).toBeVisible({ timeout: 60_000 });
});

test('a row with another secret is overwritten, or left alone, only as the operator says', async ({ onPractice }) => {
  test.slow();
  const url = 'https://gws.practice.example';
  const on = await onPractice({ database: { gapis: [{ url, clientsecret: SECRET }] } });
  const { page, operator } = on;
  await input(page, 'gwsURL').fill(url);
  await enter(page, 'clientSecret', 'another-secret-of-the-client-0000000000');
  await operator.press(settingsStageText.continue);
  await arrived(operator, smsStageTitles.plan);
  const keep = button(page, planScreenText.accept.keep);
  await expect(keep).toBeVisible({ timeout: 60_000 });
  await expectInOrder(page);
  await page.getByLabel(planScreenText.accept.overwrite('nex_gapis')).fill('nex_gapis');
  await button(page, planScreenText.accept.overwriteNow).click();
  await expect(page.getByRole('button', { name: /UPDATE nex_gapis/ })).toBeVisible();
  await expect(keep).toHaveCount(0);
  await page.getByRole('button', { name: /UPDATE nex_gapis/ }).click();
  await expect(page.getByText(planScreenText.inspector.guardRows(1))).toBeVisible();
  expect(await page.content()).not.toContain(SECRET);

  await toPage(page, 'settings');
  await toPage(page, 'plan');
  await keep.click();
  await expect(keep).toHaveCount(0);
  await expect(page.getByRole('button', { name: /UPDATE nex_gapis/ })).toHaveCount(0);
  await expect(page.getByRole('list', { name: planScreenText.actions })).toBeVisible();
});
