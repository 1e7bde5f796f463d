import type { Page } from '@playwright/test';

/** Chromium's remark about the directive that keeps stray windows away (main/shell/page-headers.ts). */
const EXPECTED = /allow-scripts and allow-same-origin/;

/** Collects what goes wrong in the page without being seen: errors, refused styles and scripts, failed loads. */
export function consoleOf(page: Page, said: string[]): void {
  page.on('console', (message) => {
    const text = message.text();
    if ((message.type() === 'error' || message.type() === 'warning') && !EXPECTED.test(text)) said.push(text);
  });
  page.on('pageerror', (error) => said.push(error.stack ?? error.message));
}
