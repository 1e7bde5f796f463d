import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import uca from '../../../shared/profiles/uca-historical.json' with { type: 'json' };
import { connectText } from '../../../shared/text/connect-screen.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { permissionsText } from '../../../shared/text/permissions-screen.ts';
import { planScreenText } from '../../../shared/text/plan-screen.ts';
import { profilesText as text } from '../../../shared/text/profiles-screen.ts';
import { regionText } from '../../../shared/text/region-screen.ts';
import { drop } from '../coverage/steps.ts';
import { begin, button, createEngagement, heading, home, overview } from '../job/steps.ts';
import { expect, test } from '../window/fixtures.ts';

async function openProfiles(window: Page): Promise<void> {
  await button(window, homeText.profiles).click();
  await expect(heading(window, text.title)).toBeVisible();
}

/** A profile in the list. */
function line(window: Page, title: string): Locator {
  return window.getByRole('grid', { name: text.title }).getByRole('row').filter({ hasText: title });
}

async function addFile(window: Page, path: string): Promise<void> {
  const chooser = window.waitForEvent('filechooser');
  await button(window, text.add.open).click();
  await (await chooser).setFiles(path);
}

function written(folder: string, name: string, content: object): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(content));
  return path;
}

/** Copies the first profile and opens the copy in its form. */
async function editCopy(window: Page, id: string, title: string): Promise<void> {
  await openProfiles(window);
  await line(window, uca.title).click();
  await button(window, text.duplicate.open).click();
  const dialog = window.getByRole('dialog');
  await named(dialog, text.duplicate.id).fill(id);
  await named(dialog, text.duplicate.titleLabel).fill(title);
  await button(dialog, text.duplicate.action).click();
  await expect(dialog).toHaveCount(0);
  await button(window, `${text.edit} ${title}`).click();
  await expect(heading(window, title)).toBeVisible();
}

/** A field by the beginning of its label, which may end in "required". */
function named(window: Page | Locator, label: string): Locator {
  return window.getByRole('textbox', { name: new RegExp(`^${label}`) });
}

/** Shows a part of the profile. */
async function showPart(window: Page, part: keyof typeof text.editor.part): Promise<void> {
  await window.getByRole('radio', { name: new RegExp(`^${text.editor.part[part]}`) }).click();
}

/** Selects a row of the profile, to be edited beside the table. */
async function selectRow(window: Page, words: string): Promise<void> {
  await showPart(window, 'rows');
  await window.getByRole('grid', { name: text.rows.label }).getByRole('row').filter({ hasText: words }).click();
}

test.describe('Profiles', () => {
  test('lists those that come with the program, and says where each comes from', async ({ window }) => {
    await openProfiles(window);
    await line(window, 'Genesys Cloud Add-on for Splunk').click();
    expect(await window.getByRole('grid', { name: text.title }).getByRole('row').count()).toBeGreaterThan(6);
    const inspector = window.getByRole('region', { name: text.details });
    await expect(inspector.getByText('https://splunk.github.io/genesys_cloud_ta/ConfigureGenesysCloud')).toBeVisible();
    await expect(inspector.getByText(text.uncertain(1))).toBeVisible();
    await button(window, `${text.view} Genesys Cloud Add-on for Splunk`).click();
    await expect(window.getByText(text.editor.readOnly)).toBeVisible();
    await expect(button(window, text.editor.save)).toHaveCount(0);
  });

  test('adds a sound file, and of a bad one names row and field of every problem and keeps nothing', async ({
    window,
    folders,
  }) => {
    await openProfiles(window);
    const rows = uca.rows.map((row) => (row.row === 7 ? { ...row, policy: 'analytics' } : row));
    await addFile(window, written(folders.exports, 'bad.json', { ...uca, id: 'Bad Id', rows }));
    const alert = window.getByRole('alert').filter({ hasText: text.add.refused('bad.json') });
    await expect(alert.getByText(/row 7, policy: must be domain:entity:action/)).toBeVisible();
    await expect(alert.getByText(/ id: must be lower-case words/)).toBeVisible();
    expect(existsSync(join(folders.data, 'profiles'))).toBe(false);

    await addFile(window, written(folders.exports, 'good.json', { ...uca, id: 'acme', title: 'Acme Reporting' }));
    await expect(line(window, 'Acme Reporting')).toContainText(text.origin.user);
    await expect(alert).toHaveCount(0);
    expect(JSON.parse(readFileSync(join(folders.data, 'profiles', 'acme.json'), 'utf8')).title).toBe('Acme Reporting');
  });

  test('a file that is dropped on the list is added, or refused with every flaw', async ({ window, folders }) => {
    await openProfiles(window);
    await drop(window, [written(folders.exports, 'bad.json', { ...uca, id: 'Bad Id' })]);
    await expect(window.getByRole('alert').filter({ hasText: text.add.refused('bad.json') })).toBeVisible();
    await drop(window, [written(folders.exports, 'good.json', { ...uca, id: 'acme', title: 'Acme Reporting' })]);
    await expect(line(window, 'Acme Reporting')).toContainText(text.origin.user);
    await expect(heading(window, text.title)).toBeVisible();
  });

  test('a copy is edited: what is wrong is said at its field, nothing is lost by leaving, and it can be run', async ({
    window,
    folders,
  }) => {
    await editCopy(window, 'acme', 'Acme Reporting');
    await selectRow(window, 'User Detail');
    const inspector = window.getByRole('region', { name: text.editor.row });
    const policy = named(inspector, text.rows.policy);
    await policy.fill('analytics:userDetail');
    await expect(inspector.getByText(/Must be domain:entity:action/)).toBeVisible();
    await expect(policy).toHaveAttribute('aria-invalid', 'true');
    await expect(window.getByText(text.editor.flaws(1))).toBeVisible();

    // With something wrong, saving leads there and saves nothing.
    await showPart(window, 'about');
    await button(window, text.editor.save).click();
    await expect(inspector.getByText(/Must be domain:entity:action/)).toBeVisible();
    const saved = () => JSON.parse(readFileSync(join(folders.data, 'profiles', 'acme.json'), 'utf8'));
    expect(saved().rows[6].policy).toBe('analytics:userDetail:view');

    // Left and returned to, the change is still there, and the list says so.
    await home(window);
    await openProfiles(window);
    await expect(line(window, 'Acme Reporting')).toContainText(text.unsaved);
    await line(window, 'Acme Reporting').click();
    await button(window, `${text.edit} Acme Reporting`).click();
    await selectRow(window, 'User Detail');
    await expect(policy).toHaveValue('analytics:userDetail');
    await policy.fill('analytics:userDetail:view');
    await expect(inspector.getByText(/Must be/)).toHaveCount(0);
    await named(inspector, text.rows.purpose).fill('Reads when people were here.');
    await button(window, text.editor.save).click();
    await expect(window.getByText(text.editor.unchanged, { exact: true })).toBeVisible();
    expect(saved().rows[6].purpose).toBe('Reads when people were here.');

    await home(window);
    await createEngagement(window, 'Harbour Bank');
    await begin(window, 'Acme Reporting');
  });

  test('an own one is removed by its id, a bundled one not at all', async ({ window, folders }) => {
    await editCopy(window, 'acme', 'Acme Reporting');
    await button(window, text.editor.toList).click();
    await line(window, uca.title).first().click();
    await expect(button(window, text.remove.open)).toHaveCount(0);
    await line(window, 'Acme Reporting').click();
    await button(window, text.remove.open).click();
    const dialog = window.getByRole('alertdialog');
    await expect(button(dialog, text.remove.action)).toBeDisabled();
    await dialog.getByRole('textbox').fill('acme');
    await button(dialog, text.remove.action).click();
    await expect(line(window, 'Acme Reporting')).toHaveCount(0);
    expect(existsSync(join(folders.data, 'profiles', 'acme.json'))).toBe(false);
  });
});

test('another integration is rehearsed from the overview of a practice engagement, up to its plan', async ({
  window,
}) => {
  const title = 'Genesys Cloud Add-on for Splunk';
  await button(window, homeText.practiceOrganization).click();
  await expect(heading(window, regionText.title)).toBeVisible({ timeout: 45_000 });
  await overview(window, 'Meridian Practice Services');
  await begin(window, title);
  await button(window, regionText.continue).click();
  await button(window, connectText.signIn).click();
  await expect(window.getByText(connectText.rights.title, { exact: true })).toBeVisible();
  await button(window, connectText.continue).click();
  await expect(heading(window, permissionsText.title)).toBeVisible();
  await expect(window.getByText(/^9 granted/)).toBeVisible();
  await button(window, permissionsText.next).click();
  await expect(heading(window, planScreenText.title.run)).toBeVisible();
  await expect(window.getByText(/Splunk – Genesys Cloud Add-on/).first()).toBeVisible();
});
