import type { Locator, Page } from '@playwright/test';
import { smsParameters } from '../../../shared/runbooks/nexus-sms/parameters.ts';
import { SMS_VARIANTS } from '../../../shared/runbooks/nexus-sms/variants.ts';
import { engagementText } from '../../../shared/text/engagement-screen.ts';
import { kitText } from '../../../shared/text/kit.ts';
import { sendersScreenText } from '../../../shared/text/senders-screen.ts';
import { settingsStageText } from '../../../shared/text/settings-stage-screen.ts';
import { smsStageTitles } from '../../../shared/text/stages.ts';
import { tableText } from '../../../shared/text/table-editor.ts';
import { button, createEngagement, field, heading } from '../job/steps.ts';
import { violations } from '../states/axe.ts';
import { flaws } from '../states/layout.ts';
import { rehearse } from '../states/steps.ts';
import { THEMES, wear } from '../states/theme.ts';
import { expect, test } from '../window/fixtures.ts';

const { title } = SMS_VARIANTS.kaleyra;
const table = smsParameters('kaleyra');
const CCID = '6f1f3c52-1c1b-4c3e-9d53-0d7a1b9f2c11';
const CANARY = 'canary-kaleyra-password';

const labelOf = (name: string): string => table.find((parameter) => parameter.name === name)?.label ?? '';
/** A needed value has the word beside its name. */
const named = (name: string): RegExp => new RegExp(`^${labelOf(name)} ?(?:${kitText.required})?$`);
const input = (window: Page | Locator, name: string): Locator =>
  window.getByLabel(named(name)).and(window.locator('input:not([type=radio]), textarea'));
const secretOf = (window: Page, name: string): Locator => window.locator('form').filter({ has: input(window, name) });
const offered = (window: Page, name: string, value: string): Locator =>
  button(window, new RegExp(`^${settingsStageText.use(value)} ?: ${labelOf(name)}$`));

async function begun(window: Page): Promise<void> {
  await createEngagement(window, 'Harbour Bank');
  await button(window, `${engagementText.startShort} ${title}`).click();
  await expect(heading(window, smsStageTitles.settings)).toBeVisible();
}

async function filledIn(window: Page): Promise<void> {
  await input(window, 'nexusURL').fill('https://nexus.harbour.example');
  await input(window, 'ccid').fill(CCID);
  await input(window, 'kaleyraURL').fill('https://kaleyra.example');
  await input(window, 'kaleyraUserName').fill('harbour');
  await input(window, 'tfn').fill('12345\n6504661149');
  await secret(window, 'apiKey', CCID);
  await secret(window, 'kaleyraPassword', CANARY);
}

async function secret(window: Page, name: string, text: string): Promise<void> {
  const box = secretOf(window, name);
  await input(window, name).fill(text);
  await box.getByRole('button').first().click();
  await expect(box.getByRole('button', { name: kitText.secret.forget })).toBeVisible();
}

async function onSenders(window: Page): Promise<void> {
  await begun(window);
  await filledIn(window);
  await button(window, settingsStageText.continue).click();
  await expect(heading(window, sendersScreenText.title)).toBeVisible();
}

const grid = (window: Page): Locator => window.getByRole('grid');
const cell = (window: Page, row: number, column: number): Locator =>
  grid(window).locator(`[data-cell="${row} ${column}"]`);

/** As the clipboard does it. */
async function paste(at: Locator, text: string): Promise<void> {
  await at.evaluate((element, content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Nothing that axe or the layout holds against the page: in both themes, in the smallest window, and at 200 %. */
async function inOrder(window: Page): Promise<void> {
  const before = window.viewportSize();
  await window.setViewportSize({ width: 640, height: 400 });
  expect(await flaws(window)).toEqual([]);
  await window.setViewportSize({ width: 1024, height: 700 });
  for (const theme of THEMES) {
    await wear(window, theme);
    expect(await violations(window, theme)).toEqual([]);
  }
  expect(await flaws(window)).toEqual([]);
  if (before !== null) await window.setViewportSize(before);
}

test('what is wrong with a value is said at its field, and what is right instead is one click away', async ({
  window,
}) => {
  await begun(window);
  await input(window, 'nexusURL').fill('https://nexus. harbour.example');
  await input(window, 'ccid').fill('45acae06-6b7c-4f97-9c76-471');
  await expect(offered(window, 'nexusURL', 'https://nexus.harbour.example')).toBeVisible();
  await offered(window, 'nexusURL', 'https://nexus.harbour.example').click();
  await expect(input(window, 'nexusURL')).toHaveValue('https://nexus.harbour.example');

  await input(window, 'tfn').fill('16504661149');
  await input(window, 'kaleyraURL').fill('http://kaleyra.example');
  await input(window, 'kaleyraUserName').focus();
  await expect(offered(window, 'tfn', '6504661149')).toBeVisible();
  // Without encryption it goes, with a warning.
  await expect(offered(window, 'kaleyraURL', 'https://kaleyra.example')).toBeVisible();
  await expect(input(window, 'kaleyraURL')).not.toHaveAttribute('aria-invalid', 'true');
  await inOrder(window);

  await button(window, settingsStageText.continue).click();
  await expect(heading(window, smsStageTitles.settings)).toBeVisible();
  await expect(input(window, 'ccid')).toBeFocused();
});

test('secrets among the details go in, are replaced and forgotten, and are nowhere on the page', async ({ window }) => {
  await begun(window);
  await filledIn(window);
  await expect(window.getByText(settingsStageText.saved)).toBeVisible();
  expect(await window.content()).not.toContain(CANARY);
  const box = secretOf(window, 'kaleyraPassword');
  await expect(button(box, kitText.secret.replace)).toBeVisible();
  await button(box, kitText.secret.forget).click();
  await expect(button(box, kitText.secret.set)).toBeVisible();
  await expect(window.getByText(settingsStageText.open([labelOf('kaleyraPassword')]))).toBeVisible();
  await inOrder(window);
});

test('each number has a section with eight options to copy, and the table says otherwise where it must', async ({
  window,
}) => {
  await onSenders(window);
  const details = window.getByLabel(sendersScreenText.section, { exact: true });
  await expect(details.getByText(sendersScreenText.place(1, 2))).toBeVisible();
  await expect(details.getByText(sendersScreenText.endpointMissing)).toBeVisible();
  await input(window, 'designerEndpointName').fill('support');
  await expect(details.getByText('chat.support', { exact: true })).toBeVisible();
  await expect(details.getByRole('button', { name: /^Copy / })).toHaveCount(10);

  await button(window, sendersScreenText.suggest.action(2)).click();
  await expect(grid(window).getByRole('row')).toHaveCount(3);
  await cell(window, 1, 0).click();
  await window.keyboard.type('chat.Loans');
  await window.keyboard.press('Enter');
  await expect(details.getByRole('heading', { name: 'chat.Loans' })).toBeVisible();
  await expect(window.getByText(settingsStageText.saved)).toBeVisible();

  // The same number again, in the row that Enter began.
  await cell(window, 2, 1).click();
  await window.keyboard.type('12345');
  await window.keyboard.press('Tab');
  await expect(cell(window, 2, 1)).toHaveAttribute('aria-invalid', 'true');
  await inOrder(window);
  await cell(window, 2, 1).click();
  await window.keyboard.press('Escape');
  await button(window, tableText.remove(3)).click();
  await expect(window.getByText(settingsStageText.saved)).toBeVisible();
});

test('numbers come from a spreadsheet and from a file, hundreds of them, and are worked on by keyboard', async ({
  window,
}) => {
  await onSenders(window);
  await cell(window, 0, 0).click();
  await window.keyboard.press('Escape');
  await expect(cell(window, 0, 0)).toBeFocused();
  await paste(cell(window, 0, 0), 'Number\tSection\tEndpoint\n16504661149\tchat.Loans\tloans\n12345\t\t\n');
  await expect(window.getByText(tableText.took(2))).toBeVisible();
  await expect(cell(window, 0, 1)).toHaveAttribute('aria-invalid', 'true');
  await window.keyboard.press('ArrowRight');
  await button(window, tableText.use('6504661149')).click();
  await expect(cell(window, 0, 1)).not.toHaveAttribute('aria-invalid', 'true');

  const lines = Array.from({ length: 400 }, (_, index) => `${20_000 + index};service`);
  const chooser = window.waitForEvent('filechooser');
  await button(window, tableText.choose).click();
  const csv = Buffer.from(`channelId;endpoint\n${lines.join('\n')}\n`);
  await (await chooser).setFiles({ name: 'numbers.csv', mimeType: 'text/csv', buffer: csv });
  await expect(window.getByText(tableText.took(400))).toBeVisible();
  expect(await grid(window).getByRole('row').count()).toBeLessThanOrEqual(81);
  await window.keyboard.press('Control+End');
  await expect(cell(window, 401, 4)).toBeFocused();
  await window.keyboard.press('Control+z');
  await expect(grid(window)).toHaveAttribute('aria-rowcount', '3');

  // What the undone rows left keeps the focus; Tab leaves the table: it is no trap.
  await expect(grid(window).locator(':focus')).toHaveCount(1);
  await window.keyboard.press('Tab');
  await expect(grid(window).locator(':focus')).toHaveCount(0);
});

test('a table with something wrong in it is still there when one comes back to it', async ({ window }) => {
  await onSenders(window);
  await cell(window, 0, 1).click();
  await window.keyboard.type('123');
  await window.keyboard.press('Tab');
  const rail = window.getByRole('navigation');
  await rail.getByRole('button').filter({ hasText: smsStageTitles.settings }).click();
  await expect(heading(window, smsStageTitles.settings)).toBeVisible();
  await rail.getByRole('button').filter({ hasText: smsStageTitles.senders }).click();
  await expect(cell(window, 0, 1)).toHaveText('123');
});

test('the sections are saved as files', async ({ window, folders }) => {
  await onSenders(window);
  await button(window, sendersScreenText.save.action).click();
  const dialog = window.getByRole('dialog');
  await field(dialog, sendersScreenText.save.folder).fill(folders.exports);
  await inOrder(window);
  await button(dialog, sendersScreenText.save.save).click();
  await expect(dialog.getByText(sendersScreenText.save.done)).toBeVisible();
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
});

test('a file that is dropped on the table fills it, and goes nowhere else', async ({ window }) => {
  await onSenders(window);
  await grid(window).evaluate((element) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['channelId,endpoint\n55555,service\n'], 'numbers.csv', { type: 'text/csv' }));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  });
  await expect(window.getByText(tableText.took(1))).toBeVisible();
  await expect(cell(window, 0, 1)).toHaveText('55555');
  await expect(heading(window, sendersScreenText.title)).toBeVisible();
});

test('a rehearsal has its values and secrets, so that nothing has to be entered', async ({ window }) => {
  await rehearse(window);
  await window
    .getByRole('banner')
    .getByRole('button', { name: /Practice|Northwind|Harbour/ })
    .first()
    .click();
  await button(window, `${engagementText.startShort} ${title}`).click();
  await expect(heading(window, smsStageTitles.settings)).toBeVisible();
  await expect(secretOf(window, 'kaleyraPassword').getByText(kitText.secret.practice)).toBeVisible();
  await expect(window.getByText(settingsStageText.saved)).toBeVisible();
  await button(window, settingsStageText.continue).click();
  await expect(heading(window, sendersScreenText.title)).toBeVisible();
});
