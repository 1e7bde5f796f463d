import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Groundwork } from '../../../shared/ipc/contract.ts';
import { expect, test } from './attacked.ts';

test.describe.configure({ mode: 'default' });

const LINKS = [
  'https://example.com/',
  'http://login.mypurecloud.com/',
  'https://login.mypurecloud.com.example.com/',
  'https://login.mypurecloud.com:8443/',
  'https://user:password@login.mypurecloud.com/',
  'https://login.mypurecloud.com\\@example.com/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'http://127.0.0.1:1/',
  'http://localhost/',
  'ms-msdt:/id',
  '--help',
  'mailto:a@b.example?attach=/etc/passwd',
];

for (const url of LINKS) {
  test(`the page cannot have ${url} opened outside`, async ({ attacked }) => {
    expect(await openLink(attacked.page, url)).toBe('link-not-allowed');
    expect(attacked.opened()).not.toContain(url);
  });
}

test('files outside of the data and export folders are not shown, whichever way they are named', async ({
  attacked,
}) => {
  const { page, folder, data, exports } = attacked;
  const elsewhere = join(folder, 'elsewhere');
  for (const place of [elsewhere, exports]) mkdirSync(place, { recursive: true });
  writeFileSync(join(elsewhere, 'form.docx'), '');
  const paths = [
    join(elsewhere, 'form.docx'),
    `${exports}/../elsewhere/form.docx`,
    `${data}/../elsewhere/form.docx`,
    `${exports}-2/form.docx`,
    'form.docx',
    '../elsewhere/form.docx',
    '~/form.docx',
    '/etc/passwd',
    `file://${exports}/form.docx`,
    '--help',
    '',
  ];
  for (const file of paths) expect(await showFile(page, file), file).toBe('file-not-ours');
  expect(attacked.opened()).not.toMatch(/elsewhere|etc|help|file:/);
});

test('what is on the list is opened, so that the refusals above mean something', async ({ attacked }) => {
  test.skip(process.platform === 'win32', 'programs that stand in for others need a PATH');
  const { page, exports } = attacked;
  mkdirSync(exports, { recursive: true });
  writeFileSync(join(exports, 'form.docx'), '');
  expect(await openLink(page, 'https://help.mypurecloud.com/articles/')).toBe('ok');
  await expect.poll(attacked.opened).toContain('open https://help.mypurecloud.com/articles/');
  expect(await showFile(page, join(exports, 'form.docx'))).toBe('ok');
  await expect.poll(attacked.opened).toContain(exports);
});

function openLink(page: Page, url: string): Promise<string> {
  return page.evaluate(async (url) => {
    const { groundwork } = window as unknown as { groundwork: Groundwork };
    const answer = await groundwork.call('links.open', { url });
    return answer.ok ? 'ok' : answer.problem.code;
  }, url);
}

function showFile(page: Page, file: string): Promise<string> {
  return page.evaluate(async (file) => {
    const { groundwork } = window as unknown as { groundwork: Groundwork };
    const answer = await groundwork.call('files.show', { file });
    return answer.ok ? 'ok' : answer.problem.code;
  }, file);
}
