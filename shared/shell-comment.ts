/**
 * A text as a comment of a shell: it must end with its line; and some shells read comments as commands, where an open
 * quote would swallow the rest.
 */
export function shellComment(text: string): string {
  const harmless = text
    .replaceAll(/[^\p{L}\p{N}\p{M} .,:_/‹›“”’–…@+=-]/gu, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();
  return `# ${harmless}`;
}
