import { fits, offering, refused } from './format.ts';
import { httpsUrl } from './https-url.ts';

const FIX = 'Give the address of the page as the browser shows it, without what stands behind #.';

/** The address of a web page: as that of a service, but it may have a query. */
export const pageUrl = offering((text) => {
  const [, address = '', query = '', fragment] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(text) ?? [];
  if (fragment !== undefined) return refused('has a fragment (#)', FIX, `${address}${query}`);
  if (/\s/.test(query)) return refused('has a blank inside', FIX, text.replace(/\s+/g, ''));
  if (/[^\x21-\x7e]|[<>"]/.test(query)) return refused('has characters that must be percent-encoded', FIX);
  const verdict = httpsUrl(address);
  if (verdict.is === 'fits') return fits;
  return { ...verdict, ...(verdict.offer !== undefined && { offer: `${verdict.offer}${query}` }) };
});
