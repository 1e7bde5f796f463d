import { httpsUrl } from '../parameters/formats/https-url.ts';

/** Where a CIC server answers ICWS without and with TLS. */
const PORTS = { http: 8018, https: 8019 } as const;

/**
 * Origin of the ICWS of a server that is named by host, host and port, or address: `https://host:8019` unless it says
 * otherwise. Undefined for a text that names none, or that says more than an origin.
 */
export function cicOrigin(text: string): string | undefined {
  const address = /^https?:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`;
  const [, scheme = '', host = '', port] =
    /^(https?):\/\/(\[[0-9a-f:.]+\]|[^/:?#@\s\\]+)(?::(\d{1,5}))?\/*$/i.exec(address) ?? [];
  if (host === '' || httpsUrl(address).is === 'refused') return undefined;
  const by = scheme.toLowerCase() === 'http' ? 'http' : 'https';
  return `${by}://${host.toLowerCase().replace(/\.$/, '')}:${Number(port ?? PORTS[by])}`;
}
