const LOOPBACK = /^https?:\/\/(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])(?::\d{1,5})?(?=[/?#]|$)/i;

/** The origin of an address on this computer, where only practice systems answer; undefined for any other text. */
export function loopbackAddress(text: string): string | undefined {
  return LOOPBACK.exec(text.trim())?.[0].toLowerCase();
}
