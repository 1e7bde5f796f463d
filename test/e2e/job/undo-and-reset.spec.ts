import { engagementText } from '../../../shared/text/engagement-screen.ts';
import { formScreenText } from '../../../shared/text/form-screen.ts';
import { planScreenText } from '../../../shared/text/plan-screen.ts';
import { runScreenText } from '../../../shared/text/run-screen.ts';
import { expect, test } from '../window/fixtures.ts';
import { handOver } from './hand-over.ts';
import { byMouse } from './operator.ts';
import { clientSecret, made, NOTHING, SETTLED } from './org-state.ts';
import { arrived, MAKE, RESUME, rehearseToPlan } from './rehearsal.ts';
import { acceptIfAsked, heading, overview, problem, shownSecret, stage } from './steps.ts';

test('an undo removes everything that was made, and says so', async ({ startOrg, launch }) => {
  const org = await startOrg();
  const { page } = await launch({ args: ['--practice', org.origin] });
  const operator = byMouse(page);
  await rehearseToPlan(operator);
  await operator.press(MAKE);
  await handOver(operator);
  expect(made(org)).toEqual(SETTLED);

  await overview(page, org.state.organization.name);
  await operator.press(engagementText.runbooks.undo);
  await arrived(operator, planScreenText.title.undo);
  await expect(page.getByText(planScreenText.stays)).toBeVisible();
  await operator.press(/^Undo \d+ changes?$/);
  await arrived(operator, runScreenText.title.undo);
  await expect(page.getByText(runScreenText.outcome.cannotUndo)).toBeVisible();
  expect(made(org)).toEqual(NOTHING);
});

test('a secret that is lost on its way is reset by an offer, and the run goes on to its end', async ({
  startOrg,
  launch,
}) => {
  const org = await startOrg({
    faults: [{ match: { method: 'POST', path: '/api/v2/oauth/clients' }, times: 1, fault: { kind: 'reset-after' } }],
  });
  const { page } = await launch({ args: ['--practice', org.origin] });
  const operator = byMouse(page);
  await rehearseToPlan(operator);
  await operator.press(MAKE);
  await operator.press(runScreenText.next.reset);
  await arrived(operator, planScreenText.title.rotate);
  await acceptIfAsked(page);
  await operator.press(planScreenText.go.rotate);
  await arrived(operator, runScreenText.title.rotate);
  await operator.press(runScreenText.next.resume);
  await expect(heading(page, planScreenText.title.run)).toBeVisible();
  await acceptIfAsked(page);
  await operator.press(RESUME);
  await handOver(operator);
  expect(made(org)).toEqual(SETTLED);
  expect(await shownSecret(page)).toBe(clientSecret(org));
});

test('a secret is shown once; reset, the form waits to be handed over again, and the next run confirms it', async ({
  startOrg,
  launch,
}) => {
  const org = await startOrg();
  const { page } = await launch({ args: ['--practice', org.origin] });
  const operator = byMouse(page);
  await rehearseToPlan(operator);
  await operator.press(MAKE);
  await handOver(operator);
  const lost = await shownSecret(page);
  await operator.press(new RegExp(`^${runScreenText.secret.show}`));
  await expect(problem(page)).toContainText('shown once');

  await overview(page, org.state.organization.name);
  await operator.press(engagementText.runbooks.rotate);
  await arrived(operator, planScreenText.title.rotate);
  await acceptIfAsked(page);
  await operator.press(planScreenText.go.rotate);
  await operator.press(runScreenText.asked.later);
  await stage(page, 'form').click();
  await expect(page.getByText(formScreenText.handOver.again)).toBeVisible();
  expect(await shownSecret(page)).not.toBe(lost);

  await operator.press(formScreenText.handOver.confirmAgain);
  await arrived(operator, planScreenText.title.run);
  await operator.press(planScreenText.go.run(0));
  await handOver(operator);
});
