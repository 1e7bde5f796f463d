import type { Page } from '@playwright/test';
import { SMS_VARIANTS, type SmsVariantId } from '../../../shared/runbooks/nexus-sms/variants.ts';
import { engagementText } from '../../../shared/text/engagement-screen.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { regionText } from '../../../shared/text/region-screen.ts';
import { smsStageTitles } from '../../../shared/text/stages.ts';
import { button, heading } from '../job/steps.ts';
import { violations } from '../states/axe.ts';
import { flaws } from '../states/layout.ts';
import { THEMES, wear } from '../states/theme.ts';
import { expect } from '../window/fixtures.ts';

/** One of the three runbooks on the practice systems; ends on its details, which are filled in already. */
export async function rehearse(window: Page, variant: SmsVariantId): Promise<void> {
  await button(window, homeText.practiceOrganization).click();
  await expect(heading(window, regionText.title)).toBeVisible();
  await window
    .getByRole('banner')
    .getByRole('button', { name: /^Meridian Practice/ })
    .click();
  await button(window, `${engagementText.startShort} ${SMS_VARIANTS[variant].title}`).click();
  await expect(heading(window, smsStageTitles.settings)).toBeVisible();
}

/** A page of the runbook, by the rail. */
export async function toPage(window: Page, id: keyof typeof smsStageTitles): Promise<void> {
  await window.getByRole('navigation').getByRole('button').filter({ hasText: smsStageTitles[id] }).click();
  await expect(heading(window, smsStageTitles[id])).toBeVisible();
}

/** Nothing that axe or the layout holds against the page, in both themes and in the smallest window. */
export async function expectInOrder(window: Page): Promise<void> {
  const before = window.viewportSize();
  await window.setViewportSize({ width: 1024, height: 700 });
  for (const theme of THEMES) {
    await wear(window, theme);
    expect(await violations(window, theme)).toEqual([]);
  }
  expect(await flaws(window)).toEqual([]);
  if (before !== null) await window.setViewportSize(before);
}
