import type { Locator, Page } from '@playwright/test';
import { engagementText } from '../../../shared/text/engagement-screen.ts';
import { homeDialogText } from '../../../shared/text/home-dialogs.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { kitText } from '../../../shared/text/kit.ts';
import { planScreenText } from '../../../shared/text/plan-screen.ts';
import { regionText } from '../../../shared/text/region-screen.ts';
import { runScreenText } from '../../../shared/text/run-screen.ts';
import { stageTitles } from '../../../shared/text/stages.ts';
import { expect } from '../window/fixtures.ts';

/** The title of the page in sight. */
export function heading(window: Page, name: string): Locator {
  return window.getByRole('heading', { level: 1, name, exact: true });
}

/** A button by its exact words. */
export function button(window: Page | Locator, name: string | RegExp): Locator {
  return window.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
}

/** Goes to the list of engagements. */
export async function home(window: Page): Promise<void> {
  await window.getByTitle(kitText.rail.home).click();
  await expect(heading(window, homeText.title)).toBeVisible();
}

/** An engagement in the list. */
export function row(window: Page, customer: string): Locator {
  return window.getByRole('row').filter({ hasText: customer });
}

/** Makes an engagement of a real customer and opens it. */
export async function createEngagement(window: Page, customer: string): Promise<void> {
  await button(window, homeText.newEngagement).click();
  const dialog = window.getByRole('dialog');
  await dialog.getByLabel(homeDialogText.customer).fill(customer);
  await button(dialog, homeDialogText.create.action).click();
  await expect(heading(window, customer)).toBeVisible();
}

/** Begins a runbook from the overview of an engagement; ends on its first page. */
export async function begin(window: Page, title: string): Promise<void> {
  await button(window, `${engagementText.startShort} ${title}`).click();
  await expect(heading(window, regionText.title)).toBeVisible();
}

/** Chooses from the menu of an engagement's row. */
export async function act(window: Page, customer: string, what: keyof typeof homeText.actions): Promise<void> {
  await button(window, homeText.menu(customer)).click();
  await window.getByRole('menuitem', { name: homeText.actions[what] }).click();
}

/** Gives a file to "Open file…". */
export async function openFile(window: Page, path: string): Promise<void> {
  const chooser = window.waitForEvent('filechooser');
  await button(window, homeText.openFile).click();
  await (await chooser).setFiles(path);
}

/** A page of the runbook in the rail. */
export function stage(window: Page, id: keyof typeof stageTitles): Locator {
  return window.getByRole('navigation').getByRole('button').filter({ hasText: stageTitles[id] });
}

/** The problem that is shown; the live region beside it has the same role. */
export function problem(window: Page): Locator {
  return window.getByRole('alert').filter({ hasText: /\S/ });
}

/** A field that takes text, secrets too. */
export function field(window: Page | Locator, label: string): Locator {
  return window.getByLabel(label, { exact: true }).and(window.locator('input:not([type=radio]), textarea'));
}

/** The plan is there; what it asks to be accepted by name is typed. */
export async function acceptIfAsked(window: Page): Promise<void> {
  const plan = window.getByRole('list', { name: planScreenText.actions });
  await expect(plan.or(button(window, planScreenText.go.resume(0))).first()).toBeVisible();
  const asked = window.getByLabel(/^Type “.*” to accept$/);
  if ((await asked.count()) === 0) return;
  const name = /“(.*)”/.exec(await window.getByText(/^Type “.*” to accept$/).innerText())?.[1] ?? '';
  await asked.fill(name);
}

/** The created client's secret as the window shows it once; gone from the page afterwards. */
export async function shownSecret(window: Page): Promise<string> {
  await button(window, new RegExp(`^${runScreenText.secret.show}`)).click();
  const dialog = window.getByRole('dialog');
  const secret = await dialog.locator('code').innerText();
  await button(dialog, runScreenText.secret.close).last().click();
  await expect(dialog).toHaveCount(0);
  expect(await window.content()).not.toContain(secret);
  return secret;
}

/** Shows everything known about the engagement: its card in the rail. */
export async function overview(window: Page, customer: string): Promise<void> {
  await window
    .getByRole('banner')
    .getByRole('button', { name: new RegExp(`^${customer}`) })
    .click();
  await expect(heading(window, customer)).toBeVisible();
}
