import type { Check } from '../../../../shared/results/check.ts';
import { Fault } from '../../../../shared/results/fault.ts';
import { checkPage } from '../../../../shared/snippet/check-page.ts';
import { checkWidgetScript } from '../../../../shared/snippet/check-widget-script.ts';
import type { PageFinding } from '../../../../shared/snippet/finding.ts';
import type { WantedSnippet } from '../../../../shared/snippet/wanted.ts';
import { altocloudByHandText } from '../../../../shared/text/altocloud-by-hand.ts';
import type { Reader } from '../../../engine/call.ts';
import { getPage } from '../../../systems/web-site/call.ts';

const text = altocloudByHandText.deploy;

/** What a page has to carry: the snippet, and the widget script where that is known. */
export interface WantedPage {
  readonly snippet: WantedSnippet;
  readonly script: string | undefined;
}

/** What a page that is at hand says. */
export function findingsOn(html: string, { snippet, script }: WantedPage): readonly PageFinding[] {
  return [...checkPage(html, snippet), ...(script === undefined ? [] : checkWidgetScript(html, script))];
}

/** What was found on a page, and its source where it could be read. */
export interface SiteChecked {
  readonly checks: readonly Check[];
  readonly html?: string;
}

/** Reads a page and checks it. One that cannot be read is unchecked, with the reason; only a stop is thrown. */
export async function checkSite(
  read: Reader,
  url: string,
  wanted: WantedPage,
  signal?: AbortSignal,
): Promise<SiteChecked> {
  const base = { step: 'alto-deploy', proof: text.fetched(bare(url)) };
  try {
    const { html } = await read.read(getPage(url), signal);
    return { html, checks: findingsOn(html, wanted).map((finding) => ({ ...base, ...finding })) };
  } catch (error) {
    if (!(error instanceof Fault) || error.family === 'stopped') throw error;
    return { checks: [{ ...base, what: text.carries, result: 'unchecked', reason: error.message }] };
  }
}

/** Without its query, whose values may be personal. */
function bare(url: string): string {
  const parsed = URL.parse(url);
  return parsed === null ? url : `${parsed.origin}${parsed.pathname}`;
}
