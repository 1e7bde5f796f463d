import profile from '../../../../shared/profiles/uca-historical.json' with { type: 'json' };
import { connectText } from '../../../../shared/text/connect-screen.ts';
import { drawerText } from '../../../../shared/text/drawer-screen.ts';
import { engagementText } from '../../../../shared/text/engagement-screen.ts';
import { formScreenText } from '../../../../shared/text/form-screen.ts';
import { kitText } from '../../../../shared/text/kit.ts';
import { permissionsText } from '../../../../shared/text/permissions-screen.ts';
import { planScreenText } from '../../../../shared/text/plan-screen.ts';
import { regionText } from '../../../../shared/text/region-screen.ts';
import { runScreenText } from '../../../../shared/text/run-screen.ts';
import { validationText } from '../../../../shared/text/validation-screen.ts';
import { expect } from '../../window/fixtures.ts';
import type { Journey } from '../state.ts';
import {
  accept,
  button,
  heading,
  permissionsAnswered,
  planned,
  press,
  rehearse,
  signInForPractice,
  stage,
} from '../steps.ts';

const CUSTOMER = 'Northwind Telecom';

/** The whole job on the practice organization, up to what can be done afterwards. */
export const rehearsal: Journey = {
  name: 'rehearsal',
  states: [
    { name: 'Region, practice', picture: 'region', reach: ({ page }) => rehearse(page) },
    {
      name: 'Sign in, practice',
      picture: 'sign-in',
      async reach({ page }) {
        await press(page, regionText.continue);
        await expect(heading(page, connectText.title)).toBeVisible();
        await expect(button(page, connectText.signIn)).toBeEnabled();
      },
    },
    { name: 'Signed in', picture: 'signed-in', reach: ({ page }) => signInForPractice(page) },
    {
      name: 'Permissions, you before a run',
      async reach({ page }) {
        await press(page, connectText.continue);
        await permissionsAnswered(page);
      },
    },
    {
      name: 'Permissions, row selected',
      picture: 'permissions',
      async reach({ page }) {
        await page.getByRole('row').filter({ hasText: 'outbound:contact:view' }).click();
        await expect(
          page.getByLabel(permissionsText.details).getByText('outbound:contact:view', { exact: true }),
        ).toBeVisible();
      },
    },
    {
      name: 'Permissions, filtered',
      async reach({ page }) {
        await page.getByLabel(permissionsText.search).fill('wfm');
        await expect(page.getByRole('row').filter({ hasText: 'outbound' })).toHaveCount(0);
      },
    },
    {
      name: 'Permissions, no match',
      async reach({ page }) {
        await page.getByLabel(permissionsText.search).fill('zzzz');
        await expect(page.getByText(permissionsText.nothing.title)).toBeVisible();
      },
    },
    {
      name: 'Plan, ready',
      async reach({ page }) {
        await press(page, permissionsText.nothing.action);
        await press(page, permissionsText.next);
        await planned(page);
      },
    },
    {
      name: 'Plan, accepted',
      picture: 'plan',
      async reach({ page }) {
        await accept(page);
        await expect(button(page, /^Make \d+ changes?$/)).toBeEnabled();
      },
    },
    {
      name: 'Plan, export',
      async reach({ page }) {
        await press(page, planScreenText.export.action);
        await expect(page.getByRole('dialog')).toBeVisible();
      },
    },
    {
      name: 'Plan, exported',
      async reach({ page }) {
        const dialog = page.getByRole('dialog');
        await dialog.getByText(planScreenText.export.formats.md.label, { exact: true }).click();
        await press(dialog, planScreenText.export.save);
        await expect(dialog.getByText(planScreenText.export.done)).toBeVisible();
      },
    },
    {
      name: 'Run, not begun',
      async reach({ page }) {
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await stage(page, 'run');
        await expect(page.getByText(runScreenText.none.title)).toBeVisible();
      },
    },
    {
      name: 'Validation, nothing yet',
      async reach({ page }) {
        await stage(page, 'validation');
        await expect(page.getByText(validationText.none.title)).toBeVisible();
      },
    },
    {
      name: 'Form, incomplete',
      async reach({ page }) {
        await stage(page, 'form');
        await expect(page.getByLabel(formScreenText.preview)).toBeVisible();
      },
    },
    {
      name: 'Run, hand-over asked',
      picture: 'run-hand-over',
      async reach({ page }) {
        await stage(page, 'plan');
        await planned(page);
        await accept(page);
        await press(page, /^Make \d+ changes?$/);
        await expect(heading(page, runScreenText.title.run)).toBeVisible();
        await expect(button(page, runScreenText.toForm)).toBeVisible({ timeout: 45_000 });
      },
    },
    {
      name: 'Validation, all proved',
      async reach({ page }) {
        await stage(page, 'validation');
        await expect(heading(page, validationText.title)).toBeVisible();
        await expect(page.getByText(validationText.status.good)).toBeVisible();
      },
    },
    {
      name: 'Validation, line selected',
      picture: 'validation',
      async reach({ page }) {
        await page.getByRole('row').filter({ hasText: 'Queue' }).first().click();
        await expect(
          page.getByLabel(validationText.inspector.label).getByText(validationText.inspector.fine),
        ).toBeVisible();
      },
    },
    {
      name: 'Form, complete',
      async reach({ page }) {
        await press(page, validationText.toForm);
        await expect(page.getByLabel(formScreenText.preview)).toBeVisible();
      },
    },
    ...(['recipient', 'passphrase', 'clear'] as const).map((way) => ({
      name: `Form, secret: ${way}`,
      async reach({ page }: { readonly page: import('@playwright/test').Page }) {
        await page.getByText(formScreenText.secret[way], { exact: true }).click();
        await press(page, formScreenText.save);
        await expect(page.getByLabel(formScreenText.files).locator('[aria-invalid="true"]')).toBeVisible();
      },
    })),
    {
      name: 'Form, saved',
      picture: 'details-form',
      async reach({ page }) {
        await page.getByText(formScreenText.secret.omit, { exact: true }).click();
        await press(page, formScreenText.save);
        await expect(page.getByRole('list', { name: formScreenText.savedTitle })).toBeVisible();
      },
    },
    {
      name: 'Form, secret shown',
      async reach({ page }) {
        await press(page, new RegExp(`^${runScreenText.secret.show}`));
        await expect(page.getByRole('dialog').locator('code')).toBeVisible();
      },
    },
    {
      name: 'Form, handed over',
      async reach({ page }) {
        await page.getByRole('dialog').getByRole('button', { name: runScreenText.secret.close }).last().click();
        await press(page, formScreenText.handOver.confirm);
        await expect(page.getByText(formScreenText.handOver.done)).toBeVisible();
      },
    },
    {
      name: 'Run, done',
      picture: 'run-done',
      async reach({ page }) {
        await stage(page, 'run');
        await expect(page.getByText(runScreenText.outcome.title.done, { exact: true }).first()).toBeVisible();
      },
    },
    {
      name: 'Permissions, new client after a run',
      picture: 'permissions-client',
      async reach({ page }) {
        await stage(page, 'permissions');
        await permissionsAnswered(page);
      },
    },
    {
      name: 'Overview, after a run',
      picture: 'overview',
      async reach({ page }) {
        await page.getByRole('button', { name: CUSTOMER }).click();
        await expect(page.getByRole('heading', { name: engagementText.facts.title })).toBeVisible();
      },
    },
    {
      name: 'Drawer, list',
      async reach({ page }) {
        await page.keyboard.press('Control+J');
        await expect(
          page.getByLabel(drawerText.title, { exact: true }).last().locator('[data-row]').first(),
        ).toBeVisible();
      },
    },
    {
      name: 'Drawer, details',
      picture: 'sent-and-answered',
      async reach({ page }) {
        await page.locator('[data-row]').last().click();
        await expect(page.getByText(drawerText.about.took, { exact: true })).toBeVisible();
      },
    },
    {
      name: 'Journal',
      async reach({ page }) {
        await page.keyboard.press('Control+J');
        await expect(page.locator('[data-row]')).toHaveCount(0);
        await button(page, new RegExp(`^${engagementText.runs.journal}`))
          .first()
          .click();
        await expect(page.getByText(engagementText.journal.intact)).toBeVisible();
      },
    },
    {
      name: 'Journal, line chosen',
      picture: 'journal',
      async reach({ page }) {
        await page.getByRole('dialog').getByRole('row').nth(3).click();
        await expect(page.getByLabel(engagementText.journal.raw, { exact: true })).toBeVisible();
      },
    },
    {
      name: 'Plan, nothing to do',
      async reach({ page }) {
        await page.getByRole('dialog').getByRole('button', { name: kitText.close }).first().click();
        await stage(page, 'plan');
        await planned(page);
        await expect(page.getByRole('heading', { name: planScreenText.nothing.run.title })).toBeVisible();
      },
    },
    {
      // A missing right would be “not yet” for five minutes; a setting is different at once.
      name: 'Validation, drift',
      picture: 'validation-drift',
      async reach({ page, org }) {
        const client = [...org.state.clients.values()].find(({ name }) => name === profile.client.name);
        if (client === undefined) throw new Error('the run made no client');
        org.state.clients.set(client.id, { ...client, accessTokenValiditySeconds: 3600 });
        await stage(page, 'validation');
        await press(page, validationText.verify);
        await expect(page.getByText(/not proved\./)).toBeVisible({ timeout: 45_000 });
      },
    },
    {
      name: 'Plan, reset of the secret',
      async reach({ page }) {
        await page.getByRole('button', { name: CUSTOMER }).click();
        await press(page, engagementText.runbooks.rotate);
        await planned(page);
      },
    },
    {
      name: 'Plan, undo',
      picture: 'plan-undo',
      async reach({ page }) {
        await page.getByRole('button', { name: CUSTOMER }).click();
        await press(page, engagementText.runbooks.undo);
        await planned(page);
      },
    },
  ],
};
