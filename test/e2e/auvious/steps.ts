import type { Locator, Page } from '@playwright/test';
import { requestScreenText } from '../../../shared/text/auvious-request-screen.ts';
import { setupScreenText } from '../../../shared/text/auvious-setup-screen.ts';
import { connectText } from '../../../shared/text/connect-screen.ts';
import { planScreenText } from '../../../shared/text/plan-screen.ts';
import { settingsStageText } from '../../../shared/text/settings-stage-screen.ts';
import { handOverStageTitles } from '../../../shared/text/stages.ts';
import { tabTo } from '../job/focus.ts';
import type { Operator } from '../job/operator.ts';
import { arrived } from '../job/rehearsal.ts';
import { expect } from '../window/fixtures.ts';

/** From the details to the page of the request, with or without a sign-in to Genesys Cloud. */
export async function toRequest(operator: Operator, signsIn = false): Promise<void> {
  await operator.press(settingsStageText.continue);
  await arrived(operator, connectText.title);
  if (signsIn) {
    await operator.press(connectText.signIn);
    await expect(operator.window.getByText(connectText.rights.title, { exact: true })).toBeVisible();
    await operator.press(connectText.continue);
  } else await operator.press(connectText.optional.skip);
  await arrived(operator, handOverStageTitles.setup);
  await operator.press(setupScreenText.continue);
  await arrived(operator, handOverStageTitles.request);
  await expect(operator.window.getByText(requestScreenText.operation.label)).toBeVisible();
}

/** On from the request to its plan, with its actions in sight. */
export async function toPlan(operator: Operator): Promise<void> {
  await operator.press(requestScreenText.continue);
  await arrived(operator, planScreenText.title.run);
  await expect(operator.window.getByRole('list', { name: planScreenText.actions })).toBeVisible({ timeout: 60_000 });
}

/** A choice of the page by the first words of its label. */
export function choice(window: Page, label: string): Locator {
  return window.getByRole('radio', { name: new RegExp(`^${label}`) });
}

/** Chooses with the hands that the operator has. */
export async function choose(operator: Operator, label: string, isByKeyboard = false): Promise<void> {
  const wanted = choice(operator.window, label);
  if (!isByKeyboard) await wanted.check({ force: true });
  else {
    // Tab goes to the one that is chosen, arrows to the others.
    const group = operator.window.getByRole('radiogroup').filter({ has: wanted });
    await tabTo(operator.window, group.getByRole('radio', { checked: true }));
    for (let presses = 0; presses < 8 && !(await wanted.isChecked()); presses += 1) {
      await operator.window.keyboard.press('ArrowDown');
    }
  }
  await expect(wanted).toBeChecked();
}

/** A field that also has a list. */
export function combo(window: Page, label: string): Locator {
  return window.getByRole('combobox', { name: label, exact: true });
}

/** Looks for something by name, as somebody does who clicks into the field and types. */
export async function search(window: Page, label: string, words: string): Promise<Locator> {
  const field = combo(window, label);
  // A list closes when the page moves under it.
  await field.scrollIntoViewIfNeeded();
  await field.click();
  await field.fill(words);
  return window.getByRole('option');
}

/** The field in which a second request has to be asked for. */
export function again(window: Page): Locator {
  return window.getByLabel(/“again [0-9a-f]{12}(?:-\d+)?”/);
}
