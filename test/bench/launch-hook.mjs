/** Loaded into the app by `--import`: tells the process that started it once the first screen can be used. */
import { subscribe } from 'node:diagnostics_channel';

subscribe('groundwork:chromium', async (message) => {
  const { context } = /** @type {{ context: import('playwright-core').BrowserContext }} */ (message);
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForFunction(
    () => {
      const { document, location } = /** @type {any} */ (globalThis);
      if (location.host !== 'groundwork.invalid') return false;
      const buttons = [...document.querySelectorAll('main button')];
      const isUsable = (/** @type {any} */ button) => !button.disabled && button.getClientRects().length > 0;
      return document.querySelector('main h1')?.textContent && buttons.length >= 3 && buttons.every(isUsable);
    },
    undefined,
    { polling: 'raf' },
  );
  process.send?.('usable');
  process.disconnect();
});
