import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answersText } from '../../../shared/text/coverage-answer-screen.ts';
import { coverageText } from '../../../shared/text/coverage-screen.ts';
import { kitText } from '../../../shared/text/kit.ts';
import { tabTo } from '../job/focus.ts';
import { button, heading } from '../job/steps.ts';
import { expect, test } from '../window/fixtures.ts';
import { page, role } from './files.ts';
import { addFiles, answer, input, needList, openCoverage, put, show } from './steps.ts';

const VIEW = 'analytics:conversationDetail:view';
const USERS = 'directory:user:view';
const QUEUES = 'routing:queue:view';
const FLOWS = 'architect:flow:view';

const ROLES = [
  role('Analyst', VIEW, FLOWS),
  role('Supervisor', USERS, VIEW),
  role('Wide', 'routing:*:*', 'routing:queue:view'),
];

test.describe('The answers', () => {
  test.beforeEach(async ({ window, folders }) => {
    await openCoverage(window);
    await addFiles(window, put(folders, 'roles.json', page(...ROLES)));
    await expect(input(window, 'roles.json')).toBeVisible();
    await needList(window, VIEW, USERS, QUEUES, 'outbound:campaign:view');
  });

  test('a row says why, what to click, and is copied with its steps', async ({ window }) => {
    await show(window, 'rows');
    await answer(window, 'outbound:campaign:view').click();
    const about = window.getByRole('region', { name: answersText.rows.details });
    await expect(about.getByText(kitText.finding.missing)).toBeVisible();
    await expect(about.getByRole('heading', { name: answersText.rows.clicks })).toBeVisible();
    expect(await about.getByRole('listitem').count()).toBeGreaterThan(1);
    await window.getByRole('radio', { name: answersText.rows.filters.gaps }).click();
    await expect(answer(window, VIEW)).toHaveCount(0);
    await window.getByLabel(answersText.rows.search).fill('no such row');
    await button(window, answersText.rows.none.action).click();
    await expect(answer(window, VIEW)).toBeVisible();
  });

  test('roles say which few cover it, which comes closest, and one can be compared alone', async ({ window }) => {
    await show(window, 'roles');
    const main = window.getByRole('main');
    await expect(main.getByText(answersText.roles.setPartial)).toBeVisible();
    await expect(main.getByRole('button', { name: answersText.roles.uncovered(1) })).toBeVisible();
    await expect(main.getByText('Supervisor').first()).toBeVisible();
    await window
      .getByRole('grid', { name: answersText.roles.ranking })
      .getByRole('row')
      .filter({ hasText: 'Wide' })
      .click();
    await button(window, answersText.roles.compareOnly).click();
    await expect(heading(window, coverageText.views.rows)).toBeVisible();
    await expect(answer(window, QUEUES)).toContainText(kitText.finding.granted);
    await expect(answer(window, USERS)).toContainText(kitText.finding.missing);
  });

  test('what is beyond the need is named with its roles, wildcards with what hangs on them', async ({ window }) => {
    await show(window, 'beyond');
    await expect(window.getByRole('row').filter({ hasText: FLOWS })).toBeVisible();
    await window.getByRole('radio', { name: answersText.beyond.kinds.wildcards }).click();
    await window.getByRole('row').filter({ hasText: 'routing:*:*' }).click();
    const about = window.getByRole('region', { name: answersText.beyond.details });
    await expect(about).toContainText('Wide');
    await expect(about).toContainText(answersText.beyond.noRows);
    await window.getByLabel(answersText.beyond.search).fill('zzzz');
    await expect(window.getByText(answersText.beyond.none.match.title)).toBeVisible();
  });

  test('the gap is closed by a request or a block, for a new role or an existing one', async ({ window }) => {
    await show(window, 'closing');
    const body = window.getByRole('region', { name: answersText.closing.body });
    await expect(window.getByText('POST /api/v2/authorization/roles')).toBeVisible();
    expect(JSON.parse(await body.innerText())).toMatchObject({
      permissionPolicies: [{ domain: 'outbound', entityName: 'campaign', actionSet: ['view'] }],
    });
    await window.getByRole('radio', { name: answersText.closing.kinds['cx-as-code'] }).click();
    await expect(window.getByRole('region', { name: answersText.closing.block })).toContainText(
      'genesyscloud_auth_role',
    );
    await window.getByRole('radio', { name: answersText.closing.kinds.api }).click();
    await window.getByRole('radio', { name: answersText.closing.existing }).click();
    await choose(window, 'Supervisor');
    await expect(window.getByText(/^PUT \/api\/v2\/authorization\/roles\//)).toBeVisible();
    // What is to be known before it is sent is said beside it.
    await expect(window.getByRole('heading', { name: answersText.closing.notes })).toBeVisible();
    await expect(window.getByText(/The body replaces what the role has now/)).toBeVisible();
    // What the role grants today stays in the body, which replaces it.
    expect(await body.innerText()).toContain('"conversationDetail"');
  });

  test('two roles are compared, and the sides swapped', async ({ window }) => {
    await show(window, 'compare');
    for (const name of ['Analyst', 'Supervisor']) {
      await button(window, answersText.compare.choose).first().click();
      await choose(window, name);
    }
    const about = window.getByRole('region', { name: answersText.compare.details });
    await expect(about).toContainText(FLOWS);
    await expect(about).toContainText(USERS);
    await expect(about).not.toContainText(VIEW);
    const before = await about.innerText();
    await button(window, answersText.compare.swap).click();
    await expect.poll(() => about.innerText()).not.toBe(before);
    await expect(about).toContainText(FLOWS);
  });

  test('the matrix is walked by keyboard, filtered and sorted', async ({ window }) => {
    await show(window, 'matrix');
    const grid = window.getByRole('grid', { name: answersText.matrix.table });
    await tabTo(window, grid.locator('[data-active]'));
    await window.keyboard.press('ArrowRight');
    const focused = () => window.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(await focused()).toBe(kitText.finding.granted);
    await window.keyboard.press('End');
    expect(await focused()).toBe(kitText.finding.missing);
    await expect(window.getByText(/· 4 .*campaign.*: Missing$/)).toBeVisible();
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('Home');
    expect(await window.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('rowheader');
    const names = () => grid.getByRole('rowheader').evaluateAll((all) => all.map((each) => each.textContent));
    expect(await names()).toEqual(['Supervisor2', 'Analyst1', 'Wide1']);
    await window.getByRole('radio', { name: answersText.matrix.sorts.name }).click();
    expect(await names()).toEqual(['Analyst1', 'Supervisor2', 'Wide1']);
    await window.getByLabel(answersText.matrix.search).fill('wi');
    expect(await names()).toEqual(['Wide1']);
    await grid.getByRole('gridcell').nth(2).click();
    expect(await focused()).toBe(kitText.finding.granted);
    await button(window, answersText.roles.compareOnly).click();
    await expect(heading(window, coverageText.views.rows)).toBeVisible();
    await expect(answer(window, QUEUES)).toContainText(kitText.finding.granted);
    await expect(answer(window, USERS)).toContainText(kitText.finding.missing);
  });

  test('in a window of twice the size the cell with the keyboard stays in sight', async ({ window, folders }) => {
    const many = Array.from({ length: 60 }, (_, at) => role(`Role ${at}`, QUEUES));
    await show(window, 'granted');
    await addFiles(window, put(folders, 'many.json', page(...many)));
    await expect(input(window, 'many.json')).toBeVisible();
    await show(window, 'matrix');
    await window.setViewportSize({ width: 640, height: 400 });
    await tabTo(window, window.getByRole('grid', { name: answersText.matrix.table }).locator('[data-active]'));
    for (let lines = 0; lines < 12; lines += 1) await window.keyboard.press('ArrowDown');
    const isOnTop = () =>
      window.evaluate(() => {
        const cell = document.activeElement;
        const box = cell?.getBoundingClientRect();
        if (cell === null || box === undefined) return false;
        return cell.contains(document.elementFromPoint(box.left + 4, box.top + box.height / 2));
      });
    await expect.poll(isOnTop).toBe(true);
  });

  test('everything is exported, and the written files are shown', async ({ window, folders }) => {
    await show(window, 'rows');
    await button(window, coverageText.export).click();
    const dialog = window.getByRole('dialog');
    await expect(dialog.getByLabel(coverageText.save.folder)).toHaveValue(folders.exports);
    await dialog.getByText(answersText.export.format.pdf.label, { exact: true }).click();
    await button(dialog, answersText.export.action).click();
    await expect(dialog.getByText(answersText.export.missing)).toBeVisible();
    for (const { label } of Object.values(answersText.export.format)) {
      await dialog.getByText(label, { exact: true }).click();
    }
    await button(dialog, answersText.export.action).click();
    await expect(dialog.getByText(answersText.export.done(6))).toBeVisible({ timeout: 45_000 });
    const files = readdirSync(folders.exports);
    expect(files.map((name) => name.replace(/^.*\./, '')).sort()).toEqual(['csv', 'csv', 'docx', 'json', 'md', 'pdf']);
    for (const file of files) {
      expect(await dialog.innerText()).toContain(file);
      expect(readFileSync(join(folders.exports, file)).length).toBeGreaterThan(100);
    }
  });
});

/** Chooses a role in the dialog that asks for one. */
async function choose(window: Page, name: string): Promise<void> {
  const dialog = window.getByRole('dialog');
  await dialog.getByLabel(coverageText.pickRole.search).fill(name);
  await dialog.getByRole('row').filter({ hasText: name }).click();
  await button(dialog, coverageText.pickRole.choose).click();
  await expect(dialog).toHaveCount(0);
}
