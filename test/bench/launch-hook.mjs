/** Loaded into the app by `--import`: tells the process that started it once the first screen can be used. */
import { subscribe } from 'node:diagnostics_channel';

const SIGN = 'groundwork: usable';

subscribe('groundwork:chromium', (message) => {
  const { context } = /** @type {{ context: import('playwright-core').BrowserContext }} */ (message);
  context.on('console', (line) => {
    if (line.text() !== SIGN) return;
    process.send?.('usable');
    process.disconnect();
  });
  // By hand: the driver's own way of waiting brings a library into the page, which costs as much as part of the screen.
  void context.addInitScript((sign) => {
    const { document, location, requestAnimationFrame } = /** @type {any} */ (globalThis);
    if (location.host !== 'groundwork.invalid') return;
    const look = () => {
      const buttons = [...document.querySelectorAll('main button')];
      const isUsable = (/** @type {any} */ button) => !button.disabled && button.getClientRects().length > 0;
      const isThere = document.querySelector('main h1')?.textContent && buttons.length >= 3 && buttons.every(isUsable);
      if (isThere) console.log(sign);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, SIGN);
});
