import { type Exchange, RemoteFault } from '../faults/remote-fault.ts';

const text = {
  look: 'Open the address in a browser, and correct it; or paste the page’s source into the snippet’s page instead.',
} as const;

/** The site answers with an error in place of the page. */
export class PageNotServed extends RemoteFault {
  readonly code = 'page-not-served';
  override readonly field = 'siteUrl';
  readonly fix = text.look;

  constructor(exchange: Exchange) {
    super(`${exchange.url} answers with status ${exchange.status} instead of a page.`, exchange);
  }
}

/** What the address leads to is no HTML. */
export class NotAPage extends RemoteFault {
  readonly code = 'not-a-page';
  override readonly field = 'siteUrl';
  readonly fix = text.look;

  constructor(exchange: Exchange) {
    super(`What ${exchange.url} leads to is no web page.`, exchange);
  }
}

/** One redirect after another, or one that leads nowhere. */
export class RedirectNotFollowed extends RemoteFault {
  readonly code = 'redirect-not-followed';
  override readonly field = 'siteUrl';
  readonly fix = 'Enter the address that the browser shows once the page has loaded.';

  constructor(exchange: Exchange, why: string) {
    super(`${exchange.url} leads elsewhere, and that was not followed: ${why}.`, exchange);
  }
}
