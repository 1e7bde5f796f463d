/** Where Auvious answers, unless a value says otherwise. */
export const USUAL_ORIGIN = 'https://auvious.video';

/**
 * The origin of an address: scheme and host in lower case, with a port only where it is not the usual one. The document
 * writes :443 (S004:19), which is the usual one of https.
 * @param address as the format `origin-url` lets it through
 */
export function originOf(address: string): string {
  const origin = /^(https?:\/\/[^/?#]+)\/?$/i.exec(address.trim())?.[1]?.toLowerCase() ?? address.trim();
  return origin.replace(/^(https:\/\/.+):443$/, '$1').replace(/^(http:\/\/.+):80$/, '$1');
}
