import { connectText } from '../../../shared/text/connect-screen.ts';
import { permissionsText } from '../../../shared/text/permissions-screen.ts';
import { planScreenText } from '../../../shared/text/plan-screen.ts';
import { expect, test } from '../window/fixtures.ts';
import { engagementAt, expectSignedIn, goToPlan, NO_KEYCHAIN, signIn } from './real.ts';
import { MAKE, ROLE } from './rehearsal.ts';
import { button, field, heading } from './steps.ts';

test.use({ appEnv: NO_KEYCHAIN });

test('who may not create roles sees it by name, and the plan is blocked before anything is sent', async ({
  window,
  startOrg,
}) => {
  const org = await startOrg();
  await engagementAt(window, 'Harbour Bank', org.origin);
  await signIn(window, org.samples.noRoleAdd);
  await expectSignedIn(window);
  await expect(window.getByText(connectText.rights.gapTitle)).toBeVisible();
  const missing = window.getByRole('row').filter({ hasText: connectText.rights.held.missing });
  await expect(missing.filter({ hasText: 'authorization:role:add' })).toBeVisible();

  await goToPlan(window);
  await expect(window.getByText(planScreenText.notReady)).toBeVisible();
  await expect(window.getByRole('note').filter({ hasText: 'authorization:role:add' }).first()).toBeVisible();
  await expect(button(window, MAKE)).toHaveCount(0);
  await expect(button(window, planScreenText.again).last()).toBeVisible();
  expect(org.counts().write).toBe(0);
});

test('who lacks permissions of the guide only sees two gaps, and may go on', async ({ window, startOrg }) => {
  const org = await startOrg();
  await engagementAt(window, 'Harbour Bank', org.origin);
  await signIn(window, org.samples.lacksTwo);
  await expectSignedIn(window);
  await button(window, connectText.continue).click();
  await expect(heading(window, permissionsText.title)).toBeVisible();
  await expect(window.getByText(/^\d+ granted · 2 missing/)).toBeVisible();
  await button(window, permissionsText.next).click();
  await field(window, planScreenText.accept.label(ROLE)).fill(ROLE);
  await expect(button(window, MAKE)).toBeEnabled();
  expect(org.counts().write).toBe(0);
});
