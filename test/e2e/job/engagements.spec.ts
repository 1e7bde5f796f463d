import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import profile from '../../../shared/profiles/uca-historical.json' with { type: 'json' };
import { connectText } from '../../../shared/text/connect-screen.ts';
import { homeDialogText } from '../../../shared/text/home-dialogs.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { paletteText } from '../../../shared/text/palette-screen.ts';
import { regionText } from '../../../shared/text/region-screen.ts';
import { expect, test } from '../window/fixtures.ts';
import { act, begin, button, createEngagement, heading, home, openFile, problem, row, stage } from './steps.ts';

test.describe('Engagements', () => {
  test('one is exported without secrets, deleted by its name, and taken over again from the file', async ({
    window,
    folders,
  }) => {
    await createEngagement(window, 'Harbour Bank');
    await home(window);
    await act(window, 'Harbour Bank', 'export');
    const exporting = window.getByRole('dialog');
    await expect(exporting.getByLabel(homeDialogText.export.folder)).toHaveValue(folders.exports);
    await exporting.getByRole('button', { name: homeDialogText.export.action, exact: true }).click();
    await expect(exporting.getByText(homeDialogText.export.done)).toBeVisible();
    await exporting.getByRole('button', { name: homeDialogText.close }).last().click();
    const [file = ''] = readdirSync(folders.exports);
    expect(file).toMatch(/^Harbour Bank .*\.groundwork$/);

    await act(window, 'Harbour Bank', 'delete');
    const deleting = window.getByRole('alertdialog');
    const confirm = deleting.getByRole('button', { name: homeDialogText.delete.action, exact: true });
    await expect(confirm).toBeDisabled();
    await deleting.getByRole('textbox').fill('Harbour Ban');
    await expect(confirm).toBeDisabled();
    await deleting.getByRole('textbox').fill('Harbour Bank');
    await confirm.click();
    await expect(window.getByText(homeText.empty.title)).toBeVisible();

    await openFile(window, join(folders.exports, file));
    await expect(heading(window, 'Harbour Bank')).toBeVisible();
    await home(window);
    await expect(row(window, 'Harbour Bank')).toBeVisible();
  });

  test('a broken file is refused in words, and nothing appears in the list', async ({ window, folders }) => {
    const cut = join(folders.data, '..', 'cut off.groundwork');
    writeFileSync(cut, '{"format":"groundwork-engagement","version":1,"docu');
    await openFile(window, cut);
    const alert = problem(window);
    await expect(alert).toContainText('cut off.groundwork');
    await expect(alert).toContainText('it is not JSON, or it was cut off.');
    await expect(window.getByText(homeText.empty.title)).toBeVisible();
  });

  test('a duplicate takes the typed values over', async ({ window }) => {
    await createEngagement(window, 'Harbour Bank');
    await begin(window, profile.title);
    await window.getByLabel(regionText.field).fill('eu-west-1');
    await button(window, regionText.continue).click();
    await expect(heading(window, connectText.title)).toBeVisible();
    await home(window);
    await act(window, 'Harbour Bank', 'duplicate');
    const dialog = window.getByRole('dialog');
    await dialog.getByLabel(homeDialogText.customer).fill('Harbour Insurance');
    await dialog.getByRole('button', { name: homeDialogText.duplicate.action, exact: true }).click();
    await expect(heading(window, 'Harbour Insurance')).toBeVisible();
    await stage(window, 'region').click();
    await expect(window.getByLabel(regionText.field)).toHaveValue('eu-west-1');
  });

  test('is renamed where it stands', async ({ window }) => {
    await createEngagement(window, 'Harbor Bank');
    await home(window);
    await act(window, 'Harbor Bank', 'rename');
    const dialog = window.getByRole('dialog');
    await dialog.getByLabel(homeDialogText.customer).fill('Harbour Bank');
    await dialog.getByRole('button', { name: homeDialogText.rename.action, exact: true }).click();
    await expect(row(window, 'Harbour Bank')).toBeVisible();
    await expect(row(window, 'Harbor Bank')).toHaveCount(0);
  });

  test('the command palette opens an engagement by its name', async ({ window }) => {
    await createEngagement(window, 'Harbour Bank');
    await home(window);
    await createEngagement(window, 'Tideline Surveys');
    await home(window);
    await window.keyboard.press('Control+K');
    const search = window.getByRole('combobox', { name: paletteText.search }).or(window.getByLabel(paletteText.search));
    await search.first().fill('harbour');
    await window.keyboard.press('Enter');
    await expect(heading(window, 'Harbour Bank')).toBeVisible();
  });

  test('a reload returns to the same page', async ({ window }) => {
    await createEngagement(window, 'Harbour Bank');
    await begin(window, profile.title);
    await expect(heading(window, regionText.title)).toBeVisible();
    await window.reload();
    await expect(heading(window, regionText.title)).toBeVisible();
    await expect(button(window, /^Harbour Bank/)).toBeVisible();
  });
});
