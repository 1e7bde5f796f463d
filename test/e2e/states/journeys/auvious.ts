import { requestScreenText as text } from '../../../../shared/text/auvious-request-screen.ts';
import { setupScreenText } from '../../../../shared/text/auvious-setup-screen.ts';
import { connectText } from '../../../../shared/text/connect-screen.ts';
import { runScreenText } from '../../../../shared/text/run-screen.ts';
import { settingsStageText } from '../../../../shared/text/settings-stage-screen.ts';
import { accept } from '../../altocloud/steps.ts';
import { begin, handOver, toPage } from '../../auvious/links-steps.ts';
import { again, choice, search } from '../../auvious/steps.ts';
import { byMouse } from '../../job/operator.ts';
import { MAKE } from '../../job/rehearsal.ts';
import { expect } from '../../window/fixtures.ts';
import type { Journey } from '../state.ts';
import { button, press } from '../steps.ts';

const CUSTOMER = 'Northwind Telecom';

/** Auvious from its details: pages of a callback and a room, and a callback by code as far as its note. */
export const auvious: Journey = {
  name: 'Auvious',
  systems: 'all',
  states: [
    {
      name: 'Details of Auvious',
      picture: 'auvious-details',
      reach: ({ page }) => begin(byMouse(page), CUSTOMER),
    },
    {
      name: 'Sign-in that may be left out',
      picture: 'auvious-connect',
      async reach({ page }) {
        await press(page, settingsStageText.continue);
        await expect(page.getByText(connectText.optional.title)).toBeVisible();
      },
    },
    {
      name: 'Set-up that nobody tried',
      async reach({ page }) {
        await press(page, connectText.signIn);
        await expect(page.getByText(connectText.rights.title, { exact: true })).toBeVisible();
        await press(page, connectText.continue);
        await expect(page.getByText(setupScreenText.none.title)).toBeVisible();
      },
    },
    {
      name: 'Set-up that was tried',
      picture: 'auvious-setup',
      async reach({ page }) {
        await press(page, setupScreenText.check);
        await expect(page.getByRole('list', { name: setupScreenText.results })).toBeVisible();
      },
    },
    {
      name: 'Callback as soon as possible',
      picture: 'auvious-callback',
      async reach({ page }) {
        await toPage(page, 'request');
        await expect(page.getByText(text.operation.label)).toBeVisible();
      },
    },
    {
      name: 'Queues that a search finds',
      picture: 'auvious-queues',
      async reach({ page }) {
        const found = await search(page, text.queue.label, 'service');
        await expect(found.first()).toBeVisible();
      },
    },
    {
      name: 'Time that comes twice',
      picture: 'auvious-time',
      // Its times are those of the day on which it is looked at.
      isMoving: true,
      async reach({ page }) {
        await page
          .getByRole('option', { name: /^Service Callback/ })
          .first()
          .click();
        await choice(page, text.schedule.at).check({ force: true });
        await (await search(page, text.schedule.zone, 'athens')).filter({ hasText: 'Europe/Athens' }).click();
        const side = page.getByRole('group', { name: text.schedule.customer });
        await side.getByLabel(text.schedule.date).fill('2027-10-31');
        await side.getByLabel(text.schedule.time).fill('03:30');
        await expect(page.getByText(text.schedule.overlap('Europe/Athens'))).toBeVisible();
        await page.getByText(text.schedule.sent, { exact: true }).scrollIntoViewIfNeeded();
      },
    },
    {
      name: 'Routing of a callback',
      picture: 'auvious-routing',
      isMoving: true,
      async reach({ page }) {
        await press(page, text.schedule.pick.tomorrow);
        await press(page, text.routing.title);
        await button(page, new RegExp(`^${text.choice.add}`))
          .first()
          .scrollIntoViewIfNeeded();
      },
    },
    {
      name: 'Number of a country',
      picture: 'auvious-number',
      isMoving: true,
      async reach({ page }) {
        const number = page.getByLabel(text.numbers.number(1), { exact: true });
        await number.fill('+30 (210) 123-4567');
        await number.blur();
        await expect(button(page, /^Use \+30/)).toBeVisible();
      },
    },
    {
      name: 'Room',
      picture: 'auvious-room',
      async reach({ page }) {
        await button(page, /^Use \+30/).click();
        await choice(page, text.operation.room.label).check({ force: true });
        await expect(page.getByText(text.destination.none)).toBeVisible();
      },
    },
    {
      name: 'Room by a code',
      async reach({ page }) {
        await choice(page, text.signIn.otp.label).check({ force: true });
        await expect(page.getByText(text.signIn.notForRooms)).toBeVisible();
      },
    },
    {
      name: 'Callback by a code',
      picture: 'auvious-code',
      async reach({ page }) {
        await choice(page, text.operation.callback.label).check({ force: true });
        await press(page, text.code.given);
        await expect(page.getByText(text.code.givenLead)).toBeVisible();
      },
    },
    {
      name: 'Plan of a callback by a code',
      picture: 'auvious-plan',
      isMoving: true,
      async reach({ page }) {
        await toPage(page, 'plan');
        await expect(page.getByText(/^POST/).first()).toBeVisible({ timeout: 60_000 });
      },
    },
    {
      name: 'Run that asks for the code',
      picture: 'auvious-run-code',
      isMoving: true,
      async reach({ page }) {
        await accept(byMouse(page));
        await press(page, MAKE);
        await expect(page.getByText(runScreenText.asked.codeWhere)).toBeVisible({ timeout: 60_000 });
      },
    },
    {
      name: 'Code that is not entered',
      isMoving: true,
      async reach({ page }) {
        await press(page, runScreenText.asked.confirm);
        await expect(page.getByText(runScreenText.asked.codeMissing)).toBeVisible();
      },
    },
    {
      name: 'Run that asks to hand the links over',
      picture: 'auvious-run-links',
      isMoving: true,
      async reach({ page }) {
        await page.locator('main input[inputmode=numeric]').fill('246810');
        await press(page, runScreenText.asked.confirm);
        await expect(page.getByText(runScreenText.asked.codeWhere)).toHaveCount(0, { timeout: 60_000 });
        await expect(button(page, runScreenText.asked.confirm)).toBeVisible({ timeout: 60_000 });
      },
    },
    {
      name: 'Equal callback that asks',
      picture: 'auvious-again',
      isMoving: true,
      async reach({ page }) {
        await handOver(byMouse(page));
        await toPage(page, 'plan');
        await expect(again(page)).toBeVisible({ timeout: 60_000 });
      },
    },
    {
      name: 'Hand-over note',
      picture: 'auvious-note',
      isMoving: true,
      reach: ({ page }) => toPage(page, 'form'),
    },
  ],
};
