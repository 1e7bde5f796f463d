/** Loaded into the window's process by `npm run dev`: loads the page again when the task says so. */
import { subscribe } from 'node:diagnostics_channel';

/** @type {import('playwright-core').BrowserContext | undefined} */
let context;
subscribe('groundwork:chromium', (message) => {
  ({ context } = /** @type {{ context: import('playwright-core').BrowserContext }} */ (message));
});
process.on('message', (message) => {
  if (message === 'reload')
    void context
      ?.pages()[0]
      ?.reload()
      .catch(() => undefined);
});
// Whether the task still listens must not keep the window's process alive.
process.channel?.unref();
