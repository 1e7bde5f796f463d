import { connectText } from '../../../shared/text/connect-screen.ts';
import { numbersScreenText as text } from '../../../shared/text/numbers-screen.ts';
import { planScreenText } from '../../../shared/text/plan-screen.ts';
import { button } from '../job/steps.ts';
import { expect, test } from '../window/fixtures.ts';
import { expectInOrder, rehearse, toPage } from './rehearse.ts';

test('a free number is found, chosen, and ordered only after it is typed in the plan', async ({ window }) => {
  await rehearse(window, 'gc-aggregation');
  await toPage(window, 'numbers');
  await expect(window.getByText(text.nobody.title)).toBeVisible();
  await expectInOrder(window);

  await button(window, text.nobody.signIn).click();
  await button(window, connectText.signIn).click();
  await expect(window.getByText(connectText.rights.title, { exact: true })).toBeVisible();
  await toPage(window, 'numbers');
  await expect(window.getByText(text.own.inUse, { exact: true })).toBeVisible();
  await button(window, text.free.search).click();
  const choose = window.getByRole('button', { name: new RegExp(`^${text.free.choose} \\d+$`) });
  const number = /\d+/.exec(await choose.first().innerText())?.[0] ?? '';
  await choose.first().click();
  const order = window.getByLabel(text.order.label, { exact: true });
  await expect(order.getByText(text.order.cost)).toBeVisible();
  await expect(order.getByText(number)).toBeVisible();
  await expectInOrder(window);

  await toPage(window, 'plan');
  await expect(window.getByText(planScreenText.cost.money).first()).toBeVisible();
  await expect(window.getByRole('button', { name: /^Make \d+ changes?$/ })).toBeDisabled();

  await toPage(window, 'numbers');
  await button(window, text.order.drop).click();
  await expect(order.getByText(text.order.none)).toBeVisible();
  await toPage(window, 'plan');
  await expect(window.getByRole('list', { name: planScreenText.actions })).toBeVisible();
  await expect(window.getByText(planScreenText.cost.money)).toHaveCount(0);
});
