import pg from 'pg';
import { startPractice } from '../../../main/practice/start.ts';
import { TENANT } from '../../../shared/runbooks/nexus-tenant/tenant.ts';
import { engagementText } from '../../../shared/text/engagement-screen.ts';
import { kitText } from '../../../shared/text/kit.ts';
import { planScreenText } from '../../../shared/text/plan-screen.ts';
import { runScreenText } from '../../../shared/text/run-screen.ts';
import { secretName } from '../../../shared/text/secret-names.ts';
import { settingsStageText } from '../../../shared/text/settings-stage-screen.ts';
import { smsStageTitles } from '../../../shared/text/stages.ts';
import { tenantDatabaseText } from '../../../shared/text/tenant-database.ts';
import { byMouse } from '../job/operator.ts';
import { NO_KEYCHAIN } from '../job/real.ts';
import { arrived, MAKE } from '../job/rehearsal.ts';
import { button, createEngagement, heading, shownSecret } from '../job/steps.ts';
import { expectInOrder } from '../sms/rehearse.ts';
import { expect, test } from '../window/fixtures.ts';
import { confirm, DESIGNER, enter, expectAsked, input, RESTART } from './steps.ts';

test.use({ appEnv: NO_KEYCHAIN });

test('without a connection string and without a keychain the row is entered by hand, and each secret noted once', async ({
  window,
}) => {
  test.slow();
  const practice = await startPractice();
  const { gws, nexus } = practice.json;
  if (gws === undefined || nexus === undefined) throw new Error('Web Services or Digital Channels did not start.');
  const database = new pg.Client(practice.json.database?.url);
  await database.connect();
  try {
    const operator = byMouse(window);
    await createEngagement(window, 'Harbour Bank');
    await button(window, `${engagementText.startShort} ${TENANT.title}`).click();
    await expect(heading(window, smsStageTitles.settings)).toBeVisible();
    const values = {
      authURL: gws.authOrigin,
      gwsURL: gws.gwsOrigin,
      nexusURL: nexus.origin,
      gwsAdminName: gws.opsUser,
      tenantName: 'Harbour',
      tenantUser: gws.tenantUser,
    };
    for (const [name, value] of Object.entries(values)) await input(window, name).fill(value);
    await enter(window, 'gwsAdminPass', gws.opsPassword);
    await enter(window, 'tenantUserPassword', gws.tenantPassword);
    await expect(window.getByText(settingsStageText.saved)).toBeVisible();
    await operator.press(settingsStageText.continue);
    await arrived(operator, smsStageTitles.plan);
    await expect(window.getByRole('list', { name: planScreenText.actions })).toBeVisible();
    // Nothing keeps a secret here: where it goes is asked before anything is sent.
    await expect(window.getByRole('heading', { name: planScreenText.place.title })).toBeVisible();
    const byHand = window.getByRole('button', { name: new RegExp(tenantDatabaseText.byHand) });
    await byHand.click();
    await expect(window.getByText(planScreenText.inspector.hidden(secretName('clientSecret')))).toBeVisible();
    await expectInOrder(window);
    await operator.press(MAKE);
    await arrived(operator, runScreenText.title.run);

    await expect(window.getByText(runScreenText.reveal.title)).toBeVisible();
    const secret = await shownSecret(window);
    expect(secret).toMatch(/^[\w-]{32,}$/);
    await operator.press(runScreenText.reveal.noted);

    await expectAsked(window, new RegExp(`^${tenantDatabaseText.byHand}`));
    expect(practice.gws.state.clients.get('nexus_client')?.client_secret).toBe(secret);
    expect(await window.content()).not.toContain(secret);
    await expectInOrder(window);
    const copy = button(window, kitText.copyWhat(tenantDatabaseText.clientSecret));
    await copy.click();
    await expect(window.getByText(runScreenText.secret.clears(60)).first()).toBeVisible();
    await database.query(
      "INSERT INTO nex_gapis (url, clientid, apikey, clientsecret, created) VALUES ($1, 'nexus_client', 'NA', $2, now())",
      [gws.gwsOrigin, secret],
    );
    await confirm(operator, new RegExp(`^${tenantDatabaseText.byHand}`));
    await confirm(operator, RESTART);

    await expect(window.getByText(runScreenText.reveal.title)).toBeVisible();
    const key = await shownSecret(window);
    expect(key).toMatch(/^[\da-f]{8}-/);
    await operator.press(runScreenText.reveal.noted);
    await confirm(operator, DESIGNER);
    await expect(window.getByText(runScreenText.outcome.runWithoutRows)).toBeVisible();
    for (const text of [secret, key]) expect(await window.content()).not.toContain(text);
  } finally {
    await database.end();
    await practice.close();
  }
});
