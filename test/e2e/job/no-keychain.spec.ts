import { readdirSync } from 'node:fs';
import { connectText } from '../../../shared/text/connect-screen.ts';
import { formScreenText } from '../../../shared/text/form-screen.ts';
import { kitText } from '../../../shared/text/kit.ts';
import { planScreenText } from '../../../shared/text/plan-screen.ts';
import { runScreenText } from '../../../shared/text/run-screen.ts';
import { expect, test } from '../window/fixtures.ts';
import { formFiles } from './form-files.ts';
import { handOver } from './hand-over.ts';
import { byMouse } from './operator.ts';
import { clientSecret, made, SETTLED } from './org-state.ts';
import { engagementAt, expectSignedIn, goToPlan, NO_KEYCHAIN, signIn } from './real.ts';
import { acceptEscalation, MAKE } from './rehearsal.ts';
import { button, row, shownSecret, stage } from './steps.ts';

test.use({ appEnv: NO_KEYCHAIN });

test('without a keychain it is said, the secret is shown once and noted, and nothing keeps it', async ({
  launch,
  folders,
  startOrg,
}) => {
  const org = await startOrg();
  const first = await launch();
  const operator = byMouse(first.page);
  await engagementAt(first.page, 'Harbour Bank', org.origin);
  await expect(first.page.getByText(connectText.noKeychain)).toBeVisible();
  await expect(first.page.getByText(kitText.rail.noKeychain)).toBeVisible();
  await signIn(first.page, org.samples.admin);
  await expectSignedIn(first.page);
  await goToPlan(first.page);
  await expect(first.page.getByRole('radio', { name: planScreenText.place.reveal.label })).toBeChecked();
  await acceptEscalation(operator);
  await operator.press(MAKE);

  await expect(first.page.getByText(runScreenText.reveal.title)).toBeVisible();
  await expect(button(first.page, runScreenText.reveal.noted)).toBeDisabled();
  expect(await shownSecret(first.page)).toBe(clientSecret(org));
  await operator.press(runScreenText.reveal.noted);
  await handOver(operator);
  expect(made(org)).toEqual(SETTLED);
  expect((await formFiles(folders.exports)).raw).not.toContain(clientSecret(org));
  await first.quit();
  await org.close();

  // Another day, without network: the form is there, and can be saved again.
  const before = readdirSync(folders.exports).length;
  const { page } = await launch();
  await row(page, 'Harbour Bank').click();
  await stage(page, 'form').click();
  await expect(page.getByLabel(formScreenText.preview)).toContainText(org.samples.organization.shortName);
  await expect(page.getByText(formScreenText.secret.notAtHand)).toBeVisible();
  await button(page, formScreenText.save).click();
  await expect(page.getByRole('list', { name: formScreenText.savedTitle })).toBeVisible();
  expect(readdirSync(folders.exports).length).toBeGreaterThan(before);
});
