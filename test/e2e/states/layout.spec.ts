import type { Page } from '@playwright/test';
import { expect, test } from '../window/fixtures.ts';
import { JOURNEYS } from './all.ts';
import { flaws } from './layout.ts';
import { consoleOf } from './listen.ts';
import { settled, walk } from './walk.ts';

/** The smallest window that is promised, and what 200 % leaves of the usual one. */
const SIZES = [
  { name: '1024×700', width: 1024, height: 700, zoom: 1 },
  { name: '200 % of the browser', width: 640, height: 400, zoom: 1 },
  { name: '200 % of the settings', width: 1280, height: 800, zoom: 2 },
] as const;

const USUAL = { width: 1280, height: 800, zoom: 1 };

test('what is cut off, covered or out of the window is seen', async ({ window }) => {
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await flaws(window)).toEqual([]);
  await window.evaluate(() => {
    const add = (tag: string, text: string, css: string) => {
      const element = document.createElement(tag);
      element.textContent = text;
      element.style.cssText = `position: fixed; top: 40px; left: 40px; ${css}`;
      document.body.append(element);
    };
    add('p', 'more words than fit', 'width: 40px; overflow: hidden; white-space: nowrap');
    add('button', 'below another', 'top: 200px; width: 90px; height: 30px');
    add('div', 'another', 'top: 190px; width: 120px; height: 60px');
    add('button', 'outside', 'left: -300px');
  });
  const found = (await flaws(window)).join('\n');
  expect(found).toContain('cut off: <p');
  expect(found).toContain('“below another” by');
  expect(found).toMatch(/out of the window: .*“outside”/);
});

test.describe('Layout: nothing is cut off, covered, or said on the console', () => {
  for (const journey of JOURNEYS) {
    test(journey.name, async ({ folders, launch }) => {
      // Seconds by itself, minutes where a machine is busy.
      test.setTimeout(420_000);
      const said: string[] = [];
      await walk(journey, {
        folders,
        launch,
        begin: async (page) => consoleOf(page, said),
        async look({ name, says }, { page }) {
          for (const size of SIZES) {
            await resize(page, size);
            expect.soft(await flaws(page), `${name}, ${size.name}`).toEqual([]);
          }
          await resize(page, USUAL);
          const unexpected = said.splice(0).filter((line) => says?.test(line) !== true);
          expect.soft(unexpected, `${name}, console`).toEqual([]);
        },
      });
    });
  }
});

/** As the window's edge is drawn, and as the shell does what the settings say. */
async function resize(
  page: Page,
  { width, height, zoom }: { width: number; height: number; zoom: number },
): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate((factor) => {
    document.documentElement.style.zoom = factor === 1 ? '' : String(factor);
    document.documentElement.style.setProperty('--zoom', String(factor));
  }, zoom);
  await settled(page);
}
