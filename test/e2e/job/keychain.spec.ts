import type { Page } from '@playwright/test';
import type { PracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';
import { connectText } from '../../../shared/text/connect-screen.ts';
import { homeDialogText } from '../../../shared/text/home-dialogs.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { validationText } from '../../../shared/text/validation-screen.ts';
import { lacks } from '../../lacks.ts';
import { expect, test } from '../window/fixtures.ts';
import { handOver } from './hand-over.ts';
import { byMouse } from './operator.ts';
import { clientSecret, made, SETTLED } from './org-state.ts';
import { engagementAt, expectSignedIn, goToPlan, signIn } from './real.ts';
import { acceptEscalation, MAKE, ROLE } from './rehearsal.ts';
import { act, button, heading, home, row, shownSecret, stage } from './steps.ts';

test('kept in the keychain, the secret is at hand after a restart, and a later look finds what has changed', async ({
  launch,
  startOrg,
}) => {
  const isPrivate = process.env.GROUNDWORK_TEST_KEYCHAIN === 'private';
  test.skip(lacks('keychain') || !isPrivate, 'no keychain of the tests’ own');
  const org = await startOrg();
  const first = await launch();
  const operator = byMouse(first.page);
  await engagementAt(first.page, 'Harbour Bank', org.origin);
  await expect(first.page.getByRole('switch', { name: connectText.remember })).toBeChecked();
  await signIn(first.page, org.samples.admin);
  await expectSignedIn(first.page);
  await goToPlan(first.page);
  await acceptEscalation(operator);
  await operator.press(MAKE);
  await handOver(operator);
  expect(made(org)).toEqual(SETTLED);
  await first.quit();

  const { page } = await launch();
  await row(page, 'Harbour Bank').click();
  await stage(page, 'form').click();
  expect(await shownSecret(page)).toBe(clientSecret(org));

  await stage(page, 'validation').click();
  await verify(page, org);
  // Without a time: of this look, not of the one before.
  await expect(page.getByText(validationText.status.good, { exact: true })).toBeVisible();
  await deleteRole(org);
  await verify(page, org);
  await expect(page.getByText(/^\d+ items? (?:is|are) not proved\.$/)).toBeVisible();
  const table = page.getByRole('grid', { name: validationText.table });
  await expect(table.getByRole('row').filter({ hasText: validationText.result['not-ok'] }).first()).toBeVisible();

  await home(page);
  await act(page, 'Harbour Bank', 'delete');
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.getByText(homeDialogText.delete.willDelete.keychain).first()).toBeVisible();
  await dialog.getByRole('textbox').fill('Harbour Bank');
  await button(dialog, homeDialogText.delete.action).click();
  await expect(page.getByText(homeDialogText.delete.doneTitle('Harbour Bank')).first()).toBeVisible();
  await button(page.getByRole('dialog'), homeDialogText.close).last().click();
  await expect(heading(page, homeText.title)).toBeVisible();
});

/** Looks again, to the end. */
async function verify(page: Page, org: PracticeGenesysCloud): Promise<void> {
  const before = org.counts().read;
  const again = button(page, validationText.verify).first();
  await again.click();
  await expect.poll(() => org.counts().read).toBeGreaterThan(before);
  await expect(again).toBeEnabled();
}

/** As an administrator deletes it in the organization, through the API. */
async function deleteRole(org: PracticeGenesysCloud): Promise<void> {
  const { admin } = org.samples;
  const login = await fetch(`${org.origin}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${admin.clientId}:${admin.clientSecret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token: token } = (await login.json()) as { readonly access_token: string };
  const role = [...org.state.roles.values()].find(({ name }) => name === ROLE);
  const gone = await fetch(`${org.origin}/api/v2/authorization/roles/${role?.id}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${token}` },
  });
  expect(gone.ok).toBe(true);
}
