import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Theme } from './theme.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const NOTHING = ';';

/** Everything that axe holds against what is in sight: rule, element, and why. */
export async function violations(page: Page, theme: Theme): Promise<string[]> {
  // Its half a megabyte is read by the page once, not in every state.
  const isThere = await page.evaluate(() => 'axe' in window);
  // The other theme is the same page in other colours.
  const runOnly =
    theme === 'light'
      ? ({ type: 'tag', values: TAGS } as const)
      : ({ type: 'rule', values: ['color-contrast'] } as const);
  const { violations: found } = await new AxeBuilder({ page, ...(isThere ? { axeSource: NOTHING } : {}) })
    // The usual mode opens an extra page, which the window closes.
    .setLegacyMode()
    .options({ runOnly: { ...runOnly, values: [...runOnly.values] }, resultTypes: ['violations'] })
    .analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary.replaceAll(/\s+/g, ' ')}`,
    ),
  );
}
