/** Opens the app's browser as the app does, on a blank page, and tells the process that started it once that is loaded. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../main/shell/find-browser.ts';
import { startWindowBrowser } from '../../main/shell/process.ts';

const executablePath = findBrowser({ platform: process.platform, env: process.env, exists: existsSync });
const profile = mkdtempSync(join(tmpdir(), 'groundwork-blank-'));
const size = { width: 1280, height: 800 };
// Not `about:blank`: that opens no app window but a usual one, with a start page that is anything but blank.
const firstPage = 'data:text/html,<title>Blank</title>';
const context = await startWindowBrowser({ executablePath, profile, headless: false, firstPage, ...size });
const page = context.pages()[0] ?? (await context.waitForEvent('page'));
await page.waitForLoadState('load');
process.send?.('loaded');
process.once('SIGTERM', async () => {
  await context.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  process.disconnect();
});
