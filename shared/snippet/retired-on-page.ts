import { altocloudSnippetText as text } from '../text/altocloud-snippet.ts';
import { readPage } from './read-page.ts';

/** What a page has of the vendor's newer way to track visitors, and what to do; undefined where it has nothing of it. */
export function retiredOnPage(html: string): { readonly what: string; readonly instead: string } | undefined {
  return readPage(html).hasMessenger ? { what: text.messenger, instead: text.messengerInstead } : undefined;
}
