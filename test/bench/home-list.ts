import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import type { Engagement } from '../../main/engagements/engagement.ts';
import { type RunningApp, startApp } from '../e2e/window/start-app.ts';
import { type Figure, median } from './figure.ts';

const MANY = 2000;
const FEW = 20;
const NOTCH_PX = 100;
const ROUNDS = 12;
const STEPS = 6;
const NAMES = ['Harbour Bank', 'Harbinger Media', 'Hartwell Travel', 'Meridian Care', 'Northwind Energy'];
const TYPED = 'harbour bank';

/** What a list costs: milliseconds on the page's main thread, and its rows in the document. */
interface ListCost {
  readonly scroll: number;
  readonly keystroke: number;
  readonly rows: number;
}

/** The list on Home, in the real window: long against short, by the browser's own count of the main thread's time. */
export async function homeList(): Promise<readonly Figure[]> {
  const few = await costOf(FEW);
  const many = await costOf(MANY);
  const against = (name: string, long: number, short: number): Figure => ({
    what: `main-thread time of a ${name}, ${MANY} rows / ${FEW} rows (${long.toFixed(2)} ms / ${short.toFixed(2)} ms, medians)`,
    value: long / short,
    budget: 2,
  });
  return [
    against('scroll step', many.scroll, few.scroll),
    against('filter keystroke', many.keystroke, few.keystroke),
    { what: `rows in the document at ${MANY} rows`, value: many.rows, budget: 80 },
  ];
}

async function costOf(count: number): Promise<ListCost> {
  const root = mkdtempSync(join(tmpdir(), 'groundwork-list-'));
  const data = join(root, 'data');
  let app: RunningApp | undefined;
  try {
    for (let at = 0; at < count; at += 1) writeEngagement(data, at);
    app = await startApp({ shell: 'chromium', data, exports: join(root, 'forms') });
    const { page } = app;
    await page.getByRole('grid').waitFor({ timeout: 60_000 });
    await page.getByRole('searchbox').waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const scrolled = await scrollCost(page, session);
    return { ...scrolled, keystroke: await keystrokeCost(page, session) };
  } finally {
    await app?.quit();
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  }
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

async function keystrokeCost(page: Page, session: CDPSession): Promise<number> {
  const search = page.getByRole('searchbox');
  const costs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await search.fill('');
    await search.focus();
    await settled(page);
    for (const letter of TYPED) costs.push(await costing(page, session, () => page.keyboard.press(letter)));
    if ((await search.inputValue()) !== TYPED) throw new Error('The filter did not take what was typed.');
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

function writeEngagement(data: string, at: number): void {
  const number = String(at + 1).padStart(4, '0');
  const name = NAMES[at % NAMES.length] ?? '';
  const time = new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString();
  const engagement: Engagement = {
    schema: 1,
    id: `bench-${number}`,
    customer: `${name} ${number}`,
    practice: false,
    createdAt: time,
    touchedAt: time,
    facts: {},
    secrets: {},
    runs: [],
  };
  const folder = join(data, 'engagements', engagement.id);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, 'engagement.json'), `${JSON.stringify(engagement, null, 2)}\n`, { mode: 0o600 });
}
