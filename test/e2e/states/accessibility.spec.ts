import { expect, test } from '../window/fixtures.ts';
import { JOURNEYS } from './all.ts';
import { violations } from './axe.ts';
import { THEMES, wear } from './theme.ts';
import { walk } from './walk.ts';

test('a flaw that is put into the window is seen, each time', async ({ window }) => {
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await violations(window, 'light')).toEqual([]);
  await window.evaluate(() => {
    const button = document.createElement('button');
    button.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 40px; height: 40px';
    document.body.append(button);
  });
  expect(await violations(window, 'light')).toEqual([expect.stringContaining('button-name')]);
});

test.describe('Accessibility, WCAG 2.2 AA by axe, light and dark', () => {
  for (const journey of JOURNEYS) {
    test(journey.name, async ({ folders, launch }) => {
      // Seconds by itself, minutes where a machine is busy.
      test.setTimeout(420_000);
      await walk(journey, {
        folders,
        launch,
        async look({ name }, { page }) {
          for (const theme of THEMES) {
            await wear(page, theme);
            expect.soft(await violations(page, theme), `${name}, ${theme}`).toEqual([]);
          }
        },
      });
    });
  }
});
