import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './attacked.ts';

test.describe.configure({ mode: 'default' });

const ADDRESSES = [
  ['another site', 'https://example.com/'],
  ['another host under the same name', 'https://groundwork.invalid.example.com/'],
  ['a page made of text', 'data:text/html,<h1>not ours</h1>'],
  ['code', 'javascript:void(window.ran = true)'],
  ['a file', 'file:///etc/passwd'],
  ['the browser’s pages', 'chrome://version'],
  ['an empty page', 'about:blank'],
  ['the page’s source', 'view-source:https://groundwork.invalid/'],
  ['a mail program', 'mailto:a@b.example?subject=x'],
  ['another program', 'ms-settings:privacy'],
] as const;
const WAYS = [
  'assign',
  'replace',
  'link',
  'blankLink',
  'refresh',
  'frameLeads',
  'ownFrame',
  'form',
  'disarmed',
] as const;

for (const [what, address] of ADDRESSES) {
  test(`a hostile script cannot lead the window to ${what}`, async ({ attacked }) => {
    for (const way of WAYS) {
      await attacked.attempt(way, address);
      expect(await attacked.ran(), way).toBe(false);
    }
    expect(await attacked.stayed()).toBe(true);
    expect(attacked.page.url()).toMatch(/^https:\/\/groundwork\.invalid\/|^groundwork:\/\/app\//);
    expect(attacked.opened()).toBe('');
  });
}

test('a hostile script cannot put a page of its own in place of the app’s', async ({ attacked }) => {
  await attacked.attempt('blobPage');
  expect(await attacked.stayed()).toBe(true);
});

test('"back" does not lead to the page that the browser was started with', async ({ attacked }) => {
  await attacked.attempt('back');
  expect(await attacked.stayed()).toBe(true);
});

test('an address that redirects is not even asked', async ({ attacked }) => {
  for (const way of WAYS) await attacked.attempt(way, `${attacked.outsider.origin}/moved`);
  // As if by the browser itself, past every rule of the page.
  const refused = await attacked.page.goto(`${attacked.outsider.origin}/moved`).catch((error: Error) => error.message);
  expect(refused).toContain('ERR_ABORTED');
  expect(await attacked.stayed()).toBe(true);
  expect(attacked.outsider.heard.filter((request) => request.includes('moved'))).toEqual([]);
});

test('a hostile script cannot open a window', async ({ attacked }) => {
  const { page, attempt, outsider } = attacked;
  for (const to of ['', 'about:blank', 'https://example.com/', `${outsider.origin}/window`]) {
    expect((await attempt('openWindow', to)).said).toBe('null');
    await attempt('blankLink', to === '' ? 'about:blank' : to);
  }
  expect(page.context().pages()).toHaveLength(1);
  const devtools = await page.context().newCDPSession(page);
  const { targetInfos } = await devtools.send('Target.getTargets');
  expect(targetInfos.filter(({ type }) => type === 'page')).toHaveLength(1);
  await devtools.detach();
});

test('a dropped file or link does not open in place of the page', async ({ attacked }) => {
  const { page, folder } = attacked;
  const file = join(folder, 'dropped.html');
  writeFileSync(file, '<title>not ours</title>');
  const devtools = await page.context().newCDPSession(page);
  const link = { mimeType: 'text/uri-list', data: 'https://example.com/', title: 'x', baseURL: '' };
  for (const data of [
    { items: [], files: [file], dragOperationsMask: 1 },
    { items: [link], dragOperationsMask: 1 },
  ]) {
    const dropped = page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          const late = (event: DragEvent) => setTimeout(() => resolve(event.defaultPrevented));
          for (const name of ['drop', 'dragleave'] as const)
            addEventListener(name, late, { once: true, capture: true });
        }),
    );
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await devtools.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
    }
    await dropped;
    expect(await attacked.stayed()).toBe(true);
  }
  // Main's own look, for what was not dropped by a person.
  expect(
    await page.evaluate(() => {
      const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() });
      document.body.dispatchEvent(event);
      return event.defaultPrevented;
    }),
  ).toBe(true);
  await devtools.detach();
});

test('the app still works after all that', async ({ attacked }) => {
  await attacked.page.reload();
  await attacked.arm();
  await expect(attacked.page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(attacked.page.context().pages()).toHaveLength(1);
});
