import type { Locator, Page } from '@playwright/test';
import { ALTOCLOUD } from '../../../shared/runbooks/altocloud-pureconnect/altocloud.ts';
import { altocloudParameters } from '../../../shared/runbooks/altocloud-pureconnect/parameters.ts';
import { agentsScreenText } from '../../../shared/text/altocloud-agents-screen.ts';
import { connectText } from '../../../shared/text/connect-screen.ts';
import { engagementText } from '../../../shared/text/engagement-screen.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { kitText } from '../../../shared/text/kit.ts';
import { planScreenText } from '../../../shared/text/plan-screen.ts';
import { regionText } from '../../../shared/text/region-screen.ts';
import { runScreenText } from '../../../shared/text/run-screen.ts';
import { settingsStageText } from '../../../shared/text/settings-stage-screen.ts';
import { readinessStageTitles } from '../../../shared/text/stages.ts';
import { tabTo } from '../job/focus.ts';
import type { Operator } from '../job/operator.ts';
import { arrived } from '../job/rehearsal.ts';
import { button, heading } from '../job/steps.ts';
import { expect } from '../window/fixtures.ts';

type ListId = Exclude<keyof typeof agentsScreenText.lists, 'label'>;

/** Title of a rehearsal, unless its organization has another name. */
export const CUSTOMER = 'Meridian Practice Services';

/** From Home to the details of the runbook on the practice systems, which are filled in already. */
export async function begin(operator: Operator, customer = CUSTOMER): Promise<void> {
  await operator.press(homeText.practiceOrganization);
  await arrived(operator, regionText.title);
  await operator.press(new RegExp(`^${customer}`));
  await operator.press(`${engagementText.startShort} ${ALTOCLOUD.title}`);
  await arrived(operator, readinessStageTitles.settings);
  await expect(operator.window.getByText(settingsStageText.saved)).toBeVisible();
}

/** On with the button at the end of the bar, which says the same on each page before the plan. */
export async function onTo(operator: Operator, id: keyof typeof readinessStageTitles): Promise<void> {
  await operator.press(settingsStageText.continue);
  await arrived(operator, readinessStageTitles[id]);
}

/** From the details over the sign-in to the agents, all of them read. */
export async function toAgents(operator: Operator): Promise<void> {
  await onTo(operator, 'connect');
  await operator.press(connectText.signIn);
  await expect(operator.window.getByText(connectText.rights.title, { exact: true })).toBeVisible();
  await operator.press(connectText.continue);
  await arrived(operator, readinessStageTitles.agents);
  await expect(operator.window.getByRole('grid')).toBeVisible({ timeout: 30_000 });
}

/** Another of the three lists on the page of agents. */
export async function showList(window: Page, list: ListId): Promise<void> {
  await window.getByRole('radio', { name: new RegExp(`^${agentsScreenText.lists[list]}`) }).click();
  await expect(window.getByRole('grid', { name: agentsScreenText.lists[list] })).toBeVisible();
}

/** From the agents over the snippet to the plan, with its actions in sight. */
export async function toPlan(operator: Operator): Promise<void> {
  await onTo(operator, 'snippet');
  await onTo(operator, 'plan');
  await expect(operator.window.getByRole('list', { name: planScreenText.actions })).toBeVisible({ timeout: 60_000 });
}

/** Types each name that the plan asks for, in its dialog when there are several. */
export async function accept(operator: Operator): Promise<void> {
  const { window } = operator;
  const open = button(window, planScreenText.accept.open);
  await expect(open.or(window.getByLabel(ACCEPT)).first()).toBeVisible();
  if (!(await open.isVisible())) return typeNames(operator, window);
  await operator.press(planScreenText.accept.open);
  const dialog = window.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await typeNames(operator, dialog);
  await operator.press(planScreenText.accept.close);
  await expect(dialog).toHaveCount(0);
}

const ACCEPT = /^Type “.*” to accept$/;

async function typeNames({ window }: Operator, where: Page | Locator): Promise<void> {
  for (const field of await where.getByLabel(ACCEPT).all()) {
    const label = await field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? '');
    await tabTo(window, field);
    await window.keyboard.type(/“(.*)”/.exec(label)?.[1] ?? '');
  }
}

/** Confirms the step by hand that the run asks for; tells what it was. */
export async function confirmed(operator: Operator): Promise<string> {
  const { window } = operator;
  await expect(button(window, runScreenText.asked.confirm)).toBeVisible({ timeout: 90_000 });
  const words = await window.getByRole('main').getByRole('heading', { level: 2 }).first().innerText();
  await operator.press(runScreenText.asked.confirm);
  await expect(window.getByRole('heading', { level: 2, name: words, exact: true })).toHaveCount(0, {
    timeout: 30_000,
  });
  return words;
}

/** Confirms every step by hand until the run has ended; answers what was asked. */
export async function toEnd(operator: Operator): Promise<readonly string[]> {
  const { window } = operator;
  await arrived(operator, runScreenText.title.run);
  const confirm = button(window, runScreenText.asked.confirm);
  const end = window.getByText(runScreenText.outcome.head, { exact: true });
  const said: string[] = [];
  for (;;) {
    await expect(confirm.or(end).first()).toBeVisible({ timeout: 90_000 });
    if (await end.isVisible()) return said;
    said.push(await confirmed(operator));
  }
}

/** The field of a parameter; a needed value has the word beside its name. */
export function input(window: Page, name: string): Locator {
  const label = altocloudParameters.find((parameter) => parameter.name === name)?.label ?? '';
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

/** A page of the runbook, by the rail. */
export async function toPage(window: Page, id: keyof typeof readinessStageTitles): Promise<void> {
  await window.getByRole('navigation').getByRole('button').filter({ hasText: readinessStageTitles[id] }).click();
  await expect(heading(window, readinessStageTitles[id])).toBeVisible();
}
