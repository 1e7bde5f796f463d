import type { BrowserContext, Page } from 'playwright-core';
import type { Problem } from '../../../shared/results/problem.ts';
import type { Log } from '../../ipc/log.ts';
import { closedTwice, windowReloaded } from '../notices.ts';
import type { ShellWindow } from '../shell.ts';
import { openPage, type PageParts, tellPage } from './open-page.ts';

/** What a window is made of. */
export interface WindowParts extends PageParts {
  /** Starts the browser with a profile of its own; `end` closes it and removes the profile. */
  start(): Promise<{ readonly context: BrowserContext; end(): Promise<void> }>;
  readonly log: Log;
  /** Takes what the operator should know. */
  note(problem: Problem): void;
}

/** A window, and its page as long as there is one. */
export interface ChromiumWindow extends ShellWindow {
  page(): Page | undefined;
}

/** Opens the window. When its page crashes, the browser is started anew, once. */
export async function openChromiumWindow(parts: WindowParts): Promise<ChromiumWindow> {
  const { log, note, names } = parts;
  let page: Page | undefined;
  let zoom = 1;
  let crashes = 0;
  let ending = false;
  let end: () => Promise<void> = async () => {};
  let events: Promise<void> = Promise.resolve();
  const over = Promise.withResolvers<{ readonly fault?: Problem }>();

  const finish = async (fault?: Problem) => {
    if (ending) return;
    ending = true;
    page = undefined;
    await end();
    over.resolve(fault === undefined ? {} : { fault });
  };
  const begin = async () => {
    const started = await parts.start();
    end = started.end;
    let current = true;
    // The operator closed the window, or the browser ended: its process outlives its last page otherwise.
    const gone = () => current && void finish();
    started.context.on('close', gone);
    const opened = await openPage(started.context, parts).catch(async (error: unknown) => {
      await started.end();
      throw error;
    });
    if (opened.isClosed()) return gone();
    page = opened;
    opened.on('close', gone);
    opened.on('crash', () => {
      // A crashed page cannot be used again, and a new one would have tabs: so a new browser.
      current = false;
      crashes += 1;
      log({ what: 'window', reason: `the page crashed (${crashes})` });
      void (crashes > 1 ? finish(closedTwice) : again(started.end));
    });
  };
  const again = async (endOld: () => Promise<void>) => {
    page = undefined;
    note(windowReloaded);
    await endOld();
    if (!ending) await begin().catch(() => finish(closedTwice));
  };
  await begin();

  return {
    page: () => page,
    send(event, payload) {
      // One after the other: two calls under way at once could arrive in either order.
      events = events.then(async () => {
        // The contract is large; the browser is started without it.
        const { eventText } = await import('../../ipc/serve.ts');
        const text = eventText(event, payload, log);
        if (text !== undefined && page !== undefined) await tellPage(page, names, event, text);
      });
    },
    async setZoom(factor) {
      zoom = factor;
      await page?.evaluate(setPageZoom, zoom).catch(() => undefined);
    },
    focus: async () => void (await page?.bringToFront().catch(() => undefined)),
    close: () => finish(),
    closed: over.promise,
  };
}

/** Runs in the page. */
function setPageZoom(factor: number): void {
  type Style = { zoom: string; setProperty(name: string, value: string): void };
  const { document } = globalThis as unknown as { document: { documentElement: { style: Style } } };
  const { style } = document.documentElement;
  style.zoom = factor === 1 ? '' : String(factor);
  // For what is placed in pixels of the screen (renderer/theme/base.css).
  style.setProperty('--zoom', String(factor));
}
