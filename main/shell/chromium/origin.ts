/** The app's own page. Nobody can own a name under `.invalid` (RFC 2606), and nothing is looked up: main serves it. */
export const ORIGIN = 'https://groundwork.invalid';

/** Scheme and host of an address, as the IPC's sender check compares it. */
export function originOf(address: string): string {
  const url = URL.parse(address);
  return url === null ? '' : `${url.protocol}//${url.host}`;
}
