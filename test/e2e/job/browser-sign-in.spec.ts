import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { connectText } from '../../../shared/text/connect-screen.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { regionText } from '../../../shared/text/region-screen.ts';
import { signInText } from '../../../shared/text/sign-in.ts';
import { expect, test } from '../window/fixtures.ts';
import { expectSignedIn } from './real.ts';
import { button, heading } from './steps.ts';

test.skip(process.platform !== 'linux', 'stands in for xdg-open');

test('signs in with the system’s browser: the page is filled in there, and this window goes on by itself', async ({
  launch,
  folders,
}) => {
  const tools = join(folders.data, '..', 'tools');
  const opened = join(tools, 'opened.txt');
  mkdirSync(tools, { recursive: true });
  writeFileSync(join(tools, 'xdg-open'), `#!/bin/sh\nprintf %s "$1" > '${opened}'\n`, { mode: 0o755 });
  const { page } = await launch({ env: { PATH: [tools, process.env.PATH].join(delimiter) } });
  await button(page, homeText.practiceOrganization).click();
  await button(page, regionText.continue).click();
  await expect(heading(page, connectText.title)).toBeVisible();
  await page.getByText(connectText.ways.browser.label, { exact: true }).click();
  await button(page, connectText.signIn).click();
  await expect(page.getByText(connectText.browserWaiting)).toBeVisible();

  await expect.poll(() => existsSync(opened) && readFileSync(opened, 'utf8')).toContain('/oauth/authorize?');
  const back = await signInThere(readFileSync(opened, 'utf8'));
  expect(back).toContain(signInText.back.signedIn.title);
  await expectSignedIn(page);
  await expect(page.getByText(connectText.signedIn.methods.browser, { exact: true })).toBeVisible();
});

/** What a browser does: reads the page, sends its form, follows to where it is sent. Answers what it ends on. */
async function signInThere(address: string): Promise<string> {
  const html = await (await fetch(address)).text();
  const fields = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)];
  const answer = new URLSearchParams(fields.map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')]));
  answer.set('user', 'administrator');
  answer.set('decision', 'sign-in');
  const [, action = ''] = /<form method="post" action="([^"]*)"/.exec(html) ?? [];
  const end = await fetch(new URL(action, address), { method: 'POST', body: answer });
  return end.text();
}
