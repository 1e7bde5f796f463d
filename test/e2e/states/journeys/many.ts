import { engagementText } from '../../../../shared/text/engagement-screen.ts';
import { homeText } from '../../../../shared/text/home-screen.ts';
import { stageTitles } from '../../../../shared/text/stages.ts';
import { expect } from '../../window/fixtures.ts';
import { seedBroken, seedEngagement } from '../seed.ts';
import type { Journey } from '../state.ts';
import { heading, row, stage } from '../steps.ts';

const DAY = 86_400_000;
const NAMES = [
  'Northwind Telecom',
  'Harbour Bank',
  'Tideline Surveys',
  'Alder Insurance',
  'Kestrel Energy',
  'Meadow Care',
];
const REGIONS = [
  { address: 'login.mypurecloud.com.au', region: 'Asia Pacific (Sydney)' },
  { address: 'login.mypurecloud.de', region: 'EU (Frankfurt)' },
  { address: 'apps.mypurecloud.ie', region: 'EU (Ireland)' },
  { address: 'login.usw2.pure.cloud', region: 'US West (Oregon)' },
];

/** A list that does not fit, files that cannot be read, and a rehearsal that is over. */
export const many: Journey = {
  name: 'many engagements',
  async prepare({ folders }) {
    for (let index = 0; index < 40; index += 1) {
      const customer = `${NAMES[index % NAMES.length]}${index < NAMES.length ? '' : ` ${1 + Math.floor(index / NAMES.length)}`}`;
      // Every third is not begun yet.
      const typed = index % 3 === 2 ? {} : { ...REGIONS[index % REGIONS.length], orgLongName: customer };
      await seedEngagement(folders.data, { customer }, typed, (index + 1) * DAY);
    }
    const over = { customer: 'Meridian Practice Services', practice: true, target: 'http://127.0.0.1:9' };
    await seedEngagement(folders.data, over, { orgLongName: over.customer }, DAY / 2);
    await seedBroken(folders.data, 'cedar-logistics-7f3a91c2');
  },
  states: [
    {
      name: 'Home, many engagements and one that cannot be read',
      picture: 'home',
      async reach({ page }) {
        await expect(row(page, 'Northwind Telecom').first()).toBeVisible();
        await expect(page.getByText(homeText.troubles(1))).toBeVisible();
        await expect(page.getByLabel(homeText.search)).toBeVisible();
      },
    },
    {
      name: 'Home, filtered',
      async reach({ page }) {
        await page.getByLabel(homeText.search).fill('harbour');
        await expect(row(page, 'Northwind Telecom')).toHaveCount(0);
      },
    },
    {
      name: 'Home, no match',
      async reach({ page }) {
        await page.getByLabel(homeText.search).fill('zzzz');
        await expect(page.getByText(homeText.noMatch)).toBeVisible();
      },
    },
    {
      name: 'Overview, rehearsal over',
      async reach({ page }) {
        await page.getByLabel(homeText.search).fill('Meridian');
        await row(page, 'Meridian').click();
        await page.keyboard.press('Enter');
        await expect(page.getByText(engagementText.rehearsalOver.title)).toBeVisible();
      },
    },
    {
      name: 'Permissions, rehearsal over',
      async reach({ page }) {
        await stage(page, 'permissions');
        await expect(heading(page, stageTitles.permissions)).toBeVisible();
        await expect(page.getByRole('row').nth(6)).toBeVisible();
      },
    },
  ],
};
