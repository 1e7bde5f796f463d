import profile from '../../../../shared/profiles/uca-historical.json' with { type: 'json' };
import { connectText } from '../../../../shared/text/connect-screen.ts';
import { permissionsText } from '../../../../shared/text/permissions-screen.ts';
import { planScreenText } from '../../../../shared/text/plan-screen.ts';
import { regionText } from '../../../../shared/text/region-screen.ts';
import { runScreenText } from '../../../../shared/text/run-screen.ts';
import { settingsStageText } from '../../../../shared/text/settings-stage-screen.ts';
import { expect } from '../../window/fixtures.ts';
import type { Journey } from '../state.ts';
import {
  accept,
  begin,
  button,
  createEngagement,
  fillClient,
  heading,
  permissionsAnswered,
  planned,
  press,
  stage,
} from '../steps.ts';

/** An engagement of a customer's organization, which answers on this computer: what goes wrong, and what is missing. */
export const real: Journey = {
  name: 'customer organization',
  org: { customRoles: 20, lacks: ['wfm:intraday:view', 'billing:subscription:view', 'authorization:grant:add'] },
  // Whatever keychain the machine has, this window has none.
  env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent', XDG_RUNTIME_DIR: undefined },
  states: [
    {
      name: 'Region, empty',
      async reach({ page }) {
        await createEngagement(page, 'Northwind Telecom');
        await begin(page, profile.title);
      },
    },
    {
      name: 'Region, recognised',
      async reach({ page }) {
        await page
          .getByLabel(regionText.field)
          .fill('https://apps.mypurecloud.com.au/directory/#/org/northwindtelecom');
        await expect(page.getByText(`${regionText.recognised}: `).first()).toBeVisible();
      },
    },
    {
      name: 'Region, near miss',
      async reach({ page }) {
        await page.getByLabel(regionText.field).fill('login.mypurecloud.con.au');
        await expect(page.getByText(regionText.did)).toBeVisible();
      },
    },
    {
      name: 'Region, unknown',
      async reach({ page }) {
        await page.getByLabel(regionText.field).fill('https://intranet.example');
        await expect(page.getByText(regionText.notRecognised).first()).toBeVisible();
      },
    },
    {
      name: 'Region, government',
      async reach({ page }) {
        await page.getByLabel(regionText.field).fill('login.use2.us-gov-pure.cloud');
        await expect(page.getByText(regionText.government)).toBeVisible();
      },
    },
    {
      name: 'Region, table without a match',
      async reach({ page }) {
        await page.getByLabel(regionText.search).fill('zzzz');
        await expect(page.getByText(regionText.noRegion)).toBeVisible();
      },
    },
    {
      name: 'Permissions, not signed in',
      async reach({ page, org }) {
        await page.getByLabel(regionText.field).fill(org.origin);
        await press(page, regionText.continue);
        await expect(heading(page, connectText.title)).toBeVisible();
        await stage(page, 'permissions');
        await permissionsAnswered(page);
        await expect(button(page, permissionsText.signIn)).toBeVisible();
      },
    },
    {
      name: 'Plan, not signed in',
      async reach({ page }) {
        await stage(page, 'plan');
        await planned(page);
      },
    },
    {
      name: 'Sign in, client credentials without a keychain',
      async reach({ page }) {
        await stage(page, 'connect');
        await expect(page.getByLabel(connectText.clientId, { exact: true })).toBeVisible();
      },
    },
    {
      name: 'Sign in, fields missing',
      async reach({ page }) {
        await press(page, connectText.signIn);
        await expect(page.getByText(connectText.clientIdMissing)).toBeVisible();
      },
    },
    {
      name: 'Sign in, browser',
      async reach({ page }) {
        await page.getByText(connectText.ways.browser.label, { exact: true }).click();
        await expect(page.getByText(connectText.redirect)).toBeVisible();
      },
    },
    {
      name: 'Sign in, token',
      async reach({ page }) {
        await page.getByText(connectText.ways.token.label, { exact: true }).click();
        await expect(page.getByLabel(connectText.token, { exact: true })).toBeVisible();
      },
    },
    {
      name: 'Sign in, refused',
      picture: 'sign-in-refused',
      async reach(place) {
        const { page, org } = place;
        await fillClient(place, { clientId: org.samples.admin.clientId, clientSecret: 'not the secret at all' });
        await press(page, connectText.signIn);
        await expect(page.getByText(connectText.refused.sameAnswer)).toBeVisible();
      },
    },
    {
      name: 'Signed in, rights missing',
      picture: 'rights-missing',
      async reach(place) {
        const { page, org } = place;
        await fillClient(place, org.samples.noRoleAdd);
        await press(page, connectText.signIn);
        await expect(page.getByText(connectText.rights.gapTitle)).toBeVisible();
      },
    },
    {
      name: 'Plan, blocked',
      picture: 'plan-blocked',
      async reach({ page }) {
        await stage(page, 'plan');
        await planned(page);
        await expect(button(page, /^Make \d/)).toHaveCount(0);
      },
    },
    {
      name: 'Settings, defaults',
      picture: 'values',
      async reach({ page }) {
        await stage(page, 'settings');
        await expect(page.getByRole('heading', { name: settingsStageText.groups.role.title })).toBeVisible();
      },
    },
    {
      name: 'Settings, invalid',
      async reach({ page }) {
        await page
          .getByLabel(/token|valid/i)
          .first()
          .fill('soon');
        await press(page, settingsStageText.continue);
        await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
      },
    },
    {
      name: 'Plan, where the secret goes',
      picture: 'secret-place',
      async reach(place) {
        const { page, org } = place;
        await stage(page, 'connect');
        await press(page, connectText.signOut);
        await fillClient(place, org.samples.admin);
        await press(page, connectText.signIn);
        await expect(page.getByRole('heading', { name: connectText.rights.title })).toBeVisible();
        await stage(page, 'plan');
        await planned(page);
        await expect(page.getByText(planScreenText.place.title).first()).toBeVisible();
      },
    },
    {
      name: 'Plan, secret in clear text',
      async reach({ page }) {
        await page.getByText(planScreenText.place.clear.label, { exact: true }).click();
        await press(page, planScreenText.place.use);
        await expect(page.getByText(planScreenText.place.clearMissing)).toBeVisible();
      },
    },
    {
      name: 'Plan, secret encrypted',
      async reach({ page }) {
        await page.getByText(planScreenText.place.recipient.label, { exact: true }).click();
        await press(page, planScreenText.place.use);
        await expect(page.getByText(planScreenText.place.recipientMissing)).toBeVisible();
      },
    },
    {
      name: 'Run, secret to be noted',
      picture: 'secret-shown-once',
      async reach({ page }) {
        await page.getByText(planScreenText.place.reveal.label, { exact: true }).click();
        await planned(page);
        if ((await page.getByLabel(/^Type “/).count()) > 0) await accept(page);
        await press(page, /^Make \d+ changes?$/);
        await expect(page.getByText(runScreenText.reveal.title)).toBeVisible({ timeout: 45_000 });
      },
    },
    {
      name: 'Run, stopped',
      async reach({ page }) {
        await press(page, runScreenText.stop);
        await expect(page.getByText(runScreenText.outcome.title.stopped, { exact: true }).first()).toBeVisible();
      },
    },
  ],
};
