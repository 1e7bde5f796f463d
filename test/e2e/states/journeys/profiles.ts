import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import uca from '../../../../shared/profiles/uca-historical.json' with { type: 'json' };
import { homeText } from '../../../../shared/text/home-screen.ts';
import { profilesText as text } from '../../../../shared/text/profiles-screen.ts';
import { expect } from '../../window/fixtures.ts';
import type { Journey, Place } from '../state.ts';
import { heading, press } from '../steps.ts';

const COPY = 'Acme Reporting';

async function choose({ page }: Place, title: string): Promise<void> {
  await page.getByRole('grid', { name: text.title }).getByRole('row').filter({ hasText: title }).click();
}

async function showPart({ page }: Place, part: keyof typeof text.editor.part): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(`^${text.editor.part[part]}`) }).click();
}

/** The profiles: those that come with the program, one of the user's own in its form, and a file that is none. */
export const profiles: Journey = {
  name: 'profiles',
  states: [
    {
      name: 'Profiles',
      picture: 'profiles',
      async reach(place) {
        await press(place.page, homeText.profiles);
        await choose(place, 'Ariglad');
        await expect(place.page.getByText(text.uncertain(4))).toBeVisible();
      },
    },
    {
      name: 'Profiles, a file refused',
      async reach({ page, folders }) {
        mkdirSync(folders.exports, { recursive: true });
        const path = join(folders.exports, 'bad.json');
        const rows = uca.rows.map((row) => ({ ...row, policy: 'analytics' }));
        writeFileSync(path, JSON.stringify({ ...uca, id: 'Bad Id', rows }));
        const chooser = page.waitForEvent('filechooser');
        await press(page, text.add.open);
        await (await chooser).setFiles(path);
        await expect(page.getByText(text.add.refused('bad.json'))).toBeVisible();
      },
    },
    {
      name: 'Profile, bundled',
      async reach(place) {
        await choose(place, uca.title);
        await press(place.page, `${text.view} ${uca.title}`);
        await expect(place.page.getByText(text.editor.readOnly)).toBeVisible();
      },
    },
    {
      name: 'Profiles, duplicate',
      async reach(place) {
        await press(place.page, text.editor.toList);
        await choose(place, uca.title);
        await press(place.page, text.duplicate.open);
        const dialog = place.page.getByRole('dialog');
        await dialog.getByRole('textbox', { name: new RegExp(`^${text.duplicate.id}`) }).fill('acme');
        await dialog.getByRole('textbox', { name: new RegExp(`^${text.duplicate.titleLabel}`) }).fill(COPY);
      },
    },
    {
      name: 'Profile, about',
      async reach({ page }) {
        await press(page.getByRole('dialog'), text.duplicate.action);
        await press(page, `${text.edit} ${COPY}`);
        await expect(heading(page, COPY)).toBeVisible();
      },
    },
    {
      name: 'Profile, a row with something to correct',
      picture: 'profile-row',
      async reach(place) {
        const { page } = place;
        await showPart(place, 'rows');
        await page
          .getByRole('grid', { name: text.rows.label })
          .getByRole('row')
          .filter({ hasText: 'User Detail' })
          .click();
        const row = page.getByRole('region', { name: text.editor.row });
        await row.getByRole('textbox', { name: new RegExp(`^${text.rows.policy}`) }).fill('analytics:userDetail');
        await expect(row.getByText(/Must be domain:entity:action/)).toBeVisible();
      },
    },
    {
      name: 'Profile, mandatory rows',
      async reach(place) {
        await showPart(place, 'groups');
        await press(place.page, text.groups.add);
        await expect(place.page.getByText(text.editor.flaws(4))).toBeVisible();
      },
    },
    {
      name: 'Profile, details form',
      async reach(place) {
        await showPart(place, 'form');
        await expect(place.page.getByRole('heading', { name: text.form.heading })).toBeVisible();
      },
    },
    {
      name: 'Profiles, remove',
      async reach(place) {
        await press(place.page, text.editor.discard);
        await press(place.page, text.editor.toList);
        await choose(place, COPY);
        await press(place.page, text.remove.open);
        await expect(place.page.getByRole('alertdialog')).toBeVisible();
      },
    },
  ],
};
