import { linksScreenText as text } from '../../../shared/text/auvious-links-screen.ts';
import { requestScreenText } from '../../../shared/text/auvious-request-screen.ts';
import { kitText } from '../../../shared/text/kit.ts';
import { handOverStageTitles } from '../../../shared/text/stages.ts';
import { readQr } from '../../read-qr.ts';
import { testOnPractice } from '../job/on-practice.ts';
import { button, heading } from '../job/steps.ts';
import { expectInOrder } from '../sms/rehearse.ts';
import { THEMES, wear } from '../states/theme.ts';
import { expect } from '../window/fixtures.ts';
import { begin, handOver, make, requests, toPage } from './links-steps.ts';

const test = testOnPractice(begin);
const CALLBACK = text.heading.callback('Ana Muster');
const QR = `${text.links.qr} ${text.links.names.ticketUrl}, ${CALLBACK}`;

test('before anything was made the page says how links come to be, and leads there', async ({ onPractice }) => {
  const { page } = await onPractice();
  await toPage(page, 'links');
  await expect(page.getByRole('heading', { name: text.empty.title })).toBeVisible();
  await expectInOrder(page);
  await button(page, text.empty.action(handOverStageTitles.request)).click();
  await expect(heading(page, handOverStageTitles.request)).toBeVisible();
});

test('the links of a callback are copied, and read by a camera from a code that is gone with its dialog', async ({
  onPractice,
}) => {
  const { page, operator, practice } = await onPractice();
  await make(operator);
  await toPage(page, 'links');
  const [made] = practice.auvious.state.callbacks;
  await expect(requests(page)).toHaveCount(1);
  const only = requests(page).first();
  await expect(only.getByText(text.state.good)).toBeVisible();
  await expect(only.getByText(text.facts.notHandedOver)).toBeVisible();
  await expect(only.getByText(made?.conversationId ?? '', { exact: true })).toBeVisible();
  await expectInOrder(page);

  await button(page, `${text.links.copy} ${text.links.names.agentUrl}, ${CALLBACK}`).click();
  await expect(only.getByRole('button', { name: new RegExp(`^${kitText.copied}`) })).toBeVisible();
  for (const theme of THEMES) {
    await wear(page, theme);
    await button(page, QR).click();
    const dialog = page.getByRole('dialog');
    const code = dialog.getByRole('img', { name: text.qr.image(text.links.names.ticketUrl) });
    await expect(code).toBeVisible();
    expect(await readQr(await code.screenshot())).toEqual([made?.ticketUrl]);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(button(page, QR)).toBeFocused();
    expect(await page.content()).not.toContain(made?.ticketId);
  }

  await toPage(page, 'run');
  await handOver(operator);
  await toPage(page, 'links');
  await expect(only.getByText(text.facts.notHandedOver)).toHaveCount(0);
});

test('links end while they are looked at, and nothing moves until then', async ({ onPractice }) => {
  const { page, operator } = await onPractice();
  await make(operator);
  await page.clock.install();
  await toPage(page, 'links');
  const timer = requests(page).first().getByRole('timer', { name: text.left.label });
  await expect(timer).toHaveText(/^3 h 59 min left$/);
  const below = requests(page).first().getByText(text.facts.application, { exact: true });
  const before = await below.boundingBox();
  for (const passing of ['00:00:01', '03:30:00', '00:20:07']) {
    await page.clock.fastForward(passing);
    await expect(timer).toHaveText(/left$/);
    expect(await below.boundingBox()).toEqual(before);
  }
  await expect(timer).toHaveText(/^\d min \d\d s left$/);
  await page.clock.fastForward('00:20:00');
  await expect(timer).toHaveText(text.left.over);
  expect(await below.boundingBox()).toEqual(before);
  await expect(requests(page).first().getByText(text.state.ended)).toBeVisible();
});

test('a callback whose answer was lost is listed as one that may have been sent', async ({ onPractice }) => {
  const { page, operator, practice } = await onPractice();
  const match = { path: '/security/genesys/callback' };
  practice.auvious.setFaults([{ match, times: 1, fault: { kind: 'reset-after' } }]);
  await make(operator);
  await toPage(page, 'links');
  await expect(requests(page)).toHaveCount(1);
  await expect(page.getByText(text.state.unknown)).toBeVisible();
  await expect(page.getByText(text.unknown.callback)).toBeVisible();
  await expectInOrder(page);
  expect(practice.auvious.state.callbacks).toHaveLength(1);
});

test('a room has its three links, and no code for the recording', async ({ onPractice }) => {
  const { page, operator, practice } = await onPractice();
  await toPage(page, 'request');
  await page.getByRole('radio', { name: requestScreenText.operation.room.label }).check({ force: true });
  await make(operator);
  await handOver(operator);
  await toPage(page, 'links');
  const [made] = practice.auvious.state.rooms;
  const room = text.heading.room('practice-interaction-1');
  await expect(requests(page).getByRole('heading', { name: room })).toBeVisible();
  const links = page.getByRole('list', { name: `${text.links.label}, ${room}` });
  await expect(button(links, new RegExp(`^${text.links.copy} `))).toHaveCount(3);
  await expect(button(links, new RegExp(`^${text.links.qr} `))).toHaveCount(2);
  await button(page, `${text.links.qr} ${text.links.names.agentUrl}, ${room}`).click();
  const code = page.getByRole('dialog').getByRole('img');
  expect(await readQr(await code.screenshot())).toEqual([made?.agentUrl]);
  await expectInOrder(page);
});
