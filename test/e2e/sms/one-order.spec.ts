import { type AllPracticeOptions, type RunningPractice, startPractice } from '../../../main/practice/start.ts';
import { connectText } from '../../../shared/text/connect-screen.ts';
import { numbersScreenText } from '../../../shared/text/numbers-screen.ts';
import { planScreenText } from '../../../shared/text/plan-screen.ts';
import { validationText } from '../../../shared/text/validation-screen.ts';
import { webhookScreenText } from '../../../shared/text/webhook-screen.ts';
import { byMouse } from '../job/operator.ts';
import { MAKE } from '../job/rehearsal.ts';
import { button, field } from '../job/steps.ts';
import { test as base, expect } from '../window/fixtures.ts';
import { toPage } from './rehearse.ts';
import { begin, onTo, toDone, toPlan } from './to-done.ts';

const test = base.extend<{ readonly practise: (options?: AllPracticeOptions) => Promise<RunningPractice> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of a fixture's needs from this pattern
  practise: async ({}, use) => {
    const started: RunningPractice[] = [];
    await use(async (options = {}) => {
      const practice = await startPractice({ propagationSeconds: 0, ...options });
      started.push(practice);
      return practice;
    });
    for (const practice of started) await practice.close();
  },
});

test('a double click on the button orders the number once', async ({ practise, launch }) => {
  const practice = await practise();
  const { page } = await launch({ args: ['--practice', practice.json.genesysCloud.origin] });
  const operator = byMouse(page);
  await begin(operator, 'gc-aggregation');
  await onTo(operator, 'connect');
  await operator.press(connectText.signIn);
  await expect(page.getByText(connectText.rights.title, { exact: true })).toBeVisible();
  await onTo(operator, 'numbers');
  await operator.press(numbersScreenText.free.search);
  const choose = page.getByRole('button', { name: new RegExp(`^${numbersScreenText.free.choose} \\d+$`) });
  await choose.first().click();
  const order = page.getByLabel(numbersScreenText.order.label, { exact: true });
  await expect(order.getByText(numbersScreenText.order.cost)).toBeVisible();
  const number = /\d{8,}/.exec(await order.innerText())?.[0] ?? '';
  await onTo(operator, 'senders');
  await toPlan(operator);

  await expect(page.getByText(planScreenText.cost.money).first()).toBeVisible();
  await operator.press(planScreenText.accept.open);
  const dialog = page.getByRole('dialog');
  await field(dialog, planScreenText.accept.label('Nexus Messaging')).fill('Nexus Messaging');
  await field(dialog, planScreenText.accept.label(number)).fill(`${number}0`);
  await button(dialog, planScreenText.accept.close).click();
  await expect(button(page, MAKE)).toBeDisabled();
  await operator.press(planScreenText.accept.open);
  await field(dialog, planScreenText.accept.label(number)).fill(number);
  await button(dialog, planScreenText.accept.close).click();
  await button(page, MAKE).dblclick();
  await toDone(operator);
  expect([...practice.genesysCloud.state.sms.orders.values()]).toHaveLength(1);
  // What a plan could not tell yet is known by now.
  await expect(page.getByText(/can be listed only once|can be looked up only once/)).toHaveCount(0);

  // The page of numbers says that it is there, and offers no second order of it.
  await toPage(page, 'numbers');
  await expect(page.getByText(numbersScreenText.order.made)).toBeVisible();
  await expect(page.getByText(numbersScreenText.order.cost)).toHaveCount(0);
  await expect(page.getByText(numbersScreenText.use.ordered)).toHaveCount(0);

  await toPage(page, 'validation');
  await expect(page.getByText(validationText.status.good)).toBeVisible();
  await toPage(page, 'plan');
  await expect(page.getByText(planScreenText.nothing.run.title, { exact: true })).toBeVisible();
  expect(practice.genesysCloud.state.sms.orders.size).toBe(1);
});

test('a gateway with another key is told from one that works, and what to do is said', async ({ practise, launch }) => {
  const practice = await practise({ gateway: { wrongKey: true } });
  const { page } = await launch({ args: ['--practice', practice.json.genesysCloud.origin] });
  const operator = byMouse(page);
  await begin(operator, 'custom-gateway');
  await onTo(operator, 'webhook');
  await operator.press(webhookScreenText.goes.send);
  await expect(page.getByText(webhookScreenText.verdict['not-ok']).first()).toBeVisible();
  await expect(page.getByText(/refused the sample \(401\).*the key must be the same/)).toBeVisible();
});
