import { SMS_VARIANTS } from '../../../../shared/runbooks/nexus-sms/variants.ts';
import { connectText } from '../../../../shared/text/connect-screen.ts';
import { engagementText } from '../../../../shared/text/engagement-screen.ts';
import { numbersScreenText } from '../../../../shared/text/numbers-screen.ts';
import { planScreenText } from '../../../../shared/text/plan-screen.ts';
import { runScreenText } from '../../../../shared/text/run-screen.ts';
import { sendersScreenText } from '../../../../shared/text/senders-screen.ts';
import { settingsStageText } from '../../../../shared/text/settings-stage-screen.ts';
import { smsStageTitles } from '../../../../shared/text/stages.ts';
import { validationText } from '../../../../shared/text/validation-screen.ts';
import { byMouse } from '../../job/operator.ts';
import { MAKE } from '../../job/rehearsal.ts';
import { overview } from '../../job/steps.ts';
import { toPage } from '../../sms/rehearse.ts';
import { begin, onTo, toDone } from '../../sms/to-done.ts';
import { expect } from '../../window/fixtures.ts';
import type { Journey } from '../state.ts';
import { button, heading, press, signInForPractice } from '../steps.ts';

const CUSTOMER = 'Northwind Telecom';

/** SMS for Digital Channels, from its details to its record and back, and a number that is ordered. */
export const sms: Journey = {
  name: 'SMS',
  systems: 'all',
  states: [
    {
      name: 'Details',
      picture: 'sms-details',
      reach: ({ page }) => begin(byMouse(page), 'kaleyra', CUSTOMER),
    },
    {
      name: 'Sender IDs',
      picture: 'sms-senders',
      async reach({ page }) {
        await onTo(byMouse(page), 'senders');
        await press(page, sendersScreenText.suggest.action(1));
        await expect(page.getByText(settingsStageText.saved)).toBeVisible();
      },
    },
    {
      name: 'Plan with steps by hand',
      picture: 'sms-plan',
      async reach({ page }) {
        await onTo(byMouse(page), 'plan');
        await expect(page.getByRole('list', { name: planScreenText.actions })).toBeVisible();
      },
    },
    {
      name: 'Run that asks for a section',
      picture: 'sms-run',
      isMoving: true,
      async reach({ page }) {
        await press(page, MAKE);
        const section = page.getByRole('heading', { level: 2, name: /^Create section/ });
        const confirm = button(page, runScreenText.asked.confirm);
        for (const step of [/^Have the number registered/, /^Assign a Designer application/]) {
          const asked = page.getByRole('heading', { level: 2, name: step });
          await expect(asked).toBeVisible();
          await confirm.click();
          await expect(asked).toHaveCount(0);
        }
        await expect(section).toBeVisible();
      },
    },
    {
      name: 'Run that is done',
      reach: ({ page }) => toDone(byMouse(page)),
    },
    {
      name: 'Validation without rows',
      picture: 'sms-validation',
      async reach({ page }) {
        await onTo(byMouse(page), 'validation');
        await page.getByRole('row').nth(2).click();
        await expect(page.getByText(validationText.inspector.fine)).toBeVisible();
      },
    },
    {
      name: 'Set-up record',
      picture: 'sms-record',
      async reach({ page }) {
        await press(page, validationText.toRecord(smsStageTitles.form));
        await expect(heading(page, smsStageTitles.form)).toBeVisible();
      },
    },
    {
      name: 'Plan to undo, with what stays',
      async reach({ page }) {
        await overview(page, CUSTOMER);
        await press(page, engagementText.runbooks.undo);
        await expect(page.getByText(planScreenText.stays)).toBeVisible();
      },
    },
    {
      name: 'Services that exist with other values',
      picture: 'sms-plan-exists',
      async reach({ page }) {
        await overview(page, CUSTOMER);
        await press(page, `${engagementText.startShort} ${SMS_VARIANTS['custom-gateway'].title}`);
        await toPage(page, 'plan');
        await expect(button(page, planScreenText.accept.keep).first()).toBeVisible();
      },
    },
    {
      name: 'Numbers, one chosen to be ordered',
      picture: 'sms-numbers',
      async reach({ page }) {
        await overview(page, CUSTOMER);
        await press(page, `${engagementText.startShort} ${SMS_VARIANTS['gc-aggregation'].title}`);
        await toPage(page, 'connect');
        await signInForPractice(page);
        await press(page, connectText.continue);
        await press(page, numbersScreenText.free.search);
        const choose = page.getByRole('button', { name: new RegExp(`^${numbersScreenText.free.choose} \\d+$`) });
        await choose.first().click();
        await expect(page.getByText(numbersScreenText.order.cost)).toBeVisible();
      },
    },
  ],
};
