import { answersText } from '../../../shared/text/coverage-answer-screen.ts';
import { coverageText } from '../../../shared/text/coverage-screen.ts';
import { kitText } from '../../../shared/text/kit.ts';
import { button } from '../job/steps.ts';
import { expect, test } from '../window/fixtures.ts';
import { bigPage, page as listing, role } from './files.ts';
import { addFiles, answer, drop, input, needList, openCoverage, put, railItem, show } from './steps.ts';

const VIEW = 'analytics:conversationDetail:view';
const MB = 1024 * 1024;

test('a file of 50 MB leaves the window in use while it is sent and understood', async ({ window, folders }) => {
  test.setTimeout(240_000);
  const big = put(folders, 'big.json', bigPage(50 * MB));
  await openCoverage(window);
  await addFiles(window, put(folders, 'small.json', listing(role('Analyst', VIEW))));
  await expect(input(window, 'small.json')).toBeVisible();
  await needList(window, VIEW, 'routing:queue1:view');
  await window.evaluate(() => {
    const probe = { longest: 0, last: performance.now() };
    Object.assign(globalThis, { probe });
    const tick = () => {
      const now = performance.now();
      probe.longest = Math.max(probe.longest, now - probe.last);
      probe.last = now;
      setTimeout(tick, 4);
    };
    tick();
  });
  await drop(window, [big]);
  const running = railItem(window, 'granted').getByLabel(kitText.status.running);
  await expect(running).toBeVisible();

  // A filter answers while the file is on its way, which is not over yet afterwards.
  await show(window, 'rows');
  await window.getByRole('radio', { name: answersText.rows.filters.gaps }).click();
  await expect(answer(window, VIEW)).toHaveCount(0);
  await window.getByRole('radio', { name: answersText.rows.filters.all }).click();
  await expect(answer(window, VIEW)).toBeVisible();
  await expect(running).toBeVisible();

  // So does typing while it is being understood.
  await show(window, 'granted');
  await expect(window.getByText(coverageText.granted.understanding('big.json'))).toBeVisible({ timeout: 120_000 });
  await show(window, 'rows');
  await window.getByLabel(answersText.rows.search).fill('conversation');
  await expect(answer(window, VIEW)).toBeVisible();

  await show(window, 'granted');
  await expect(running).toHaveCount(0, { timeout: 120_000 });
  await expect(input(window, 'big.json')).toContainText(coverageText.formats.roles);
  const longest = await window.evaluate(() => (globalThis as unknown as { probe: { longest: number } }).probe.longest);
  console.log(`50 MB: the window's longest pause was ${Math.round(longest)} ms`);
  expect(longest).toBeLessThan(1_000);
});

test('a big file is taken back while it is being understood, and nothing of it stays', async ({ window, folders }) => {
  test.setTimeout(180_000);
  const big = put(folders, 'big.json', bigPage(50 * MB));
  await openCoverage(window);
  await drop(window, [big]);
  await expect(window.getByText(coverageText.granted.understanding('big.json'))).toBeVisible({ timeout: 60_000 });
  await button(window, coverageText.granted.cancel).first().click();
  await expect(window.getByText(coverageText.granted.empty.title)).toBeVisible();
  // Read after it: once this is there, the big one has come and gone.
  await addFiles(window, put(folders, 'small.json', listing(role('Analyst', VIEW))));
  await expect(input(window, 'small.json')).toBeVisible({ timeout: 60_000 });
  await expect(input(window, 'big.json')).toHaveCount(0);
});

test('a big file is taken back half-way, and nothing of it counts', async ({ window, folders }) => {
  const big = put(folders, 'big.json', bigPage(50 * MB));
  await openCoverage(window);
  await drop(window, [big]);
  await button(window, coverageText.granted.cancel).first().click();
  await expect(window.getByText(coverageText.granted.empty.title)).toBeVisible();
  await addFiles(window, put(folders, 'small.json', listing(role('Analyst', VIEW))));
  await expect(input(window, 'small.json')).toBeVisible();
  await expect(input(window, 'big.json')).toHaveCount(0);
});
