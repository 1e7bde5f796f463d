import { pageScripts } from './page-scripts.ts';
import { type FoundSnippet, readSnippets } from './read-snippets.ts';
import { scriptTokens } from './script-tokens.ts';

/** What a page says of tracking. */
export interface PageReading {
  readonly snippets: readonly FoundSnippet[];
  /** The page starts the Messenger of Genesys Cloud. */
  readonly hasMessenger: boolean;
  /** Programs that may add scripts of their own after the page has come. */
  readonly tagManagers: readonly string[];
}

const MESSENGER_PATH = /\/genesys-bootstrap\/genesys(?:\.min)?\.js\b/;

const TAG_MANAGERS: readonly (readonly [RegExp, string])[] = [
  [/\bgoogletagmanager\.com\/gtm\.js/i, 'Google Tag Manager'],
  [/\btags\.tiqcdn\.com\//i, 'Tealium'],
  [/\bassets\.adobedtm\.com\//i, 'Adobe Experience Platform Tags'],
  [/\bnexus\.ensighten\.com\//i, 'Ensighten'],
  [/\bcdn\.segment\.com\/analytics\.js\//i, 'Segment'],
  [/\/container_[A-Za-z0-9]+\.js\b/, 'Matomo Tag Manager'],
  [/\bcdn\.(?:tagcommander|trustcommander)\.(?:com|net)\//i, 'Commanders Act'],
];

const ADDRESSES = [MESSENGER_PATH, ...TAG_MANAGERS.map(([address]) => address)];

/** The tracking snippets of a page, and what else on it bears on them. */
export function readPage(html: string): PageReading {
  const texts = pageScripts(html).flatMap(({ src, code, runs }) => {
    if (!runs) return [];
    if (src !== undefined) return [src];
    if (!ADDRESSES.some((address) => address.test(code))) return [];
    return scriptTokens(code).flatMap(({ is, value }) => (is === 'text' || is === 'mixed' ? [value] : []));
  });
  return {
    snippets: readSnippets(html),
    hasMessenger: texts.some((text) => MESSENGER_PATH.test(text)),
    tagManagers: TAG_MANAGERS.flatMap(([address, name]) => (texts.some((text) => address.test(text)) ? [name] : [])),
  };
}
