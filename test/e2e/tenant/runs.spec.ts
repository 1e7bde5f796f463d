import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TENANT } from '../../../shared/runbooks/nexus-tenant/tenant.ts';
import { drawerText } from '../../../shared/text/drawer-screen.ts';
import { engagementText } from '../../../shared/text/engagement-screen.ts';
import { formScreenText } from '../../../shared/text/form-screen.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { kitText } from '../../../shared/text/kit.ts';
import { planScreenText } from '../../../shared/text/plan-screen.ts';
import { runScreenText } from '../../../shared/text/run-screen.ts';
import { secretName } from '../../../shared/text/secret-names.ts';
import { smsStageTitles } from '../../../shared/text/stages.ts';
import { createdSecretsText } from '../../../shared/text/tenant-screen.ts';
import { validationText } from '../../../shared/text/validation-screen.ts';
import { byKeyboard, byMouse } from '../job/operator.ts';
import { arrived, MAKE, RESUME } from '../job/rehearsal.ts';
import { button, home, overview, row } from '../job/steps.ts';
import { expectInOrder, toPage } from '../sms/rehearse.ts';
import { expect, test } from '../window/fixtures.ts';
import { begin, CUSTOMER, confirm, DESIGNER, expectAsked, RESTART, toDone, toPlan } from './steps.ts';

const { inspector } = planScreenText;

test('a tenant is enabled from Home to its record, looked at again, and undone', async ({ window, folders }) => {
  test.slow();
  const operator = byMouse(window);
  await begin(operator);
  await expectInOrder(window);
  await toPlan(operator);
  await expectInOrder(window);

  // The transaction, whole: its values bound, what it needs, and the same for the database administrator.
  await window.getByRole('button', { name: /INSERT INTO nex_gapis/ }).click();
  await expect(window.getByText('$1 = ').first()).toBeVisible();
  await expect(window.getByText(inspector.guard)).toBeVisible();
  await expect(window.getByText(inspector.guardNothing)).toBeVisible();
  await expect(window.getByRole('button', { name: new RegExp(`^${inspector.psql}`) })).toBeVisible();
  await expectInOrder(window);
  // The secret is made here, and nobody sees it.
  await window
    .getByRole('button', { name: /nexus_client/ })
    .first()
    .click();
  await expect(window.getByText(inspector.makes, { exact: true })).toBeVisible();
  await expect(window.getByText(/^authorization: Basic ops:‹secret gwsAdminPass›/)).toBeVisible();

  await operator.press(MAKE);
  await arrived(operator, runScreenText.title.run);
  await expectAsked(window, RESTART);
  const sent = window.getByRole('list', { name: drawerText.title });
  const inserted = sent.getByRole('button', { name: /SQL INSERT INTO nex_gapis.* 1 row$/ });
  await inserted.click();
  // What was said to the database, whole, but for the secret.
  await expect(sent.getByText(/\$2 = nexus_client\s+\$3 = NA\s+\$4 = [•*‹]/)).toBeVisible();
  await expect(sent.getByText(drawerText.noRows)).toBeVisible();
  await expectInOrder(window);
  await confirm(operator, RESTART);

  // What DesignerEnv needs is copied by main; the page has only its name.
  await expectAsked(window, DESIGNER);
  await expect(window.getByText(runScreenText.asked.hidden(secretName('nexusApiKey')))).toBeVisible();
  await window.getByRole('button', { name: new RegExp(`^${kitText.copyWhat('password')}`) }).click();
  await expect(window.getByText(runScreenText.secret.clears(60)).first()).toBeVisible();
  await expectInOrder(window);
  await confirm(operator, DESIGNER);
  await expect(window.getByText(runScreenText.outcome.runWithoutRows)).toBeVisible();

  await toPage(window, 'validation');
  await expect(window.getByText(validationText.status.good)).toBeVisible();
  await operator.press(validationText.toRecord(smsStageTitles.form));
  await arrived(operator, smsStageTitles.form);
  const created = window.getByRole('heading', { level: 2, name: createdSecretsText.title });
  await expect(created).toBeVisible();
  for (const name of ['clientSecret', 'nexusApiKey']) {
    await expect(window.getByRole('heading', { level: 3, name: secretName(name), exact: true })).toBeVisible();
  }
  await expectInOrder(window);
  await operator.press(formScreenText.save);
  await expect(window.getByRole('list', { name: formScreenText.savedTitle })).toBeVisible();
  const names = readdirSync(folders.exports);
  const mail = names.find((name) => name.endsWith('.eml')) ?? '';
  expect(readFileSync(join(folders.exports, mail), 'utf8')).toContain('Practice');

  await toPage(window, 'plan');
  await expect(window.getByText(planScreenText.nothing.run.title, { exact: true })).toBeVisible();

  await overview(window, CUSTOMER);
  await operator.press(engagementText.runbooks.undo);
  await arrived(operator, planScreenText.title.undo);
  await expect(window.getByText(planScreenText.stays)).toBeVisible();
  await expectInOrder(window);
  await operator.press(/^Undo \d+ changes?$/);
  await arrived(operator, runScreenText.title.undo);
  await expect(window.getByText(runScreenText.outcome.cannotUndo)).toBeVisible();
  await expect(window.getByText(runScreenText.outcome.undoneInPart)).toBeVisible();
});

test('a tenant is enabled by keyboard alone', async ({ window }) => {
  test.slow();
  const operator = byKeyboard(window);
  await begin(operator);
  await toPlan(operator);
  await operator.press(MAKE);
  await toDone(operator);
  await toPage(window, 'validation');
  await expect(window.getByText(validationText.status.good)).toBeVisible();
  await operator.press(validationText.toRecord(smsStageTitles.form));
  await arrived(operator, smsStageTitles.form);
});

test('stopped at the restart, the run goes on where it was, and is done on Home', async ({ window }) => {
  test.slow();
  const operator = byMouse(window);
  await begin(operator);
  await toPlan(operator);
  await operator.press(MAKE);
  await expectAsked(window, RESTART);
  await operator.press(runScreenText.stop);
  await expect(window.getByText(runScreenText.outcome.title.stopped, { exact: true }).first()).toBeVisible();
  await operator.press(runScreenText.next.resume);
  await expect(window.getByText(planScreenText.resumes.title)).toBeVisible();
  await expect(button(window, /INSERT INTO/)).toHaveCount(0);
  await operator.press(RESUME);
  await toDone(operator);
  await home(window);
  await expect(row(window, CUSTOMER)).toContainText(homeText.standing.done);
  await expect(row(window, CUSTOMER)).toContainText(TENANT.title);
});
