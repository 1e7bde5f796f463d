import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engagement } from '../../main/engagements/engagement.ts';
import { type RunningApp, startApp } from '../e2e/window/start-app.ts';
import type { Figure } from './figure.ts';
import { type ListCost, listCost } from './list-cost.ts';

const MANY = 2000;
const FEW = 20;
const NAMES = ['Harbour Bank', 'Harbinger Media', 'Hartwell Travel', 'Meridian Care', 'Northwind Energy'];
const TYPED = 'harbour bank';

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
    return await listCost(page, TYPED);
  } finally {
    await app?.quit();
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  }
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
