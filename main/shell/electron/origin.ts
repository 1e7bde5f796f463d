/** Scheme of the window's own page. */
export const SCHEME = 'groundwork';

/** Scheme and host of the window's own page, as the IPC's sender check compares it. */
export const ORIGIN = `${SCHEME}://app`;

/** Scheme and host of an address. `URL.origin` is "null" for a scheme of our own. */
export function originOf(address: string): string {
  const url = URL.parse(address);
  return url === null ? '' : `${url.protocol}//${url.host}`;
}
