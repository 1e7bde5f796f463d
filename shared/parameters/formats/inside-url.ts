import { fits, offering, refused } from './format.ts';
import { httpsUrl } from './https-url.ts';

const FIX = 'Give an address with http:// or https:// in front, without user name, query or fragment.';

/** The address of a service within a cluster, where plain http is ordinary; else as `httpsUrl`. */
export const insideUrl = offering((text) => {
  const verdict = httpsUrl(text);
  if (verdict.is !== 'refused') return fits;
  // Which of the two it is cannot be told from a bare host.
  if (/^[a-z0-9.-]+(?::\d+)?(?:\/|$)/i.test(text)) return refused('has neither http:// nor https:// in front', FIX);
  return refused(verdict.what, FIX, verdict.offer);
});
