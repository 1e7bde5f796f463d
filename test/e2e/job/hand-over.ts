import { formScreenText } from '../../../shared/text/form-screen.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { runScreenText } from '../../../shared/text/run-screen.ts';
import { expect } from '../window/fixtures.ts';
import type { Operator } from './operator.ts';
import { arrived } from './rehearsal.ts';
import { home, row } from './steps.ts';

/** From a run that goes on to the form saved and confirmed as sent. */
export async function handOver(operator: Operator): Promise<void> {
  const { window } = operator;
  await arrived(operator, runScreenText.title.run);
  await operator.press(runScreenText.toForm);
  await arrived(operator, formScreenText.title);
  await operator.press(formScreenText.save);
  await expect(window.getByRole('list', { name: formScreenText.savedTitle })).toBeVisible();
  await operator.press(formScreenText.handOver.confirm);
  await expect(window.getByText(formScreenText.handOver.done)).toBeVisible();
}

/** The engagement is listed as done. */
export async function expectDoneOnHome(operator: Operator, customer: string): Promise<void> {
  await home(operator.window);
  await expect(row(operator.window, customer)).toContainText(homeText.standing.done);
}
