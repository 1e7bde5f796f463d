import type { Page } from '@playwright/test';
import { formScreenText } from '../../../shared/text/form-screen.ts';
import { runScreenText } from '../../../shared/text/run-screen.ts';
import { byMouse } from '../job/operator.ts';
import { MAKE, rehearseToPlan } from '../job/rehearsal.ts';
import { button, stage } from '../job/steps.ts';
import { expect, test } from '../window/fixtures.ts';
import { seedEngagement } from './seed.ts';
import { settled } from './walk.ts';

const STAGES = ['region', 'connect', 'permissions', 'settings', 'plan', 'run', 'validation', 'form'] as const;

/** A button whose words say what came of it is below this; a line that pushes the page down is above. */
const STILL = 0.005;

test('nothing moves while a page loads', async ({ launch, startOrg, folders }) => {
  for (let index = 0; index < 12; index += 1) await seedEngagement(folders.data, { customer: `Customer ${index}` });
  const org = await startOrg({ propagationSeconds: 0 });
  const { page } = await launch({ args: ['--practice', org.origin] });
  const operator = byMouse(page);
  await rehearseToPlan(operator);
  await operator.press(MAKE);
  await expect(button(page, runScreenText.toForm)).toBeVisible({ timeout: 45_000 });
  await operator.press(runScreenText.toForm);
  await expect(page.getByLabel(formScreenText.preview)).toBeVisible();
  // Slow enough for each page to show that it is loading.
  org.setFaults([{ match: { path: '*' }, fault: { kind: 'latency', ms: 250 } }]);
  for (const id of STAGES) {
    await stage(page, id).click();
    await expect(page).toHaveURL(new RegExp(`${id}$`));
    expect.soft(await movedWhileLoading(page), id).toEqual([]);
  }
  for (const hash of ['#/home', '#/settings', '#/about', '#/coverage', '#/coverage/needed', '#/coverage/matrix']) {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    expect.soft(await movedWhileLoading(page), hash).toEqual([]);
  }
});

/** What changes its place by itself from a reload until the page is complete. */
async function movedWhileLoading(page: Page): Promise<readonly string[]> {
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /…$/ })).toHaveCount(0, { timeout: 45_000 });
  await settled(page);
  return page.evaluate(
    (still) =>
      new Promise<string[]>((resolve) => {
        const nameOf = (node: Node | null) =>
          node instanceof Element ? `<${node.tagName.toLowerCase()} class="${node.getAttribute('class')}">` : `${node}`;
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as unknown as LayoutShift[];
          resolve(
            shifts
              .filter(({ value }) => value > still)
              .map(({ value, sources }) => `${value.toFixed(3)} ${sources.map(({ node }) => nameOf(node)).join(', ')}`),
          );
        }).observe({ type: 'layout-shift', buffered: true });
        // Nothing is told when nothing moved.
        setTimeout(() => resolve([]), 200);
      }),
    STILL,
  );
}

/** Not in the types of TypeScript. */
interface LayoutShift {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}
