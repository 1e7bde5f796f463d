import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answersText } from '../../shared/text/coverage-answer-screen.ts';
import { page as listing, role } from '../e2e/coverage/files.ts';
import { addFiles, input, needList, openCoverage, put, show } from '../e2e/coverage/steps.ts';
import { type RunningApp, startApp } from '../e2e/window/start-app.ts';
import type { Figure } from './figure.ts';
import { type ListCost, listCost } from './list-cost.ts';

const MANY = 2000;
const FEW = 20;
const ROWS = 39;
const NAMES = ['Harbour Bank', 'Harbinger Media', 'Hartwell Travel', 'Meridian Care', 'Northwind Energy'];
const TYPED = 'harbour bank';

/** The matrix of roles × needs in the real window: many roles against few. */
export async function matrix(): Promise<readonly Figure[]> {
  const few = await costOf(FEW);
  const many = await costOf(MANY);
  const against = (name: string, long: number, short: number): Figure => ({
    what: `main-thread time of a ${name} in the matrix, ${MANY} roles / ${FEW} roles × ${ROWS} rows (${long.toFixed(2)} ms / ${short.toFixed(2)} ms, medians)`,
    value: long / short,
    budget: 2,
  });
  return [
    against('scroll step', many.scroll, few.scroll),
    against('filter keystroke', many.keystroke, few.keystroke),
    { what: `rows in the document at ${MANY} roles`, value: many.rows, budget: 80 },
  ];
}

async function costOf(count: number): Promise<ListCost> {
  const root = mkdtempSync(join(tmpdir(), 'groundwork-matrix-'));
  const folders = { data: join(root, 'data') };
  const needs = Array.from({ length: ROWS }, (_, at) => `routing:queue${at}:view`);
  const roles = Array.from({ length: count }, (_, at) => {
    const name = `${NAMES[at % NAMES.length]} ${String(at + 1).padStart(4, '0')}`;
    // Cells change often along a row, so that runs of equal ones are short.
    return role(name, ...needs.filter((_, row) => (at * 7 + row * 5) % 11 < 4));
  });
  let app: RunningApp | undefined;
  try {
    app = await startApp({ shell: 'chromium', ...folders, exports: join(root, 'forms') });
    const { page } = app;
    // A window in which even the short list has to be scrolled.
    await page.setViewportSize({ width: 1280, height: 640 });
    await openCoverage(page);
    await addFiles(page, put(folders, 'roles.json', listing(...roles)));
    await input(page, 'roles.json').waitFor();
    await needList(page, ...needs);
    await show(page, 'matrix');
    await page.getByRole('grid', { name: answersText.matrix.table }).waitFor();
    return await listCost(page, TYPED);
  } finally {
    await app?.quit();
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  }
}
