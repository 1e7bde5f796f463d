import type { Locator, Page } from '@playwright/test';
import { expect } from '../window/fixtures.ts';

/** More controls than any page has. */
const MOST_TABS = 120;

/** Tabs until the control has the focus; every stop on the way must show it. */
export async function tabTo(window: Page, wanted: Locator): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await window.keyboard.press('Tab');
    const stop = await focusNow(window);
    expect(stop.isSeen, `the focus can be seen on ${stop.what}`).toBe(true);
  }
  throw new Error(`${wanted} was not reached by Tab.`);
}

/** The focus is on something, so that the next Tab goes on from here and a screen reader says where it is. */
export async function expectFocusSomewhere(window: Page): Promise<void> {
  await expect.poll(() => window.evaluate(() => document.activeElement?.tagName ?? 'nothing')).not.toBe('BODY');
}

function focusNow(window: Page): Promise<{ readonly what: string; readonly isSeen: boolean }> {
  return window.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return { what: 'the end of the page', isSeen: true };
    const what = `<${element.tagName.toLowerCase()}> ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40)}`;
    // The ring may be drawn by the box around a field, or by the label around a hidden input.
    let isSeen = false;
    for (let at: Element | null = element, up = 0; at !== null && up < 4; at = at.parentElement, up += 1) {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
      if ((outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none') isSeen = true;
    }
    return { what, isSeen };
  });
}
