import type { Call } from '../../engine/call.ts';

/** The customer's web site: one page of it is read, and nothing is ever sent to it. */
export const WEB_SITE = 'web-site';

/** A page as it came. */
export interface FetchedPage {
  /** Where it was in the end, without a query. */
  readonly url: string;
  readonly html: string;
}

/** One page of a site. @param url http or https; its query goes along */
export function getPage(url: string): Call<'read', FetchedPage> {
  return {
    effect: 'read',
    system: WEB_SITE,
    name: 'page',
    method: 'GET',
    path: url,
    reply: (page) => page as FetchedPage,
  };
}
