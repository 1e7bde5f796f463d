/** Where a sign-in by browser comes back to. */
export interface RedirectPlace {
  readonly port: number;
}

/**
 * The port of the redirect URI to register unless there is a reason for another one. There is no list of ports to fall
 * back on: the vendor compares redirect URIs letter for letter (reference, section 3.2), so each would have to be
 * registered as well.
 */
export const DEFAULT_REDIRECT: RedirectPlace = { port: 8085 };

export const REDIRECT_PATH = '/callback';

/**
 * The redirect URI that the OAuth client must have, exactly. `localhost`, because that is the form in which the vendor's
 * own command line describes plain-http redirects; for `127.0.0.1` there is no source.
 */
export function redirectUriOf({ port }: RedirectPlace): string {
  return `http://localhost:${port}${REDIRECT_PATH}`;
}
