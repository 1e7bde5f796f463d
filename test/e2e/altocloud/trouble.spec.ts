import { agentsScreenText } from '../../../shared/text/altocloud-agents-screen.ts';
import { snippetScreenText } from '../../../shared/text/altocloud-snippet-screen.ts';
import { planScreenText } from '../../../shared/text/plan-screen.ts';
import { runScreenText } from '../../../shared/text/run-screen.ts';
import { readinessStageTitles } from '../../../shared/text/stages.ts';
import { testOnPractice } from '../job/on-practice.ts';
import { arrived, MAKE, RESUME } from '../job/rehearsal.ts';
import { button, heading } from '../job/steps.ts';
import { expectInOrder } from '../sms/rehearse.ts';
import { expect } from '../window/fixtures.ts';
import { accept, begin, confirmed, enter, onTo, showList, toAgents, toEnd, toPage, toPlan } from './steps.ts';

const test = testOnPractice(begin);
const SECRET = 'canary-of-another-computer-00000000000000';
const TO_DETAILS = planScreenText.goTo(readinessStageTitles.settings);
const { check } = snippetScreenText;

test('a wrong password of the CIC user is said with the lists and in the plan, and leads to where it is mended', async ({
  onPractice,
}) => {
  const { page, practice } = await onPractice();
  await enter(page, 'cicPassword', SECRET);
  await toPage(page, 'agents');
  await expect(page.getByText(agentsScreenText.empty.unread.cic.title)).toBeVisible({ timeout: 30_000 });
  await expect(button(page, TO_DETAILS)).toBeVisible();
  // What is chosen is kept, though nobody could look whether it is there.
  await expect(page.getByText(agentsScreenText.typed.unread)).toBeVisible();
  await expectInOrder(page);
  await toPage(page, 'plan');
  await expect(page.getByText(planScreenText.notReady)).toBeVisible({ timeout: 60_000 });
  await expect(button(page, MAKE)).toHaveCount(0);
  await expectInOrder(page);
  await button(page, TO_DETAILS).first().click();
  await expect(heading(page, readinessStageTitles.settings)).toBeVisible();
  expect(await page.content()).not.toContain(SECRET);
  expect(practice.icws.counts().write).toBe(0);
});

test('a CIC server without the licences gets no agent licensed, and the plan says what to load', async ({
  onPractice,
}) => {
  const { page, operator, practice } = await onPractice({ icws: { licenses: 'missing' } });
  await toAgents(operator);
  await onTo(operator, 'snippet');
  await onTo(operator, 'plan');
  await expect(page.getByText(/I3_FEATURE_ALTOCLOUD/).first()).toBeVisible({ timeout: 60_000 });
  await expectInOrder(page);
  expect(practice.icws.counts().write).toBe(0);
});

test('a page with two snippets is not in order, and one with one is', async ({ onPractice }) => {
  const { page, operator, practice } = await onPractice();
  await toAgents(operator);
  await onTo(operator, 'snippet');
  const results = page.getByRole('list', { name: check.results });
  const look = async (address: string): Promise<void> => {
    await page.getByLabel(check.url, { exact: true }).fill(new URL(address, practice.site.samples.url).href);
    await button(page, check.action).click();
  };
  await look('/twice');
  await expect(page.getByText(check.summary['not-ok'])).toBeVisible();
  await expect(results.getByText(/twice/).first()).toBeVisible();
  await expectInOrder(page);
  await look('/');
  await expect(page.getByText(check.summary.ok)).toBeVisible();
  await look('/tag-manager');
  await expect(
    page.getByText(check.summary.unchecked).or(page.getByText(check.summary['not-ok'])).first(),
  ).toBeVisible();
  await expect(page.getByText(check.summary.ok)).toHaveCount(0);
});

test('500 agents are chosen at once, their licences stopped midway and gone on with, each given once', async ({
  onPractice,
}) => {
  test.slow();
  const { page, operator, practice } = await onPractice({ icws: { users: 500 } });
  await toAgents(operator);
  await page.getByRole('searchbox').fill('practice agent');
  await operator.press(agentsScreenText.chooseShown(500));
  await expect(page.getByText(agentsScreenText.chosen.users(500), { exact: true })).toBeVisible();
  await showList(page, 'workgroups');
  await showList(page, 'users');
  await toPlan(operator);
  // 2 of them have it already.
  await operator.press(planScreenText.many.all(498));
  const table = page.getByRole('grid');
  expect(await table.getByRole('row').count()).toBeLessThan(82);
  await accept(operator);
  practice.icws.setFaults([{ match: { method: 'PUT', path: '*/users/*' }, fault: { kind: 'latency', ms: 20 } }]);
  await operator.press(MAKE);
  await arrived(operator, runScreenText.title.run);
  await confirmed(operator);
  await expect(page.getByText(/^\d\d of 498 changes$/)).toBeVisible({ timeout: 60_000 });
  await operator.press(runScreenText.stop);
  await expect(page.getByText(runScreenText.outcome.title.stopped, { exact: true }).first()).toBeVisible();
  const given = practice.icws.counts().write;
  expect(given).toBeGreaterThan(5);
  expect(given).toBeLessThan(498);

  practice.icws.setFaults([]);
  await operator.press(runScreenText.next.resume);
  await expect(page.getByText(planScreenText.resumes.title)).toBeVisible({ timeout: 60_000 });
  await accept(operator);
  await operator.press(RESUME);
  await arrived(operator, runScreenText.title.run);
  // It is this run that is told from its first moment on, not the end of the one before.
  expect(await page.getByText(runScreenText.outcome.title.stopped, { exact: true }).count()).toBe(0);
  await toEnd(operator);
  await expect(page.getByText(runScreenText.outcome.runWithoutRows)).toBeVisible();
  const users = practice.icws.log.filter(({ method, path }) => method === 'PUT' && path.includes('/users/'));
  expect(new Set(users.map(({ path }) => path.split('/').at(-1))).size).toBe(498);
  expect(users).toHaveLength(498);
});
