import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { homeText } from '../../../shared/text/home-screen.ts';
import { runScreenText } from '../../../shared/text/run-screen.ts';
import { byMouse } from '../job/operator.ts';
import { engagementAt, expectSignedIn, goToPlan, NO_KEYCHAIN, signIn } from '../job/real.ts';
import { acceptEscalation, MAKE } from '../job/rehearsal.ts';
import { button, problem, shownSecret } from '../job/steps.ts';
import { expect, test } from '../window/fixtures.ts';
import type { RunningApp } from '../window/start-app.ts';
import { startOutsider } from './outsider.ts';
import { socketsOf } from './sockets.ts';

const TAP = new URL('./tap.mjs', import.meta.url).href;

test.skip(({ shell }) => shell !== 'chromium', 'Electron’s main takes no --import');
// A whole run, watched.
test.setTimeout(240_000);

test('a whole run opens no port and reaches the one organization only', async ({ launch, startOrg, folders }) => {
  const org = await startOrg();
  const tap = join(folders.data, '..', 'tap.txt');
  writeFileSync(tap, '');
  const app = await launch({ imports: [TAP], env: { ...NO_KEYCHAIN, GROUNDWORK_TAP: tap } });
  const watch = watched(app);
  const operator = byMouse(app.page);
  await engagementAt(app.page, 'Harbour Bank', org.origin);
  await signIn(app.page, org.samples.admin);
  await expectSignedIn(app.page);
  await goToPlan(app.page);
  await acceptEscalation(operator);
  await operator.press(MAKE);
  await expect(app.page.getByText(runScreenText.reveal.title)).toBeVisible({ timeout: 60_000 });
  await shownSecret(app.page);
  await operator.press(runScreenText.reveal.noted);
  await expect(button(app.page, runScreenText.toForm).first()).toBeVisible({ timeout: 90_000 });
  const { host } = new URL(org.origin);
  const seen = watch.end();
  const lines = readFileSync(tap, 'utf8').split('\n');
  const of = (what: string) =>
    new Set(lines.filter((line) => line.startsWith(`${what} `)).map((line) => line.slice(what.length + 1)));
  expect(org.counts().write).toBeGreaterThan(0);
  expect(of('connect')).toEqual(new Set([host]));
  expect(of('listen')).toEqual(new Set());
  expect(of('name')).toEqual(new Set());
  expect(lines).not.toContain('packet');
  if (process.platform !== 'linux') return;
  expect(seen.listening).toEqual(new Set());
  expect([...seen.peers].filter((peer) => peer !== host)).toEqual([]);
});

test('practice on demand listens on loopback only, and no longer than the window is there', async ({ launch }) => {
  test.skip(process.platform !== 'linux', 'only Linux tells the sockets of a process');
  const app = await launch();
  expect(socketsOf(app.process.pid ?? 0).listening).toEqual([]);
  await button(app.page, homeText.practiceOrganization).click();
  await expect.poll(() => socketsOf(app.process.pid ?? 0).listening).not.toEqual([]);
  const { listening } = socketsOf(app.process.pid ?? 0);
  for (const address of listening) expect(address).toMatch(/^127\.0\.0\.1:\d+$/);
  expect(await app.quit()).toBe(0);
  for (const address of listening) await expect(fetch(`http://${address}/practice`)).rejects.toThrow();
});

test('an organization that answers by redirecting elsewhere is not followed with credentials', async ({ launch }) => {
  const elsewhere = await startOutsider();
  const redirecting = await startOutsider(`${elsewhere.origin}/stolen`);
  const { page } = await launch({ env: NO_KEYCHAIN });
  await engagementAt(page, 'Harbour Bank', redirecting.origin);
  await signIn(page, { clientId: 'a-client', clientSecret: 'a-secret' });
  await expect(problem(page).first()).toBeVisible();
  expect(redirecting.heard.length).toBeGreaterThan(0);
  expect(elsewhere.heard).toEqual([]);
  await Promise.all([elsewhere.close(), redirecting.close()]);
});

/** Looks at the app's sockets again and again. */
function watched({ process: { pid = 0 } }: RunningApp) {
  const listening = new Set<string>();
  const peers = new Set<string>();
  const look = () => {
    if (process.platform !== 'linux') return;
    const now = socketsOf(pid);
    for (const address of now.listening) listening.add(address);
    for (const address of now.peers) peers.add(address);
  };
  look();
  // Seldom: the organization lives in this process too. What is short is in the tap.
  const timer = setInterval(look, 1_000);
  return {
    end() {
      clearInterval(timer);
      look();
      return { listening, peers };
    },
  };
}
