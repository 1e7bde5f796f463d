import { clip } from './clip.ts';

/** The host of an address and what follows it, or why the text has no host that every program would agree on. */
export type HostReading =
  | { readonly is: 'host'; readonly host: string; readonly path: string; readonly fragment: string }
  | { readonly is: 'refused'; readonly why: string };

const refused = (why: string): HostReading => ({ is: 'refused', why });

/** Letters, digits, hyphen and dots that a Japanese keyboard produces; browsers read them as the plain ones. */
function narrow(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ－．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[。｡]/g, '.');
}

function hostText(authority: string): HostReading {
  const at = authority.lastIndexOf('@');
  if (at >= 0) {
    const real = clip(authority.slice(at + 1));
    return refused(`Text before an @ is a user name: the host really is “${real}”. Give the address without it.`);
  }
  const [, name = '', port] = /^([^:]*)(?::(.*))?$/.exec(authority) ?? [];
  if (port !== undefined && !/^[0-9]{0,5}$/.test(port))
    return refused(`“${clip(authority)}” is not a host: “${clip(port)}” is not a port.`);
  if (name.includes('%')) return refused(`The host “${clip(name)}” is percent-encoded, which hides what it really is.`);
  const plain = narrow(name);
  const odd = [...plain].find((c) => c > '\x7f');
  if (odd !== undefined) {
    const point = (odd.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return refused(`The host “${clip(plain)}” holds “${clip(odd)}” (U+${point}), so it is not the host it looks like.`);
  }
  const host = plain.toLowerCase().replace(/\.$/, '');
  if (host === '') return refused('The address has no host.');
  const labels = host.split('.');
  const sound = host.length <= 253 && labels.every((l) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(l));
  return sound ? { is: 'host', host, path: '', fragment: '' } : refused(`“${clip(host)}” is not a host name.`);
}

/**
 * Reads the host of a web address with or without its scheme. Strict on purpose, and written out: shared/ has no `URL`
 * (it belongs to the DOM and to Node), and `URL` repairs what must be refused here: it turns backslashes into slashes,
 * decodes `%2e` and maps look-alike letters, so that a text that only resembles a region's address would pass as one.
 */
export function readHost(address: string): HostReading {
  const scheme = /^(?:([a-z][a-z0-9+.-]*):)?\/\//i.exec(address);
  if (scheme && !/^https?$/i.test(scheme[1] ?? 'https'))
    return refused(`“${clip(scheme[0])}” is not the start of a web address.`);
  const rest = address.slice(scheme?.[0].length ?? 0);
  const hash = rest.indexOf('#');
  const beforeHash = hash < 0 ? rest : rest.slice(0, hash);
  const beforeQuery = beforeHash.split('?', 1)[0] ?? '';
  if (beforeQuery.includes('\\'))
    return refused('A backslash in an address is read differently by different programs. Use /.');
  const slash = beforeQuery.indexOf('/');
  const reading = hostText(slash < 0 ? beforeQuery : beforeQuery.slice(0, slash));
  if (reading.is === 'refused') return reading;
  return {
    ...reading,
    path: slash < 0 ? '' : beforeQuery.slice(slash),
    fragment: hash < 0 ? '' : rest.slice(hash + 1),
  };
}
