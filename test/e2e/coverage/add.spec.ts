import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answersText } from '../../../shared/text/coverage-answer-screen.ts';
import { coverageText } from '../../../shared/text/coverage-screen.ts';
import { homeDialogText } from '../../../shared/text/home-dialogs.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { kitText } from '../../../shared/text/kit.ts';
import { paletteText } from '../../../shared/text/palette-screen.ts';
import { button, createEngagement, heading, home, problem } from '../job/steps.ts';
import { expect, test } from '../window/fixtures.ts';
import { page, role } from './files.ts';
import { addFiles, answer, drop, input, needList, openCoverage, paste, put, railItem, show } from './steps.ts';

const VIEW = 'analytics:conversationDetail:view';
const USERS = 'directory:user:view';
const QUEUES = 'routing:queue:view';

test.describe('What is granted', () => {
  test('files dropped anywhere are compared, with an overlay that says so', async ({ window, folders }) => {
    const path = put(folders, 'roles.json', page(role('Analyst', VIEW)));
    await expect(heading(window, homeText.title)).toBeVisible();
    const devtools = await window.context().newCDPSession(window);
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver'] as const)
      await devtools.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data });
    await expect(window.getByText(kitText.drop.title)).toBeVisible();
    await devtools.send('Input.dispatchDragEvent', { type: 'drop', x: 500, y: 400, data });
    await expect(window.getByText(kitText.drop.title)).toHaveCount(0);
    await expect(heading(window, coverageText.views.granted)).toBeVisible();
    await expect(input(window, 'roles.json')).toContainText(coverageText.formats.roles);
    // Nothing was opened in place of the page.
    expect(new URL(window.url()).hash).toBe('#/coverage/granted');
  });

  test('a drag that leaves the window takes the overlay with it', async ({ window, folders }) => {
    const path = put(folders, 'roles.json', page(role('Analyst', VIEW)));
    const devtools = await window.context().newCDPSession(window);
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver'] as const)
      await devtools.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data });
    await expect(window.getByText(kitText.drop.title)).toBeVisible();
    await devtools.send('Input.dispatchDragEvent', { type: 'dragCancel', x: 500, y: 400, data });
    await expect(window.getByText(kitText.drop.title)).toHaveCount(0);
    await expect(heading(window, homeText.title)).toBeVisible();
  });

  test('a .groundwork file that is dropped is opened as an engagement', async ({ window, folders }) => {
    await createEngagement(window, 'Harbour Bank');
    await home(window);
    await button(window, homeText.menu('Harbour Bank')).click();
    await window.getByRole('menuitem', { name: homeText.actions.export }).click();
    const dialog = window.getByRole('dialog');
    await button(dialog, homeDialogText.export.action).click();
    const file = await dialog.getByText(/\.groundwork$/).innerText();
    await button(dialog, homeDialogText.close).last().click();
    await drop(window, [file]);
    await expect(heading(window, 'Harbour Bank')).toBeVisible();
    const cut = put(folders, 'cut.groundwork', '{"format":');
    await drop(window, [cut]);
    await expect(heading(window, homeText.title)).toBeVisible();
    await expect(problem(window)).toContainText('cut.groundwork');
  });

  test('nothing is taken while a question is open', async ({ window, folders }) => {
    const path = put(folders, 'roles.json', page(role('Analyst', VIEW)));
    await button(window, homeText.newEngagement).first().click();
    await expect(window.getByRole('dialog')).toBeVisible();
    await drop(window, [path]);
    await expect(window.getByRole('dialog')).toBeVisible();
    await expect(window.getByText(kitText.drop.title)).toHaveCount(0);
    expect(new URL(window.url()).hash).not.toContain('coverage');
  });

  test('several files and pasted text count together, each by itself when asked', async ({ window, folders }) => {
    await openCoverage(window);
    const one = put(folders, 'one.json', page(role('Analyst', VIEW)));
    const two = put(folders, 'مدير.json', JSON.stringify(role('Supervisor', USERS)));
    await addFiles(window, one, two);
    await expect(input(window, 'مدير.json')).toBeVisible();
    await paste(window, 'Routing > Queue > View\nnot a permission at all');
    await expect(input(window, 'pasted')).toContainText('1');
    await needList(window, VIEW, USERS, QUEUES);
    await button(window, coverageText.needed.show).click();
    await expect(heading(window, coverageText.views.rows)).toBeVisible();
    await expect(railItem(window, 'rows')).toContainText('3 / 3');
    await expect(window.getByText(answersText.rows.complete)).toBeVisible();

    await show(window, 'unread');
    await expect(window.getByRole('grid').getByText('not a permission at all')).toBeVisible();

    await show(window, 'granted');
    await input(window, 'one.json').click();
    await button(window, coverageText.granted.only).click();
    await expect(railItem(window, 'rows')).toContainText('1 / 3');
    await show(window, 'rows');
    await expect(answer(window, VIEW)).toContainText(kitText.finding.granted);
    await expect(answer(window, USERS)).toContainText(kitText.finding.missing);
  });

  test('a broken file is listed with file and place, grants nothing, and can be removed', async ({
    window,
    folders,
  }) => {
    await openCoverage(window);
    await addFiles(window, put(folders, 'cut.json', page(role('Analyst', VIEW)).slice(0, -30)));
    await expect(input(window, 'cut.json')).toBeVisible();
    const about = window.getByRole('region', { name: coverageText.granted.details });
    await expect(about).toContainText('cut.json');
    await expect(about).toContainText(/line \d+/);
    await needList(window, VIEW);
    await show(window, 'rows');
    await expect(answer(window, VIEW)).toContainText(kitText.finding.unchecked);
    await expect(window.getByText(answersText.troubles(1))).toBeVisible();
    await button(window, answersText.showInputs).click();
    await button(window, coverageText.granted.remove).click();
    await expect(window.getByText(coverageText.granted.empty.title)).toBeVisible();
  });

  test('a file that cannot be opened any more is said to be', async ({ window, folders }) => {
    await openCoverage(window);
    const path = put(folders, 'gone.json', page(role('Analyst', VIEW)));
    const chooser = window.waitForEvent('filechooser');
    await button(window, coverageText.granted.add).click();
    const picked = await chooser;
    // As the browser does with a file that was removed or changed since it was chosen.
    await window.evaluate(() => {
      FileReader.prototype.readAsDataURL = function () {
        this.dispatchEvent(new ProgressEvent('error'));
      };
    });
    await picked.setFiles(path);
    const about = window.getByRole('region', { name: coverageText.granted.details });
    await expect(about).toContainText(coverageText.granted.fileUnread.message);
    await button(window, coverageText.granted.dismiss).click();
    await expect(window.getByText(coverageText.granted.empty.title)).toBeVisible();
  });

  test('the palette and the keyboard lead there, and the help says how to get a file', async ({ window, folders }) => {
    // The key is listened for once the page stands.
    await expect(heading(window, homeText.title)).toBeVisible();
    await window.keyboard.press('Control+K');
    await window.getByLabel(paletteText.search).first().fill('coverage');
    await window.keyboard.press('Enter');
    await expect(heading(window, coverageText.views.granted)).toBeVisible();
    await window
      .getByRole('button', { name: /Genesys Cloud CLI/ })
      .first()
      .click();
    await expect(window.getByText(/gc authorization roles list/)).toBeVisible();
    writeFileSync(join(folders.data, '..', 'roles.json'), page(role('Analyst', VIEW)));
    await addFiles(window, join(folders.data, '..', 'roles.json'));
    await expect(input(window, 'roles.json')).toBeVisible();
    await button(window, coverageText.granted.howTo).click();
    await expect(window.getByRole('dialog').getByText(coverageText.granted.empty.howTo)).toBeVisible();
  });

  test('an engagement that is dropped among exports is listed as one, and the exports are read', async ({
    window,
    folders,
  }) => {
    await expect(heading(window, homeText.title)).toBeVisible();
    await drop(window, [
      put(folders, 'roles.json', page(role('Analyst', VIEW))),
      put(folders, 'bank.groundwork', '{"format":"groundwork"}'),
    ]);
    await expect(input(window, 'roles.json')).toContainText(coverageText.formats.roles);
    await input(window, 'bank.groundwork').click();
    const about = window.getByRole('region', { name: coverageText.granted.details });
    await expect(about).toContainText(coverageText.granted.engagement.message);
    await button(window, coverageText.granted.dismiss).click();
    await expect(input(window, 'bank.groundwork')).toHaveCount(0);
  });

  test('what is typed and chosen is still there after a look at another page', async ({ window, folders }) => {
    await openCoverage(window);
    await addFiles(window, put(folders, 'roles.json', page(role('Analyst', VIEW), role('مدير النظام', USERS))));
    await expect(input(window, 'roles.json')).toBeVisible();
    await button(window, coverageText.granted.paste).click();
    await window.getByRole('dialog').getByLabel(coverageText.paste.field).fill(QUEUES);
    await window.keyboard.press('Escape');
    await button(window, coverageText.granted.paste).click();
    await expect(window.getByRole('dialog').getByLabel(coverageText.paste.field)).toHaveValue(QUEUES);
    await window.keyboard.press('Escape');

    await needList(window, VIEW, USERS);
    await window.getByText(coverageText.needed.scopes.role.label).click();
    await button(window, coverageText.needed.chooseRole).click();
    const dialog = window.getByRole('dialog');
    await dialog.getByRole('row').filter({ hasText: 'مدير' }).click();
    await button(dialog, coverageText.pickRole.choose).click();
    await expect(railItem(window, 'rows')).toContainText('1 / 2');
    await show(window, 'unread');
    await show(window, 'needed');
    await expect(window.getByLabel(coverageText.needed.listField)).toHaveValue(`${VIEW}\n${USERS}`);
    // The role by its name, not by an id.
    await expect(window.getByRole('main').getByText('مدير النظام', { exact: true })).toBeVisible();
  });

  test('a reload comes back to the page that was shown first, also once it is done', async ({ window, folders }) => {
    await openCoverage(window);
    await addFiles(window, put(folders, 'roles.json', page(role('Analyst', VIEW))));
    await expect(input(window, 'roles.json')).toBeVisible();
    await window.reload();
    await expect(heading(window, coverageText.views.granted)).toBeVisible();
    await expect(input(window, 'roles.json')).toBeVisible();
  });

  test('a reload comes back to the same page and the same comparison', async ({ window, folders }) => {
    await openCoverage(window);
    await addFiles(window, put(folders, 'roles.json', page(role('Analyst', VIEW))));
    await expect(input(window, 'roles.json')).toBeVisible();
    await needList(window, VIEW, USERS);
    await show(window, 'roles');
    await window.reload();
    await expect(heading(window, coverageText.views.roles)).toBeVisible();
    await expect(railItem(window, 'rows')).toContainText('1 / 2');
  });
});
