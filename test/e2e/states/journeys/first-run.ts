import { aboutText } from '../../../../shared/text/about-screen.ts';
import { drawerText } from '../../../../shared/text/drawer-screen.ts';
import { engagementText } from '../../../../shared/text/engagement-screen.ts';
import { homeDialogText } from '../../../../shared/text/home-dialogs.ts';
import { homeText } from '../../../../shared/text/home-screen.ts';
import { kitText } from '../../../../shared/text/kit.ts';
import { paletteText } from '../../../../shared/text/palette-screen.ts';
import { settingsText } from '../../../../shared/text/settings-screen.ts';
import { expect } from '../../window/fixtures.ts';
import type { Journey } from '../state.ts';
import { act, button, heading, home, press, row } from '../steps.ts';

const CUSTOMER = 'Northwind Telecom';

/** Nothing is there yet; then one engagement, and everything that can be done with it without a network. */
export const firstRun: Journey = {
  name: 'first run',
  states: [
    {
      name: 'Home, first run',
      picture: 'home-empty',
      async reach({ page }) {
        await expect(page.getByText(homeText.empty.title)).toBeVisible();
      },
    },
    {
      name: 'New engagement',
      picture: 'new-engagement',
      async reach({ page }) {
        await button(page, homeText.newEngagement).first().click();
        await expect(page.getByRole('dialog')).toBeVisible();
      },
    },
    {
      name: 'New engagement, no name',
      async reach({ page }) {
        const dialog = page.getByRole('dialog');
        await press(dialog, homeDialogText.create.action);
        await expect(dialog.getByText(homeDialogText.customerMissing)).toBeVisible();
      },
    },
    {
      name: 'Overview, nothing known',
      async reach({ page }) {
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel(homeDialogText.customer).fill(CUSTOMER);
        await press(dialog, homeDialogText.create.action);
        await expect(heading(page, CUSTOMER)).toBeVisible();
      },
    },
    {
      name: 'Drawer, empty',
      async reach({ page }) {
        await page.keyboard.press('Control+J');
        await expect(page.getByText(drawerText.empty)).toBeVisible();
      },
    },
    {
      name: 'Home, one engagement',
      async reach({ page }) {
        await page.keyboard.press('Control+J');
        await expect(page.getByText(drawerText.empty)).toBeHidden();
        await home(page);
        await expect(row(page, CUSTOMER)).toBeVisible();
      },
    },
    {
      name: 'Home, menu of a row',
      async reach({ page }) {
        await button(page, homeText.menu(CUSTOMER)).click();
        await expect(page.getByRole('menu')).toBeVisible();
      },
    },
    {
      name: 'Rename',
      async reach({ page }) {
        await page.getByRole('menuitem', { name: homeText.actions.rename }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
      },
    },
    dialogOf('Duplicate', 'duplicate'),
    dialogOf('Export', 'export'),
    {
      name: 'Export, done',
      async reach({ page }) {
        const dialog = page.getByRole('dialog');
        await press(dialog, homeDialogText.export.action);
        await expect(dialog.getByText(homeDialogText.export.done)).toBeVisible();
      },
    },
    {
      name: 'Delete',
      async reach({ page }) {
        await closeDialog(page);
        await act(page, CUSTOMER, 'delete');
        await expect(page.getByRole('alertdialog')).toBeVisible();
      },
    },
    {
      name: 'Palette, all',
      picture: 'palette',
      async reach({ page }) {
        await press(page.getByRole('alertdialog'), homeDialogText.cancel);
        await expect(page.getByRole('alertdialog')).toHaveCount(0);
        await page.keyboard.press('Control+K');
        await expect(page.getByRole('menuitem').first()).toBeVisible();
      },
    },
    {
      name: 'Palette, no match',
      async reach({ page }) {
        await page.getByLabel(paletteText.search).first().fill('zzzz');
        await expect(page.getByText(paletteText.none)).toBeVisible();
      },
    },
    {
      name: 'Settings',
      picture: 'settings',
      async reach({ page }) {
        // The first clears the search.
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await page.evaluate(() => {
          location.hash = '#/settings';
          location.reload();
        });
        await expect(heading(page, settingsText.title)).toBeVisible();
        await expect(page.getByText(settingsText.checking)).toHaveCount(0);
        await expect(button(page, settingsText.checkAgain)).toBeEnabled();
      },
    },
    {
      name: 'A page that could not be loaded',
      says: /about-|ERR_FAILED|at (Lazy|Suspense|About)/,
      async reach({ page }) {
        await page.route(ABOUT_SCRIPT, (route) => route.abort());
        await showAbout(page);
        await expect(heading(page, kitText.fault.title)).toBeVisible();
      },
    },
    {
      name: 'About',
      picture: 'about',
      async reach({ page }) {
        await page.unroute(ABOUT_SCRIPT);
        await press(page, kitText.fault.reload);
        await expect(heading(page, aboutText.title)).toBeVisible();
      },
    },
    {
      name: 'No such page',
      async reach({ page }) {
        await home(page);
        await page.evaluate(() => {
          location.hash = '#/engagement/nobody-00000000';
          location.reload();
        });
        await expect(heading(page, engagementText.problemTitle)).toBeVisible();
      },
    },
    {
      name: 'Delete, done',
      async reach({ page }) {
        await button(page, engagementText.home).click();
        await act(page, CUSTOMER, 'delete');
        const dialog = page.getByRole('alertdialog');
        await dialog.getByRole('textbox').fill(CUSTOMER);
        await press(dialog, homeDialogText.delete.action);
        await expect(page.getByText(homeText.empty.title)).toBeVisible();
      },
    },
  ],
};

const ABOUT_SCRIPT = /\/about-[^/]*\.js$/;

async function showAbout(page: import('@playwright/test').Page): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.getByLabel(paletteText.search).first().fill(paletteText.about);
  await page.keyboard.press('Enter');
}

function dialogOf(name: string, action: 'duplicate' | 'export') {
  return {
    name,
    async reach({ page }: { readonly page: import('@playwright/test').Page }) {
      await closeDialog(page);
      await act(page, CUSTOMER, action);
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  };
}

async function closeDialog(page: import('@playwright/test').Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: kitText.close }).first().click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
