import { type FormatVerdict, offering, refused } from './format.ts';
import { httpsUrl } from './https-url.ts';

const FIX = 'Give scheme and host alone, for example https://host.company.example, without a path.';

/** The address of a service that brings its own paths: as `httpsUrl`, but it ends with the host, the port or one slash. */
export const originUrl = offering((text): FormatVerdict => {
  const verdict = httpsUrl(text);
  if (verdict.is === 'refused') return verdict;
  const [, origin, path] = /^(https?:\/\/[^/]+)\/?(.*)$/i.exec(text) ?? [];
  return path === '' ? verdict : refused('has a path', FIX, origin);
});
