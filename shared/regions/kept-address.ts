import { detectRegion } from './detect.ts';

const ADDRESS = /^([a-z][a-z0-9+.-]*:\/\/|)([^/?#]+)[/?#]/i;
const BARE = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+$/i;

/**
 * What is kept of an address, or of a text with addresses in it: where each leads, and the organization's short name.
 * The rest goes, since an address from a browser may carry a token. A word, such as a region's name, stays as it is.
 */
export function keptAddress(text: string): string {
  return text
    .trim()
    .split(/(\s+)/)
    .map((piece) => {
      const [, scheme = '', host] = ADDRESS.exec(piece) ?? [];
      if (host === undefined || BARE.test(piece)) return piece;
      const { org } = detectRegion(piece);
      return `${scheme}${host}${org === undefined ? '' : `/#/authenticate-adv/org/${org}`}`;
    })
    .join('');
}
