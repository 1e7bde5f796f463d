import type { Page } from '@playwright/test';
import type { SampleClient } from '../../../main/practice/genesys-cloud/samples.ts';
import profile from '../../../shared/profiles/uca-historical.json' with { type: 'json' };
import { connectText } from '../../../shared/text/connect-screen.ts';
import { permissionsText } from '../../../shared/text/permissions-screen.ts';
import { planScreenText } from '../../../shared/text/plan-screen.ts';
import { regionText } from '../../../shared/text/region-screen.ts';
import { expect } from '../window/fixtures.ts';
import { begin, button, createEngagement, field, heading } from './steps.ts';

/** Surroundings without a keychain, whatever the machine has. */
export const NO_KEYCHAIN = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/groundwork' };

/** An engagement outside of practice, at an address on this computer; ends on the sign-in page. */
export async function engagementAt(window: Page, customer: string, address: string): Promise<void> {
  await createEngagement(window, customer);
  await begin(window, profile.title);
  await chooseAddress(window, address);
}

/** Fills in the address on the region page and goes on. */
export async function chooseAddress(window: Page, address: string): Promise<void> {
  await field(window, regionText.field).fill(address);
  await button(window, regionText.continue).click();
  await expect(heading(window, connectText.title)).toBeVisible();
}

/** Signs in with a client's credentials, as typed. */
export async function signIn(window: Page, { clientId, clientSecret }: SampleClient): Promise<void> {
  await field(window, connectText.clientId).fill(clientId);
  await field(window, connectText.clientSecret).fill(clientSecret);
  await button(window, connectText.signIn).click();
}

/** Somebody is signed in. */
export async function expectSignedIn(window: Page): Promise<void> {
  await expect(button(window, connectText.signOut)).toBeVisible();
}

/** From the page of who is signed in to the plan, which may or may not be ready. */
export async function goToPlan(window: Page): Promise<void> {
  await button(window, connectText.continue).click();
  await expect(heading(window, permissionsText.title)).toBeVisible();
  await button(window, permissionsText.next).click();
  await expect(heading(window, planScreenText.title.run)).toBeVisible();
}
