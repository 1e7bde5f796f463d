import { OriginNotAllowed } from '../faults/not-sent.ts';

/**
 * Which origins requests may go to. `hosts` are the names of the region table (login, api, apps), over https only.
 * `named` are origins that the operator's values name; these may be http, as some on-premises systems offer nothing
 * else (S002:85), and whoever accepts such a value warns about it.
 */
export interface OriginRules {
  readonly hosts: readonly string[];
  readonly named: readonly string[];
}

/** True for 127.0.0.0/8, `localhost` and `[::1]`, as `URL.hostname` writes them. */
export function isLoopback(hostname: string): boolean {
  // URL.hostname has already turned 127.1 and 0x7f000001 into four numbers, and foo.127.0.0.1 does not parse as an address.
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
}

/**
 * The origin in its normal form, if requests may go there: loopback over http or https, a host of the region table
 * on https with its default port, or an explicitly named origin.
 * @throws OriginNotAllowed
 */
export function allowOrigin(origin: string, rules: OriginRules): string {
  if (!URL.canParse(origin)) throw new OriginNotAllowed(shorten(origin));
  const url = new URL(origin);
  const bare =
    url.username === '' && url.password === '' && url.pathname === '/' && url.search === '' && url.hash === '';
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  if (bare && web && isLoopback(url.hostname)) return url.origin;
  if (bare && url.protocol === 'https:' && url.port === '' && rules.hosts.includes(url.hostname)) return url.origin;
  const named = rules.named.some((name) => URL.canParse(name) && new URL(name).origin === url.origin);
  if (bare && web && named) return url.origin;
  throw new OriginNotAllowed(bare ? url.origin : `${url.protocol}//${url.host}`);
}

function shorten(text: string): string {
  // Something that is no address may be a pasted secret.
  return text.length === 0 ? 'an empty address' : 'something that is not an address';
}
