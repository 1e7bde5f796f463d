import { linksScreenText as text } from '../../../../shared/text/auvious-links-screen.ts';
import { requestScreenText } from '../../../../shared/text/auvious-request-screen.ts';
import { planScreenText } from '../../../../shared/text/plan-screen.ts';
import { begin, handOver, make, requests, toPage } from '../../auvious/links-steps.ts';
import { byMouse } from '../../job/operator.ts';
import { expect } from '../../window/fixtures.ts';
import type { Journey } from '../state.ts';
import { press } from '../steps.ts';

/** Links of Auvious: none, those of a callback and a room, as a QR code, and a request whose answer was lost. */
export const auviousLinks: Journey = {
  name: 'Links of Auvious',
  systems: 'all',
  states: [
    {
      name: 'No links yet',
      async reach({ page }) {
        await begin(byMouse(page), 'Northwind Telecom');
        await toPage(page, 'links');
        await expect(page.getByRole('heading', { name: text.empty.title })).toBeVisible();
      },
    },
    {
      name: 'Links of a callback',
      isMoving: true,
      async reach({ page }) {
        await make(byMouse(page));
        await handOver(byMouse(page));
        await toPage(page, 'links');
        await expect(requests(page)).toHaveCount(1);
      },
    },
    {
      name: 'A link as a QR code',
      picture: 'auvious-qr',
      isMoving: true,
      async reach({ page }) {
        await press(page, new RegExp(`^${text.links.qr} ${text.links.names.ticketUrl}`));
        await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
      },
    },
    {
      name: 'Links of a room, newest first',
      picture: 'auvious-links',
      isMoving: true,
      async reach({ page }) {
        await press(page.getByRole('dialog'), text.qr.close);
        await toPage(page, 'request');
        await page.getByRole('radio', { name: requestScreenText.operation.room.label }).check({ force: true });
        await make(byMouse(page));
        await toPage(page, 'links');
        await expect(requests(page)).toHaveCount(2);
      },
    },
    {
      name: 'A room that may have been made',
      picture: 'auvious-links-unknown',
      isMoving: true,
      async reach({ page, auvious }) {
        await toPage(page, 'run');
        await handOver(byMouse(page));
        const match = { path: '/security/genesys/room' };
        auvious?.setFaults([{ match, times: 1, fault: { kind: 'reset-after' } }]);
        await toPage(page, 'request');
        const field = page.getByLabel(/^Interaction ID/);
        await field.fill('practice-interaction-2');
        await field.blur();
        await make(byMouse(page));
        await toPage(page, 'links');
        await expect(page.getByText(text.state.unknown)).toBeVisible();
      },
    },
    {
      name: 'What to do about it in the plan',
      async reach({ page }) {
        await press(page, text.unknown.action);
        await expect(page.getByText(planScreenText.notReady)).toBeVisible({ timeout: 60_000 });
      },
    },
  ],
};
