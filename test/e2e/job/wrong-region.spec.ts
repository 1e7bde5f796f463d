import { connectText } from '../../../shared/text/connect-screen.ts';
import { expect, test } from '../window/fixtures.ts';
import { chooseAddress, engagementAt, expectSignedIn, NO_KEYCHAIN, signIn } from './real.ts';
import { button, field, problem } from './steps.ts';

test.use({ appEnv: NO_KEYCHAIN });

test('the wrong region looks like a wrong secret and says so; nothing typed is lost when it is corrected', async ({
  window,
  startOrg,
}) => {
  const home = await startOrg();
  const elsewhere = await startOrg();
  await engagementAt(window, 'Harbour Bank', elsewhere.origin);
  await signIn(window, home.samples.admin);
  await expect(problem(window)).toBeVisible();
  await expect(window.getByText(connectText.refused.sameAnswer)).toBeVisible();
  await expect(field(window, connectText.clientId)).toHaveValue(home.samples.admin.clientId);
  // Nobody was asked but the region that was chosen.
  expect(home.counts()).toEqual({ read: 0, session: 0, write: 0 });

  await button(window, connectText.refused.lookAtRegion).click();
  await chooseAddress(window, home.origin);
  await expect(field(window, connectText.clientId)).toHaveValue(home.samples.admin.clientId);
  await button(window, connectText.signIn).click();
  await expectSignedIn(window);
  expect(elsewhere.counts()).toMatchObject({ read: 0, write: 0 });
});
