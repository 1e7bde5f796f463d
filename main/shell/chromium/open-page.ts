import { channel } from 'node:diagnostics_channel';
import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import type { Answer, Channel } from '../../../shared/ipc/contract.ts';
import type { IpcCall } from '../../ipc/call.ts';
import type { PageFile } from '../page-files.ts';
import { closeForeignPages, denyPermissions, guardRequests, quietDialogs } from './guard-page.ts';
import { ORIGIN, originOf } from './origin.ts';
import { type PageNames, pageScript } from './page-script.ts';

/** For tests, which attach to the window through it; nothing listens in production. */
const published = channel('groundwork:chromium');

/** What the page is given. */
export interface PageParts {
  readonly file: (method: string, address: string) => Promise<PageFile>;
  /** preload/chromium.ts as built. */
  readonly preload: string;
  readonly names: PageNames;
  answer(call: IpcCall): Promise<Answer<Channel>>;
}

/** Turns the browser's first page into the app's: guards first, the page last. Resolves when it is on its way. */
export async function openPage(context: BrowserContext, parts: PageParts): Promise<Page> {
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  closeForeignPages(context, page);
  quietDialogs(page);
  const guarded = Promise.all([guardRequests(context, parts.file), denyPermissions(context)]);
  await context.exposeBinding(parts.names.binding, async (source, name: unknown, request: unknown) => {
    const isMainFrame = source.page === page && source.frame === page.mainFrame();
    const sender = { origin: originOf(source.frame.url()), isMainFrame };
    return JSON.stringify(await parts.answer({ channel: name, request, sender }));
  });
  // Only now: scripts run in the order in which the browser got them, and this one takes the binding away.
  await Promise.all([guarded, context.addInitScript({ content: pageScript(parts.preload, parts.names) })]);
  published.publish({ context });
  await page.goto(`${ORIGIN}/`, { waitUntil: 'commit' });
  await forgetFirstPage(context, page);
  return page;
}

/** Our page moves to a renderer process of its own, and on a busy machine the browser needs a while to swap them. */
const SWAP = { attempts: 100, everyMs: 50 } as const;

/** Else "back" leads to the page that the browser was started with, and so out of ours. */
async function forgetFirstPage(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page);
  for (let attempt = 1; ; attempt += 1) {
    try {
      await devtools.send('Page.resetNavigationHistory');
      return await devtools.detach();
    } catch (error) {
      if (attempt === SWAP.attempts || page.isClosed()) throw error;
      await delay(SWAP.everyMs);
    }
  }
}

/** Hands an event to the script in the page. Nothing happens where there is no page just now. */
export async function tellPage(page: Page, { inlet, key }: PageNames, event: string, text: string): Promise<void> {
  await page
    .evaluate(
      ([name, ...rest]) => (globalThis as unknown as { [inlet: string]: (...all: string[]) => void })[name]?.(...rest),
      [inlet, key, event, text] as const,
    )
    .catch(() => undefined);
}
