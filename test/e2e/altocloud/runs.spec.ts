import { readdirSync } from 'node:fs';
import { ALTOCLOUD } from '../../../shared/runbooks/altocloud-pureconnect/altocloud.ts';
import { agentsScreenText } from '../../../shared/text/altocloud-agents-screen.ts';
import { snippetScreenText } from '../../../shared/text/altocloud-snippet-screen.ts';
import { engagementText } from '../../../shared/text/engagement-screen.ts';
import { formScreenText } from '../../../shared/text/form-screen.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { planScreenText } from '../../../shared/text/plan-screen.ts';
import { runScreenText } from '../../../shared/text/run-screen.ts';
import { readinessStageTitles } from '../../../shared/text/stages.ts';
import { stepNotesText } from '../../../shared/text/step-notes.ts';
import { validationText } from '../../../shared/text/validation-screen.ts';
import { byKeyboard, byMouse } from '../job/operator.ts';
import { arrived, MAKE } from '../job/rehearsal.ts';
import { home, overview, row } from '../job/steps.ts';
import { expectInOrder } from '../sms/rehearse.ts';
import { expect, test } from '../window/fixtures.ts';
import { accept, begin, CUSTOMER, onTo, toAgents, toEnd, toPage, toPlan } from './steps.ts';

test('Altocloud is set up from Home to its readiness report, looked at again, and undone', async ({
  window,
  folders,
}) => {
  test.slow();
  const operator = byMouse(window);
  await begin(operator);
  await expectInOrder(window);
  await toAgents(operator);
  await expectInOrder(window);
  await onTo(operator, 'snippet');
  await expect(window.getByText(/ac\('init'/)).toBeVisible();
  await operator.press(snippetScreenText.check.action);
  const results = window.getByRole('list', { name: snippetScreenText.check.results });
  await expect(results.getByRole('listitem').first()).toBeVisible();
  await expectInOrder(window);
  await onTo(operator, 'plan');
  await expect(window.getByRole('list', { name: planScreenText.actions })).toBeVisible({ timeout: 60_000 });
  await expectInOrder(window);

  await accept(operator);
  await operator.press(MAKE);
  await arrived(operator, runScreenText.title.run);
  await expect(window.getByText(stepNotesText.documents).first()).toBeVisible();
  await expectInOrder(window);
  const said = await toEnd(operator);
  expect(said.length).toBeGreaterThan(5);
  await expect(window.getByText(runScreenText.outcome.runWithoutRows)).toBeVisible();
  await expectInOrder(window);

  await toPage(window, 'validation');
  await expectInOrder(window);
  await operator.press(validationText.toRecord(readinessStageTitles.form));
  await arrived(operator, readinessStageTitles.form);
  await expectInOrder(window);
  await operator.press(formScreenText.save);
  await expect(window.getByRole('list', { name: formScreenText.savedTitle })).toBeVisible();
  expect(readdirSync(folders.exports).length).toBeGreaterThan(0);

  await toPage(window, 'plan');
  await expect(window.getByText(planScreenText.nothing.run.title, { exact: true })).toBeVisible({ timeout: 30_000 });

  await overview(window, CUSTOMER);
  await operator.press(engagementText.runbooks.undo);
  await arrived(operator, planScreenText.title.undo);
  await expect(window.getByText(planScreenText.stays)).toBeVisible({ timeout: 30_000 });
  await expectInOrder(window);
  await operator.press(/^Undo \d+ changes?$/);
  await arrived(operator, runScreenText.title.undo);
  await expect(window.getByText(runScreenText.outcome.undoneInPart)).toBeVisible({ timeout: 60_000 });
});

test('Altocloud is set up by keyboard alone', async ({ window }) => {
  test.slow();
  const operator = byKeyboard(window);
  await begin(operator);
  await toAgents(operator);
  // The space bar chooses in the list, and everything is taken over at once.
  const grid = window.getByRole('grid', { name: agentsScreenText.lists.users });
  const first = grid.getByRole('row').nth(1);
  await first.focus();
  const before = await first.getAttribute('aria-selected');
  await window.keyboard.press('Space');
  await expect(first).not.toHaveAttribute('aria-selected', before ?? '');
  await window.keyboard.press('Space');
  await expect(first).toHaveAttribute('aria-selected', before ?? '');
  await toPlan(operator);
  await accept(operator);
  await operator.press(MAKE);
  await toEnd(operator);
  await expect(window.getByText(runScreenText.outcome.runWithoutRows)).toBeVisible();
  await home(window);
  await expect(row(window, CUSTOMER)).toContainText(homeText.standing.done);
  await expect(row(window, CUSTOMER)).toContainText(ALTOCLOUD.title);
});
