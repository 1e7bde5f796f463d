import { Secret } from '../../vault/secret.ts';

/** What was taken out of a reply's headers, and the headers without it. */
interface TakenHeaders {
  readonly headers: Headers;
  readonly secrets: ReadonlyMap<string, Secret>;
}

/**
 * Takes the named headers out, so that nothing after this line can see them. Of `set-cookie` the cookies are kept as
 * the next request sends them: `name=value`, one after the other.
 */
export function takeHeaders(
  headers: Headers,
  yields: readonly { readonly header: string; readonly name: string }[],
): TakenHeaders {
  if (yields.length === 0) return { headers, secrets: new Map() };
  const rest = new Headers(headers);
  const secrets = new Map<string, Secret>();
  for (const { header, name } of yields) {
    const cookies = header === 'set-cookie' ? cookiesOf(headers) : new Map<string, string>();
    const pairs = [...cookies].map((pair) => pair.join('='));
    const text = header === 'set-cookie' ? pairs.join('; ') : (headers.get(header) ?? '');
    if (text !== '') secrets.set(name, new Secret(text));
    // Each by itself too: a server may repeat one without the others.
    for (const [cookie, value] of cookies) secrets.set(`${name} ${cookie}`, new Secret(value));
    rest.delete(header);
  }
  return { headers: rest, secrets };
}

/** Where one cookie ends and the next begins in a joined header: Electron's fetch joins them. A date has commas too. */
const JOINED = /,(?=\s*[^\s;,=]+=)/;

function cookiesOf(headers: Headers): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const line of headers.getSetCookie().flatMap((joined) => joined.split(JOINED))) {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    if (at < 1) continue;
    const name = pair.slice(0, at).trim();
    const value = pair.slice(at + 1).trim();
    // The later one counts, and an empty one takes a cookie back.
    if (value === '') cookies.delete(name);
    else cookies.set(name, value);
  }
  return cookies;
}
