import { SMS_VARIANTS } from '../../../../shared/runbooks/nexus-sms/variants.ts';
import { engagementText } from '../../../../shared/text/engagement-screen.ts';
import { numbersScreenText } from '../../../../shared/text/numbers-screen.ts';
import { webhookScreenText as text } from '../../../../shared/text/webhook-screen.ts';
import { expect } from '../../window/fixtures.ts';
import { seedEngagement } from '../seed.ts';
import type { Journey } from '../state.ts';
import { heading, home, press, row } from '../steps.ts';

const CUSTOMER = 'Harbour Bank';
const OTHER = 'Quay Insurance';
const CCID = '45acae06-6b7c-4f97-9c76-471cb5c21bf7';
const SECRET = { env: 'GATEWAY_SECRET' };

/** A gateway that is tried, and numbers that nobody can list yet. */
export const gateway: Journey = {
  name: 'gateway',
  env: { GATEWAY_SECRET: '3fa85f64-5717-4562-b3fc-2c963f66afa6' },
  async prepare({ org, folders }) {
    await seedEngagement(folders.data, { customer: OTHER });
    await seedEngagement(
      folders.data,
      { customer: CUSTOMER },
      {
        nexusURL: 'https://nexus.harbour.example',
        ccid: CCID,
        apiKey: SECRET,
        tfn: ['16504661149'],
        asyncPhoneNumber: '16504661149',
        // It is there, and takes no webhooks.
        asyncWebhookURL: `${org.origin}/webhook`,
        asyncAPISignatureKey: SECRET,
        asyncWebhookSignatureKey: SECRET,
        gcLoginURL: 'https://login.mypurecloud.com.au',
      },
    );
  },
  states: [
    {
      name: 'Webhook',
      picture: 'webhook',
      async reach({ page }) {
        await row(page, CUSTOMER).click();
        await press(page, `${engagementText.startShort} ${SMS_VARIANTS['custom-gateway'].title}`);
        await page.getByRole('navigation').getByRole('button').filter({ hasText: text.title }).click();
        await expect(heading(page, text.title)).toBeVisible();
        await expect(page.getByText(text.goes.title)).toBeVisible();
      },
    },
    {
      name: 'Webhook, refused',
      picture: 'webhook-refused',
      async reach({ page }) {
        await press(page, text.goes.send);
        await expect(page.getByText(text.verdict['not-ok']).first()).toBeVisible();
      },
    },
    {
      name: 'Numbers, nobody signed in',
      async reach({ page }) {
        await page
          .getByRole('banner')
          .getByRole('button', { name: new RegExp(`^${CUSTOMER}`) })
          .click();
        await press(page, `${engagementText.startShort} ${SMS_VARIANTS['gc-aggregation'].title}`);
        await page.getByRole('navigation').getByRole('button').filter({ hasText: numbersScreenText.title }).click();
        await expect(heading(page, numbersScreenText.title)).toBeVisible();
        await expect(page.getByText(numbersScreenText.nobody.title)).toBeVisible();
      },
    },
    {
      name: 'Webhook, nothing to try yet',
      async reach({ page }) {
        await home(page);
        await row(page, OTHER).click();
        await press(page, `${engagementText.startShort} ${SMS_VARIANTS['custom-gateway'].title}`);
        await page.getByRole('navigation').getByRole('button').filter({ hasText: text.title }).click();
        await expect(page.getByText(text.nothing.title)).toBeVisible();
      },
    },
  ],
};
