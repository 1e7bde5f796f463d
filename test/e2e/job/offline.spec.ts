import profile from '../../../shared/profiles/uca-historical.json' with { type: 'json' };
import { connectText } from '../../../shared/text/connect-screen.ts';
import { kitText } from '../../../shared/text/kit.ts';
import { permissionsText } from '../../../shared/text/permissions-screen.ts';
import { planScreenText } from '../../../shared/text/plan-screen.ts';
import { expect, test } from '../window/fixtures.ts';
import { engagementAt, expectSignedIn, NO_KEYCHAIN, signIn } from './real.ts';
import { MAKE, ROLE } from './rehearsal.ts';
import { button, field, heading, problem } from './steps.ts';

test.use({ appEnv: NO_KEYCHAIN });

test('without network every row is unchecked and the plan says why; afterwards the same page goes on', async ({
  window,
  startOrg,
}) => {
  const org = await startOrg(same());
  await engagementAt(window, 'Harbour Bank', org.origin);
  await signIn(window, org.samples.admin);
  await expectSignedIn(window);
  await org.close();

  await button(window, connectText.continue).click();
  await expect(heading(window, permissionsText.title)).toBeVisible();
  await expect(problem(window)).toBeVisible();
  const rows = profile.rows.length;
  await expect(window.getByText(`${rows} ${permissionsText.counts.unchecked}`, { exact: true })).toBeVisible();
  await expect(window.getByRole('row').filter({ hasText: kitText.finding.granted })).toHaveCount(0);

  await button(window, permissionsText.next).click();
  await expect(heading(window, planScreenText.title.run)).toBeVisible();
  const blocked = window.getByRole('note').filter({ hasText: new URL(org.origin).host });
  await expect(blocked).toContainText('Check the network');
  await expect(button(window, MAKE)).toHaveCount(0);

  await startOrg({ ...same(), port: Number(new URL(org.origin).port) });
  await button(window, planScreenText.again).last().click();
  await field(window, planScreenText.accept.label(ROLE)).fill(ROLE);
  await expect(button(window, MAKE)).toBeEnabled();
});

/** Twice the same organization, ids and secrets too. */
function same() {
  let ids = 0;
  let secrets = 0;
  return {
    uuid: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    secret: () => `sample-secret-of-the-same-organization-${++secrets}`,
  };
}
