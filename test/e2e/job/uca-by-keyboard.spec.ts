import { connectText } from '../../../shared/text/connect-screen.ts';
import { expect, test } from '../window/fixtures.ts';
import { expectFocusSomewhere } from './focus.ts';
import { expectDoneOnHome, handOver } from './hand-over.ts';
import { byKeyboard } from './operator.ts';
import { MAKE, rehearseToPlan } from './rehearsal.ts';
import { field } from './steps.ts';

test('the whole job by keyboard, with the focus always somewhere and always seen', async ({ window }) => {
  const operator = byKeyboard(window);
  await rehearseToPlan(operator);
  await operator.press(MAKE);
  await handOver(operator);
  await expectFocusSomewhere(window);
  expect(operator.decisions()).toBeLessThanOrEqual(10);
  await expectDoneOnHome(operator, 'Practice');
});

test('arrows choose another way to sign in, and what is typed for it stays', async ({ window }) => {
  const operator = byKeyboard(window);
  await operator.press('Practice organization');
  await operator.press('Continue');
  const ways = window.getByRole('radiogroup');
  await expect(ways).toBeVisible();
  for (let tabs = 0; tabs < 60 && !(await ways.locator(':focus').count()); tabs += 1)
    await window.keyboard.press('Tab');
  await window.keyboard.press('ArrowDown');
  await expect(ways.getByRole('radio', { name: connectText.ways.client.label })).toBeChecked();
  await operator.type(connectText.clientId, 'abc');
  await window.keyboard.press('Shift+Tab');
  await window.keyboard.press('ArrowUp');
  await expect(ways.getByRole('radio', { name: connectText.ways.practice.label })).toBeChecked();
  await window.keyboard.press('ArrowDown');
  await expect(field(window, connectText.clientId)).toHaveValue('abc');
});
