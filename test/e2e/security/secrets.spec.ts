import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { connectText } from '../../../shared/text/connect-screen.ts';
import { runScreenText } from '../../../shared/text/run-screen.ts';
import { byMouse } from '../job/operator.ts';
import { clientSecret } from '../job/org-state.ts';
import { engagementAt, expectSignedIn, goToPlan, NO_KEYCHAIN } from '../job/real.ts';
import { acceptEscalation, MAKE } from '../job/rehearsal.ts';
import { button, field } from '../job/steps.ts';
import { expect, test } from '../window/fixtures.ts';
import { inHeap, inSight } from './heap.ts';
import { commandLines } from './sockets.ts';

const CUSTOMER = 'Harbour Bank';
const RECORD = new URL('./record.mjs', import.meta.url).href;

test.skip(({ shell }) => shell !== 'chromium', 'Electron’s main takes no --import');
// Each look into the page's memory takes a second or more.
test.setTimeout(400_000);

test('no secret stays in the page, in what main tells it, on disk or in the log', async ({
  launch,
  startOrg,
  folders,
}) => {
  const org = await startOrg();
  const root = join(folders.data, '..');
  const record = join(root, 'record.txt');
  // The browser's own profile, too, is looked at.
  const temporary = join(root, 'tmp');
  mkdirSync(temporary);
  writeFileSync(record, '');
  const env = { ...NO_KEYCHAIN, GROUNDWORK_RECORD: record, TMPDIR: temporary };
  const app = await launch({ imports: [RECORD], env });
  const { page } = app;
  const operator = byMouse(page);
  const { admin, userToken } = org.samples;
  const typed = [admin.clientSecret, userToken];

  await engagementAt(page, CUSTOMER, org.origin);
  await field(page, connectText.clientId).fill(admin.clientId);
  await typeUnseen(page, connectText.clientSecret, admin.clientSecret);
  await button(page, connectText.signIn).click();
  await expectSignedIn(page);
  await button(page, connectText.signOut).click();
  await page.getByRole('radio', { name: connectText.ways.token.label }).check({ force: true });
  await typeUnseen(page, connectText.token, userToken);
  await button(page, connectText.signIn).click();
  await expectSignedIn(page);
  await expectUnseen(page, typed);

  await goToPlan(page);
  await acceptEscalation(operator);
  await operator.press(MAKE);
  await expect(page.getByText(runScreenText.reveal.title)).toBeVisible({ timeout: 60_000 });
  const created = clientSecret(org);
  await expectUnseen(page, [created]);

  await operator.press(new RegExp(`^${runScreenText.secret.show}`));
  const dialog = page.getByRole('dialog');
  // No pattern: the engine remembers the latest text that one matched.
  await expect(dialog.locator('code')).not.toBeEmpty();
  // Shown on purpose, by the document alone. A name that may be there is found, so the search does find.
  expect(await inSight(page, [created])).toEqual([created]);
  await expectNotInHeap(page, [created]);
  expect(await inHeap(page, [CUSTOMER])).toEqual([CUSTOMER]);
  await button(dialog, runScreenText.secret.close).last().click();
  await expect(dialog).toHaveCount(0);
  await expectUnseen(page, [created]);

  await operator.press(runScreenText.reveal.noted);
  await button(page, runScreenText.toForm).first().click({ timeout: 90_000 });
  await expectUnseen(page, [...typed, created]);

  const told = readFileSync(record, 'utf8').trim().split('\n');
  expect(told.some((line) => line.startsWith('{"event"'))).toBe(true);
  const revealed = told.filter((line) => line.includes(created));
  expect(revealed.map((line) => JSON.parse(line).answer)).toEqual(['secrets.reveal']);
  for (const secret of [...typed, created]) {
    expect(told.filter((line) => line.includes(secret) && !revealed.includes(line))).toEqual([]);
    expect(filesWith(root, secret, [record])).toEqual([]);
    expect(app.said()).not.toContain(secret);
    if (process.platform === 'linux') expect(commandLines(app.process.pid ?? 0)).not.toContain(secret);
  }
  // Not killed by the fixture: the browser would go on writing for a moment into what is removed then.
  await app.quit();
});

/** As a keyboard or a paste does it, so that the test itself leaves no string in the page. */
async function typeUnseen(page: Page, label: string, secret: string): Promise<void> {
  await field(page, label).click();
  await page.keyboard.insertText(secret);
}

/** Neither in sight nor in memory. */
async function expectUnseen(page: Page, secrets: readonly string[]): Promise<void> {
  expect(await inSight(page, secrets)).toEqual([]);
  await expectNotInHeap(page, secrets);
}

/** A moment may pass until the last use of a string is over. */
async function expectNotInHeap(page: Page, secrets: readonly string[]): Promise<void> {
  await expect.poll(() => inHeap(page, secrets), { timeout: 90_000 }).toEqual([]);
}

/** Files of a folder that hold the text. */
function filesWith(folder: string, text: string, except: readonly string[]): readonly string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  const plain = paths.filter(
    (path) => !except.includes(path) && (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false),
  );
  return plain.filter((path) => readFileSync(path).includes(text));
}
