import { TENANT } from '../../../../shared/runbooks/nexus-tenant/tenant.ts';
import { drawerText } from '../../../../shared/text/drawer-screen.ts';
import { engagementText } from '../../../../shared/text/engagement-screen.ts';
import { planScreenText } from '../../../../shared/text/plan-screen.ts';
import { settingsStageText } from '../../../../shared/text/settings-stage-screen.ts';
import { smsStageTitles } from '../../../../shared/text/stages.ts';
import { contactCentersText } from '../../../../shared/text/tenant-screen.ts';
import { validationText } from '../../../../shared/text/validation-screen.ts';
import { byMouse } from '../../job/operator.ts';
import { MAKE } from '../../job/rehearsal.ts';
import { overview } from '../../job/steps.ts';
import { toPage } from '../../sms/rehearse.ts';
import { begin, confirm, DESIGNER, enter, expectAsked, input, RESTART, toPlan } from '../../tenant/steps.ts';
import { expect } from '../../window/fixtures.ts';
import type { Journey } from '../state.ts';
import { button, heading, press } from '../steps.ts';

const CUSTOMER = 'Northwind Telecom';

/** A tenant enabled for Digital Channels, from its details to its record and back. */
export const tenant: Journey = {
  name: 'Tenant',
  systems: 'all',
  gws: { contactCenters: 3 },
  states: [
    {
      name: 'Details of a tenant',
      picture: 'tenant-details',
      reach: ({ page }) => begin(byMouse(page), CUSTOMER),
    },
    {
      name: 'Contact centers to choose from',
      picture: 'tenant-contact-centers',
      async reach({ page }) {
        await press(page, contactCentersText.action);
        const list = page.getByRole('list', { name: contactCentersText.label });
        await expect(list.getByRole('listitem')).toHaveCount(3);
        await list.scrollIntoViewIfNeeded();
        await list.getByRole('button', { name: /t100/ }).or(list.getByText(contactCentersText.chosen)).first().click();
        await expect(input(page, 'ccid')).not.toHaveValue('');
        await expect(page.getByText(settingsStageText.saved)).toBeVisible();
      },
    },
    {
      name: 'Plan with a transaction',
      picture: 'tenant-plan',
      async reach({ page }) {
        await toPlan(byMouse(page));
        await page.getByRole('button', { name: /INSERT INTO nex_gapis/ }).click();
        await expect(page.getByText(planScreenText.inspector.guard)).toBeVisible();
      },
    },
    {
      name: 'Plan that makes a secret',
      picture: 'tenant-plan-secret',
      async reach({ page }) {
        await page
          .getByRole('button', { name: /POST \/auth\/v3\/ops\/clients/ })
          .first()
          .click();
        await expect(page.getByText(planScreenText.inspector.makes, { exact: true })).toBeVisible();
      },
    },
    {
      name: 'Run that asks for a restart',
      picture: 'tenant-run',
      isMoving: true,
      async reach({ page }) {
        await press(page, MAKE);
        await expectAsked(page, RESTART);
      },
    },
    {
      name: 'What was said to the database',
      picture: 'tenant-sent-to-database',
      isMoving: true,
      async reach({ page }) {
        const sent = page.getByRole('list', { name: drawerText.title });
        await sent.getByRole('button', { name: /SQL INSERT INTO nex_gapis/ }).click();
        await expect(sent.getByText(drawerText.noRows)).toBeVisible();
      },
    },
    {
      name: 'Run that asks for DesignerEnv',
      picture: 'tenant-run-designer',
      isMoving: true,
      async reach({ page }) {
        await confirm(byMouse(page), RESTART);
        await expectAsked(page, DESIGNER);
      },
    },
    {
      name: 'Validation of a tenant',
      picture: 'tenant-validation',
      async reach({ page }) {
        await confirm(byMouse(page), DESIGNER);
        await toPage(page, 'validation');
        await expect(page.getByText(validationText.status.good)).toBeVisible();
      },
    },
    {
      name: 'Record of a tenant, with the secrets that were made',
      picture: 'tenant-record',
      async reach({ page }) {
        await press(page, validationText.toRecord(smsStageTitles.form));
        await expect(heading(page, smsStageTitles.form)).toBeVisible();
      },
    },
    {
      name: 'Plan to undo a tenant',
      picture: 'tenant-undo',
      async reach({ page }) {
        await overview(page, CUSTOMER);
        await press(page, engagementText.runbooks.undo);
        await expect(page.getByText(planScreenText.stays)).toBeVisible({ timeout: 30_000 });
      },
    },
    {
      name: 'Plan that a wrong password keeps from being made',
      picture: 'tenant-plan-refused',
      async reach({ page }) {
        await overview(page, CUSTOMER);
        await press(page, `${engagementText.openShort} ${TENANT.title}`);
        await toPage(page, 'settings');
        await enter(page, 'gwsAdminPass', 'not-the-password');
        await toPage(page, 'plan');
        await expect(button(page, planScreenText.goTo(smsStageTitles.settings)).first()).toBeVisible();
      },
    },
  ],
};
