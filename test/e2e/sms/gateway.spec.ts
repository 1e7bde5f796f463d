import { SMS_VARIANTS } from '../../../shared/runbooks/nexus-sms/variants.ts';
import { engagementText } from '../../../shared/text/engagement-screen.ts';
import { planScreenText } from '../../../shared/text/plan-screen.ts';
import { runScreenText } from '../../../shared/text/run-screen.ts';
import { validationText } from '../../../shared/text/validation-screen.ts';
import { webhookScreenText as text } from '../../../shared/text/webhook-screen.ts';
import { MAKE } from '../job/rehearsal.ts';
import { button, heading } from '../job/steps.ts';
import { expect, test } from '../window/fixtures.ts';
import { expectInOrder, rehearse, toPage } from './rehearse.ts';

test('a custom gateway is tried from its page, and set up to the end, on the practice systems', async ({ window }) => {
  test.slow();
  await rehearse(window, 'custom-gateway');
  await toPage(window, 'webhook');
  await expect(window.getByText(text.status.none)).toBeVisible();
  await expectInOrder(window);
  await button(window, text.goes.send).click();
  await expect(window.getByText(text.okText)).toBeVisible();
  await expect(window.getByText(/^sha1=[0-9a-f]{40}$/)).toBeVisible();
  await expectInOrder(window);
  // What was found out stays while the window is open.
  await toPage(window, 'plan');
  await toPage(window, 'webhook');
  await expect(window.getByText(text.okText)).toBeVisible();

  await toPage(window, 'plan');
  await expect(window.getByRole('list', { name: planScreenText.actions })).toBeVisible();
  await expect(window.getByRole('button', { name: new RegExp(`^${planScreenText.script.action}`) })).toBeVisible();
  await expectInOrder(window);
  await button(window, MAKE).click();
  await expect(heading(window, runScreenText.title.run)).toBeVisible();
  const confirm = button(window, runScreenText.asked.confirm);
  const done = window.getByText(runScreenText.outcome.runWithoutRows);
  await expect(confirm.or(done)).toBeVisible();
  await expectInOrder(window);
  while (!(await done.isVisible())) {
    await confirm.or(done).waitFor();
    if (await confirm.isEnabled().catch(() => false)) await confirm.click({ timeout: 2000 }).catch(() => undefined);
  }
  await toPage(window, 'validation');
  await expect(window.getByText(validationText.leadWithoutRows)).toBeVisible();
  await expect(window.getByText(validationText.status.good)).toBeVisible();
  await expectInOrder(window);
});

test('a service that another option set up is overwritten, or left alone, only as the operator says', async ({
  window,
}) => {
  test.slow();
  await rehearse(window, 'custom-gateway');
  await toPage(window, 'plan');
  await button(window, MAKE).click();
  await expect(button(window, runScreenText.asked.confirm)).toBeVisible();
  await button(window, runScreenText.stop).click();
  await expect(window.getByText(runScreenText.outcome.title.stopped, { exact: true }).first()).toBeVisible();

  await window
    .getByRole('banner')
    .getByRole('button', { name: /^Meridian Practice/ })
    .click();
  await button(window, `${engagementText.startShort} ${SMS_VARIANTS.kaleyra.title}`).click();
  await toPage(window, 'plan');
  const keep = button(window, planScreenText.accept.keep);
  await expect(keep).toBeVisible();
  await expect(button(window, planScreenText.accept.overwriteNow)).toBeDisabled();
  await expectInOrder(window);
  await window.getByLabel(planScreenText.accept.overwrite('SMS')).fill('SMS');
  await button(window, planScreenText.accept.overwriteNow).click();
  await expect(window.getByText(/services\/[^/]+\/SMS/).first()).toBeVisible();
  await expect(keep).toHaveCount(0);

  await button(window, planScreenText.back).click();
  await toPage(window, 'plan');
  await keep.click();
  await expect(keep).toHaveCount(0);
  await expect(window.getByRole('list', { name: planScreenText.actions })).toBeVisible();
  await expect(window.getByText(/services\/[^/]+\/SMS$/)).toHaveCount(0);
});
