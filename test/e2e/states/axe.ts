import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Theme } from './theme.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Everything that axe holds against what is in sight: rule, element, and why. */
export async function violations(page: Page, theme: Theme): Promise<string[]> {
  // The usual mode opens an extra page, which the window closes.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  // The other theme is the same page in other colours.
  const { violations: found } = await (theme === 'light'
    ? axe.withTags(TAGS)
    : axe.withRules('color-contrast')
  ).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary.replaceAll(/\s+/g, ' ')}`,
    ),
  );
}
