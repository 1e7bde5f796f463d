const LONGEST = 300;

/** Makes text of a reply fit for a message: known secrets masked, control characters out, cut to one short line. */
export type Clean = (text: string) => string;

/**
 * A cleaner that knows the secrets of one request, since remote systems repeat what they were sent.
 * `redact` is applied as well: it knows the secrets of the whole session.
 */
export function cleaner(exposed: readonly string[], redact: Clean): Clean {
  const longestFirst = exposed.filter((text) => text !== '').sort((one, other) => other.length - one.length);
  return (text) => {
    let clean = text;
    for (const secret of longestFirst) clean = clean.replaceAll(secret, '••••••••');
    const line = redact(clean)
      .replaceAll(/[\p{Cc}\s]+/gu, ' ')
      .trim();
    return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
  };
}
