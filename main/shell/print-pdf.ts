import type { Browser } from 'playwright-core';
import { Fault } from '../../shared/results/fault.ts';
import { PDF_LAYOUT } from './pdf-layout.ts';
import { startBrowser } from './process.ts';

/** The browser was found and did not print. */
export class PrintingFailed extends Fault {
  readonly code = 'printing-failed';
  readonly family = 'attention';
  readonly fix = 'Export as Word instead and print from there, or set GROUNDWORK_BROWSER to another browser.';
  readonly browser: string;

  constructor(browser: string, cause: unknown) {
    super(`The browser ${browser} could not print the document.`, { cause });
    this.browser = browser;
  }
}

/**
 * Prints `html` to an A4 PDF with page numbers. The page runs no script and reaches no network: it is offline and
 * every request is refused.
 * @param executable see `findBrowser`
 * @throws PrintingFailed
 */
export async function printPdf(html: string, executable: string): Promise<Uint8Array> {
  let browser: Browser | undefined;
  try {
    browser = await startBrowser(executable);
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true, serviceWorkers: 'block' });
    await context.route('**/*', (route) => route.abort());
    const page = await context.newPage();
    await page.setContent(html, { waitUntil: 'load', timeout: 30_000 });
    return await page.pdf({ ...PDF_LAYOUT });
  } catch (cause) {
    throw new PrintingFailed(executable, cause);
  } finally {
    await browser?.close().catch(() => undefined);
  }
}
