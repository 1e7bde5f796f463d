import type { Locator, Page } from '@playwright/test';
import profile from '../../../shared/profiles/uca-historical.json' with { type: 'json' };
import { connectText } from '../../../shared/text/connect-screen.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { permissionsText } from '../../../shared/text/permissions-screen.ts';
import { planScreenText } from '../../../shared/text/plan-screen.ts';
import { regionText } from '../../../shared/text/region-screen.ts';
import { stageTitles } from '../../../shared/text/stages.ts';
import { button, heading } from '../job/steps.ts';
import { expect } from '../window/fixtures.ts';
import type { Place } from './state.ts';

export { act, begin, button, createEngagement, heading, home, row } from '../job/steps.ts';

/** Presses a button by its exact words. */
export async function press(page: Page | Locator, name: string | RegExp): Promise<void> {
  await button(page, name).click();
}

/** The page of a stage, by the rail. */
export async function stage(page: Page, id: keyof typeof stageTitles): Promise<void> {
  const rail = page.getByRole('navigation', { name: profile.title });
  await rail.getByRole('button', { name: new RegExp(`(^| )${stageTitles[id]}( |$)`) }).click();
}

/** Begins a rehearsal and arrives at its first page. */
export async function rehearse(page: Page): Promise<void> {
  await button(page, homeText.practiceOrganization).first().click();
  await expect(heading(page, regionText.title)).toBeVisible({ timeout: 45_000 });
}

/** Signs in as the practice administrator and waits for the rights. */
export async function signInForPractice(page: Page): Promise<void> {
  await press(page, connectText.signIn);
  await expect(page.getByRole('heading', { name: connectText.rights.title })).toBeVisible();
}

/** Waits for the rows to be answered. */
export async function permissionsAnswered(page: Page): Promise<void> {
  await expect(heading(page, permissionsText.title)).toBeVisible();
  await expect(page.getByRole('row').nth(6)).toBeVisible();
  await expect(page.getByText(permissionsText.checking, { exact: true })).toHaveCount(0);
}

/** Waits for a plan that can be carried out or says why not. */
export async function planned(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: /^Plan/ })).toBeVisible();
  await expect(page.getByText(planScreenText.making.label)).toHaveCount(0, { timeout: 20_000 });
  await expect(button(page, planScreenText.again).first()).toBeEnabled();
}

/** Types the names that the plan asks for. */
export async function accept(page: Page): Promise<void> {
  await page.getByLabel(planScreenText.accept.label(profile.role.name)).fill(profile.role.name);
}

/** Fills in the details of an OAuth client on the sign-in page, without signing in. */
export async function fillClient({ page }: Place, client: { clientId: string; clientSecret: string }): Promise<void> {
  await page.getByRole('radio', { name: connectText.ways.client.label }).check({ force: true });
  await page.getByLabel(connectText.clientId, { exact: true }).fill(client.clientId);
  await page.getByLabel(connectText.clientSecret, { exact: true }).fill(client.clientSecret);
}
