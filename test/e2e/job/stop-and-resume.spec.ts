import { homeText } from '../../../shared/text/home-screen.ts';
import { planScreenText } from '../../../shared/text/plan-screen.ts';
import { runScreenText } from '../../../shared/text/run-screen.ts';
import { expect, test } from '../window/fixtures.ts';
import { expectDoneOnHome, handOver } from './hand-over.ts';
import { byMouse } from './operator.ts';
import { clientSecret, grantsShow, made, SETTLED } from './org-state.ts';
import { MAKE, RESUME, rehearseToPlan } from './rehearsal.ts';
import { acceptIfAsked, button, heading, row, shownSecret, stage } from './steps.ts';

/** Long enough to press Stop in, and to end a process in. */
const PROPAGATION_SECONDS = 6;

test('stopped while it waits, it says so; resumed, it ends well and nothing is doubled', async ({
  startOrg,
  launch,
}) => {
  const org = await startOrg({ propagationSeconds: PROPAGATION_SECONDS });
  const { page } = await launch({ args: ['--practice', org.origin] });
  const operator = byMouse(page);
  await rehearseToPlan(operator);
  await operator.press(MAKE);
  await expect(page.getByText(runScreenText.notYetMeans)).toBeVisible();
  await operator.press(runScreenText.stop);
  await expect(page.getByText(runScreenText.outcome.title.stopped, { exact: true }).first()).toBeVisible();
  expect(made(org)).toMatchObject({ roles: 1, clients: 0 });

  // Else the wait may be over between the plan and its start, and the plan is not today's any more.
  await expect.poll(() => grantsShow(org)).toBe(true);
  await operator.press(runScreenText.next.resume);
  await expect(page.getByText(planScreenText.resumes.title)).toBeVisible();
  await acceptIfAsked(page);
  await operator.press(RESUME);
  await handOver(operator);
  expect(made(org)).toEqual(SETTLED);
  await expectDoneOnHome(operator, homeText.practice);
});

test('killed while it waits and opened again, it shows the interruption and goes on to its end', async ({
  startOrg,
  launch,
}) => {
  const org = await startOrg({ propagationSeconds: PROPAGATION_SECONDS });
  const args = ['--practice', org.origin];
  const killed = await launch({ args });
  const before = byMouse(killed.page);
  await rehearseToPlan(before);
  await before.press(MAKE);
  await expect(killed.page.getByText(runScreenText.notYetMeans)).toBeVisible();
  await killed.kill();

  const { page } = await launch({ args });
  const operator = byMouse(page);
  await row(page, homeText.practice).last().click();
  await stage(page, 'run').click();
  await expect(page.getByText(runScreenText.outcome.interrupted).first()).toBeVisible();
  // Else the wait may be over between the plan and its start, and the plan is not today's any more.
  await expect.poll(() => grantsShow(org)).toBe(true);
  await operator.press(runScreenText.next.resume);
  await expect(heading(page, planScreenText.title.run)).toBeVisible();
  await acceptIfAsked(page);
  await operator.press(RESUME);
  await handOver(operator);
  expect(made(org)).toEqual(SETTLED);
  expect(await shownSecret(page)).toBe(clientSecret(org));
  await expect(button(page, new RegExp(`^${runScreenText.secret.show}`))).toBeVisible();
  await expectDoneOnHome(operator, homeText.practice);
});
