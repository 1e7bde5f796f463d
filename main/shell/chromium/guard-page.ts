import type { BrowserContext, Page, Route } from 'playwright-core';
import type { PageFile } from '../page-files.ts';
import { ORIGIN, originOf } from './origin.ts';

/** Answers every request of the window: its own page's from the built files, and no other. */
export async function guardRequests(
  context: BrowserContext,
  file: (method: string, address: string) => Promise<PageFile>,
): Promise<void> {
  await context.route('**/*', async (route: Route) => {
    const request = route.request();
    if (originOf(request.url()) === ORIGIN) {
      const { status, headers, body } = await file(request.method(), request.url());
      return route.fulfill({ status, headers, body: Buffer.from(body) });
    }
    // Aborted, it would leave an error page in place of ours; "no content" leaves the page where it is.
    if (request.isNavigationRequest()) return route.fulfill({ status: 204 });
    return route.abort('blockedbyclient');
  });
}

/** Closes every page but the one of the window. */
export function closeForeignPages(context: BrowserContext, own: Page): void {
  context.on('page', (page) => {
    if (page !== own) void page.close().catch(() => undefined);
  });
}

/** Downloads are refused by the context; dialogs are dismissed, except the one that would keep the window open. */
export function quietDialogs(page: Page): void {
  page.on('dialog', (dialog) => {
    const answer = dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss();
    void answer.catch(() => undefined);
  });
}

/** Refuses every permission, without a question: granting a list, here an empty one, denies all others. */
export async function denyPermissions(context: BrowserContext): Promise<void> {
  await context.grantPermissions([], { origin: ORIGIN });
}
