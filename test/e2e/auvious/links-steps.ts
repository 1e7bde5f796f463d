import type { Locator, Page } from '@playwright/test';
import { AUVIOUS_RUNBOOK } from '../../../shared/runbooks/auvious-facades/auvious.ts';
import { linksScreenText } from '../../../shared/text/auvious-links-screen.ts';
import { engagementText } from '../../../shared/text/engagement-screen.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { planScreenText } from '../../../shared/text/plan-screen.ts';
import { regionText } from '../../../shared/text/region-screen.ts';
import { runScreenText } from '../../../shared/text/run-screen.ts';
import { handOverStageTitles } from '../../../shared/text/stages.ts';
import type { Operator } from '../job/operator.ts';
import { arrived, MAKE } from '../job/rehearsal.ts';
import { button, heading } from '../job/steps.ts';
import { expect } from '../window/fixtures.ts';

/** From Home to the details of the runbook on the practice systems, which are filled in already. */
export async function begin(operator: Operator, customer = 'Meridian Practice Services'): Promise<void> {
  await operator.press(homeText.practiceOrganization);
  await arrived(operator, regionText.title);
  await operator.press(new RegExp(`^${customer}`));
  await operator.press(`${engagementText.startShort} ${AUVIOUS_RUNBOOK.title}`);
  await arrived(operator, handOverStageTitles.settings);
}

/** A page of the runbook, by the rail. */
export async function toPage(window: Page, id: keyof typeof handOverStageTitles): Promise<void> {
  await window.getByRole('navigation').getByRole('button').filter({ hasText: handOverStageTitles[id] }).click();
  await expect(heading(window, id === 'plan' ? planScreenText.title.run : handOverStageTitles[id])).toBeVisible();
}

/** Carries the plan out as far as the first step by hand, or to its end. */
export async function make(operator: Operator): Promise<void> {
  const { window } = operator;
  await toPage(window, 'plan');
  await expect(window.getByRole('list', { name: planScreenText.actions })).toBeVisible({ timeout: 60_000 });
  await operator.press(MAKE);
  await arrived(operator, runScreenText.title.run);
  const end = window.getByText(runScreenText.outcome.head, { exact: true });
  await expect(button(window, runScreenText.asked.confirm).or(end).first()).toBeVisible({ timeout: 60_000 });
}

/** Says that the links were handed over, and waits for the end of the run. */
export async function handOver({ window }: Operator): Promise<void> {
  await button(window, runScreenText.asked.confirm).click();
  await expect(window.getByText(runScreenText.outcome.head, { exact: true })).toBeVisible({ timeout: 60_000 });
}

/** The requests on the page of links, newest first. */
export function requests(window: Page): Locator {
  return window.getByRole('list', { name: linksScreenText.requests, exact: true }).locator(':scope > li');
}
