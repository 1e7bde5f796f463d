import { SMS_VARIANTS, type SmsVariantId } from '../../../shared/runbooks/nexus-sms/variants.ts';
import { engagementText } from '../../../shared/text/engagement-screen.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { planScreenText } from '../../../shared/text/plan-screen.ts';
import { regionText } from '../../../shared/text/region-screen.ts';
import { runScreenText } from '../../../shared/text/run-screen.ts';
import { sendersScreenText } from '../../../shared/text/senders-screen.ts';
import { settingsStageText } from '../../../shared/text/settings-stage-screen.ts';
import { smsStageTitles } from '../../../shared/text/stages.ts';
import type { Operator } from '../job/operator.ts';
import { arrived } from '../job/rehearsal.ts';
import { button } from '../job/steps.ts';
import { expect } from '../window/fixtures.ts';

/** Title of a rehearsal, unless its organization has another name. */
export const CUSTOMER = 'Meridian Practice Services';

/** From Home to the first page of one of the three runbooks, on the practice systems. */
export async function begin(operator: Operator, variant: SmsVariantId, customer = CUSTOMER): Promise<void> {
  await operator.press(homeText.practiceOrganization);
  await arrived(operator, regionText.title);
  await operator.press(new RegExp(`^${customer}`));
  await operator.press(`${engagementText.startShort} ${SMS_VARIANTS[variant].title}`);
  await arrived(operator, smsStageTitles.settings);
  await expect(operator.window.getByText(settingsStageText.saved)).toBeVisible();
}

/** On with the button at the end of the bar, which says the same on each page before the plan. */
export async function onTo(operator: Operator, id: keyof typeof smsStageTitles): Promise<void> {
  await operator.press(settingsStageText.continue);
  await arrived(operator, smsStageTitles[id]);
}

/** From the page of sender ids to a plan that shows its actions. */
export async function toPlan(operator: Operator): Promise<void> {
  await arrived(operator, sendersScreenText.title);
  await onTo(operator, 'plan');
  await expect(operator.window.getByRole('list', { name: planScreenText.actions })).toBeVisible();
}

/** Confirms each step by hand until the run is done. */
export async function toDone(operator: Operator): Promise<void> {
  const { window } = operator;
  await arrived(operator, runScreenText.title.run);
  const confirm = button(window, runScreenText.asked.confirm);
  const done = window.getByText(runScreenText.outcome.runWithoutRows);
  for (;;) {
    await expect(confirm.or(done).first()).toBeVisible({ timeout: 30_000 });
    if (await done.isVisible()) return;
    const asked = await window.getByRole('main').getByRole('heading', { level: 2 }).first().innerText();
    await operator.press(runScreenText.asked.confirm);
    await expect(window.getByRole('heading', { level: 2, name: asked, exact: true })).toHaveCount(0);
  }
}
