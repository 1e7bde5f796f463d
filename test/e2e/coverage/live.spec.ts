import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { answersText } from '../../../shared/text/coverage-answer-screen.ts';
import { coverageText } from '../../../shared/text/coverage-screen.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { regionText } from '../../../shared/text/region-screen.ts';
import { button, heading, home, row } from '../job/steps.ts';
import { press, rehearse, signInForPractice } from '../states/steps.ts';
import { expect, test } from '../window/fixtures.ts';
import { addFiles, input, needList, openCoverage, railItem, show } from './steps.ts';

const { live, granted } = coverageText;

test('without a signed-in engagement it says how to get one', async ({ window }) => {
  await openCoverage(window);
  await button(window, granted.live).click();
  const dialog = window.getByRole('dialog');
  await expect(dialog.getByText(live.dialog.none.title)).toBeVisible();
  await button(dialog, live.dialog.none.action).click();
  await expect(heading(window, homeText.title)).toBeVisible();
});

test('an organization is read, stopped and resumed, saved, and compared with a later day', async ({
  launch,
  startOrg,
  folders,
}) => {
  test.setTimeout(180_000);
  const org = await startOrg({ propagationSeconds: 0 });
  const { page } = await launch({ args: ['--practice', org.origin] });
  await rehearse(page);
  await press(page, regionText.continue);
  await signInForPractice(page);
  await home(page);
  await expect(row(page, 'Practice').first()).toBeVisible();
  await openCoverage(page);

  org.setFaults([{ match: { path: '*/subjectgrants' }, fault: { kind: 'latency', ms: 1_500 } }]);
  await button(page, granted.live).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: new RegExp(live.dialog.practice) })).toBeVisible();
  await button(dialog, live.dialog.start).click();
  await expect(dialog).toHaveCount(0);
  // The roles are there, their members are being asked for.
  await expect(page.getByText(/\d+ of \d\d+ requests/).first()).toBeVisible();
  await button(page, live.stop).click();
  await expect(button(page, live.resume)).toBeVisible();
  await expect(page.getByText(live.stoppedNote)).toBeVisible();

  await needList(page, 'outbound:campaign:view', 'no:such:permission');
  await show(page, 'rows');
  await expect(page.getByText(answersText.troubles(1))).toBeVisible();
  await show(page, 'granted');

  org.setFaults([]);
  await button(page, live.resume).click();
  await expect(button(page, live.resume)).toHaveCount(0);
  await expect(page.getByText(live.stoppedNote)).toHaveCount(0, { timeout: 45_000 });
  await expect(button(page, live.stop)).toHaveCount(0, { timeout: 45_000 });
  await expect(railItem(page, 'granted')).toContainText('1');

  await button(page, granted.save).click();
  await button(dialog, coverageText.save.save).click();
  await expect(dialog.getByText(coverageText.save.done)).toBeVisible();
  await page.keyboard.press('Escape');
  const [file = ''] = readdirSync(folders.exports);
  expect(file).not.toBe('');

  const changed = [...org.state.roles.values()].find((each) => !each.default);
  if (changed === undefined) throw new Error('the organization has no roles of its own');
  org.state.roles.set(changed.id, {
    ...changed,
    permissionPolicies: [
      ...changed.permissionPolicies,
      { domain: 'outbound', entityName: 'campaign', actionSet: ['view'], allowConditions: false },
    ],
  });
  await button(page, granted.clear).click();
  await addFiles(page, join(folders.exports, file));
  await expect(input(page, file)).toContainText(coverageText.formats.audit);
  await button(page, granted.live).click();
  await button(dialog, live.dialog.start).click();
  await expect(button(page, live.stop)).toHaveCount(0, { timeout: 45_000 });
  await expect(railItem(page, 'granted')).toHaveText(/2$/, { timeout: 45_000 });

  await show(page, 'compare');
  await page.getByRole('radio', { name: answersText.compare.kinds.input }).click();
  for (const [label, at] of [
    [answersText.compare.left.input, 0],
    [answersText.compare.right.input, 1],
  ] as const) {
    await page.getByRole('button', { name: new RegExp(label) }).click();
    await page.getByRole('option').nth(at).click();
  }
  const about = page.getByRole('region', { name: answersText.compare.details });
  await expect(about).toContainText(changed.name);
  await expect(about).toContainText('outbound:campaign:view');
});
