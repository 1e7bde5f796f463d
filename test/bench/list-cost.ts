import type { CDPSession, Page } from '@playwright/test';
import { median } from './figure.ts';

const NOTCH_PX = 100;
const ROUNDS = 12;
const STEPS = 6;

/** What a list costs: milliseconds on the page's main thread, and its rows in the document. */
export interface ListCost {
  readonly scroll: number;
  readonly keystroke: number;
  readonly rows: number;
}

/** What the one grid in sight and its search field cost, by the browser's own count of the main thread's time. */
export async function listCost(page: Page, typed: string): Promise<ListCost> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const scrolled = await scrollCost(page, session);
  return { ...scrolled, keystroke: await keystrokeCost(page, session, typed) };
}

/**
 * A step is a notch of the wheel. Rows are drawn in batches, so that some steps cost more than others: the median is over
 * the means of whole passes. The short list goes down and up again, since it has no room for more.
 */
async function scrollCost(page: Page, session: CDPSession): Promise<Pick<ListCost, 'scroll' | 'rows'>> {
  const grid = page.getByRole('grid');
  await grid.hover();
  await settled(page);
  const passes: number[] = [];
  let rows = 0;
  let direction = 1;
  for (let pass = 0; pass < ROUNDS; pass += 1) {
    let total = 0;
    for (let step = 0; step < STEPS; step += 1) {
      const before = await grid.evaluate((box) => box.scrollTop);
      total += await costing(page, session, () => page.mouse.wheel(0, direction * NOTCH_PX));
      const [top = 0, room = 0] = await grid.evaluate((box) => [
        box.scrollTop,
        box.scrollHeight - box.clientHeight - box.scrollTop,
      ]);
      if (Math.abs(top - before) < NOTCH_PX) throw new Error('The list did not scroll by a whole step.');
      if (room < NOTCH_PX) direction = -1;
      if (top < NOTCH_PX) direction = 1;
      rows = Math.max(rows, await page.getByRole('row').count());
    }
    passes.push(total / STEPS);
  }
  return { scroll: median(passes), rows };
}

async function keystrokeCost(page: Page, session: CDPSession, typed: string): Promise<number> {
  const search = page.getByRole('searchbox');
  const costs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await search.fill('');
    await search.focus();
    await settled(page);
    for (const letter of typed) costs.push(await costing(page, session, () => page.keyboard.press(letter)));
    if ((await search.inputValue()) !== typed) throw new Error('The filter did not take what was typed.');
  }
  return median(costs);
}

/** Milliseconds of processor time that the page's main thread spent on `act`, until it had nothing more to do. */
async function costing(page: Page, session: CDPSession, act: () => Promise<void>): Promise<number> {
  const before = await busyMs(session);
  await act();
  await settled(page);
  return (await busyMs(session)) - before;
}

async function busyMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

/** From outside, by time: waiting inside the page would be counted. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(120);
}
