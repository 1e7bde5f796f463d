import type { Locator, Page } from '@playwright/test';
import { tenantRunbookParameters } from '../../../shared/runbooks/nexus-tenant/parameters.ts';
import { TENANT } from '../../../shared/runbooks/nexus-tenant/tenant.ts';
import { engagementText } from '../../../shared/text/engagement-screen.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { kitText } from '../../../shared/text/kit.ts';
import { planScreenText } from '../../../shared/text/plan-screen.ts';
import { regionText } from '../../../shared/text/region-screen.ts';
import { runScreenText } from '../../../shared/text/run-screen.ts';
import { settingsStageText } from '../../../shared/text/settings-stage-screen.ts';
import { smsStageTitles } from '../../../shared/text/stages.ts';
import type { Operator } from '../job/operator.ts';
import { arrived } from '../job/rehearsal.ts';
import { button } from '../job/steps.ts';
import { expect } from '../window/fixtures.ts';

/** Title of a rehearsal, unless its organization has another name. */
export const CUSTOMER = 'Meridian Practice Services';

/** From Home to the details of the runbook on the practice systems, which are filled in already. */
export async function begin(operator: Operator, customer = CUSTOMER): Promise<void> {
  await operator.press(homeText.practiceOrganization);
  await arrived(operator, regionText.title);
  await operator.press(new RegExp(`^${customer}`));
  await operator.press(`${engagementText.startShort} ${TENANT.title}`);
  await arrived(operator, smsStageTitles.settings);
  await expect(operator.window.getByText(settingsStageText.saved)).toBeVisible();
}

/** On to the plan, with its actions in sight. */
export async function toPlan(operator: Operator): Promise<void> {
  await operator.press(settingsStageText.continue);
  await arrived(operator, smsStageTitles.plan);
  await expect(operator.window.getByRole('list', { name: planScreenText.actions })).toBeVisible({ timeout: 60_000 });
}

/** The heading of the step by hand that the run waits for. */
export function asked(window: Page, name: RegExp): Locator {
  return window.getByRole('main').getByRole('heading', { level: 2, name });
}

/** Waits until the run asks for a step by hand. The database is started by then. */
export async function expectAsked(window: Page, name: RegExp): Promise<void> {
  await expect(asked(window, name)).toBeVisible({ timeout: 60_000 });
}

/** Confirms the step by hand that is asked for. */
export async function confirm(operator: Operator, name: RegExp): Promise<void> {
  await expectAsked(operator.window, name);
  await operator.press(runScreenText.asked.confirm);
  await expect(asked(operator.window, name)).toHaveCount(0);
}

/** What the run asks for by hand, as it says it. */
export const RESTART = /^Restart Digital Channels/;
export const DESIGNER = /DesignerEnv$/;

/** Both steps by hand, to the end of the run. */
export async function toDone(operator: Operator): Promise<void> {
  await arrived(operator, runScreenText.title.run);
  await confirm(operator, RESTART);
  await confirm(operator, DESIGNER);
  await expect(operator.window.getByText(runScreenText.outcome.runWithoutRows)).toBeVisible();
}

/** The field of a parameter; a needed value has the word beside its name. */
export function input(window: Page, name: string): Locator {
  const label = tenantRunbookParameters.find((parameter) => parameter.name === name)?.label ?? '';
  const named = new RegExp(`^${label} ?(?:${kitText.required})?$`);
  return window.getByLabel(named).and(window.locator('input:not([type=radio]):not([type=checkbox]), textarea'));
}

/** Enters a secret on the details page, in place of what was there. */
export async function enter(window: Page, name: string, secret: string): Promise<void> {
  const box = window.locator('form').filter({ has: input(window, name) });
  await input(window, name).fill(secret);
  await box.getByRole('button').first().click();
  await expect(button(box, kitText.secret.forget)).toBeVisible();
}
