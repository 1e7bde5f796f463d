import { CaFileUnreadable, ProxyAddressUnreadable } from '../faults/set-up.ts';

/** Environment variables by name. */
export type Environment = { readonly [name: string]: string | undefined };

/** How requests leave this machine, in words for `doctor`. Holds no credentials. */
export interface NetworkState {
  /** `host:port` of the proxies; undefined when there is none. */
  readonly httpProxy: string | undefined;
  readonly httpsProxy: string | undefined;
  readonly proxyHasCredentials: boolean;
  /** Hosts that are reached directly; loopback is always among them. */
  readonly noProxy: readonly string[];
  /** The system's certificates in use. */
  readonly systemCertificates: number;
  /** Files of extra certificates in use, with how many each holds. */
  readonly extraCertificates: readonly { readonly file: string; readonly count: number }[];
}

export interface NetworkSetup {
  readonly state: NetworkState;
  /** Node's fetch; trusts the certificates from the first https request on. */
  readonly fetch: typeof globalThis.fetch;
  /** Puts proxies and certificates back to what they were. */
  undo(): void;
}

/** Reads a text file; throws when it cannot. */
export type ReadText = (path: string) => string;

/**
 * Makes fetch of this process use the proxies of the environment and trust the system's certificates and extra files
 * (`extraCaFile`, GROUNDWORK_CA_FILE, NODE_EXTRA_CA_CERTS). Node itself does neither unless started for it.
 * @throws ProxyAddressUnreadable, CaFileUnreadable; then nothing was changed
 */
export function setUpNetwork(
  env: Environment,
  options: { readonly readText: ReadText; readonly extraCaFile?: string },
): NetworkSetup {
  const httpProxy = proxyAddress(env, 'HTTP_PROXY');
  const httpsProxy = proxyAddress(env, 'HTTPS_PROXY');
  const noProxy = directHosts(env);
  const extra = extraFiles(env, options);
  let before: readonly string[] | undefined;

  const undoProxy = throughProxies(httpProxy, httpsProxy, noProxy);
  return {
    state: {
      httpProxy: httpProxy?.host,
      httpsProxy: httpsProxy?.host,
      proxyHasCredentials: [httpProxy, httpsProxy].some((proxy) => proxy !== undefined && proxy.username !== ''),
      noProxy,
      get systemCertificates() {
        return tls().getCACertificates('system').length;
      },
      extraCertificates: extra.map(({ file, certificates }) => ({ file, count: certificates.length })),
    },
    fetch(input, init) {
      // Reading the system's certificates takes some 30 ms; practice and everything offline does without.
      if (before === undefined && isHttps(input)) before = trust(extra.flatMap((file) => file.certificates));
      return fetch(input, init);
    },
    undo() {
      undoProxy();
      if (before !== undefined) tls().setDefaultCACertificates(before);
    },
  };
}

/** Returns what takes them away again. */
function throughProxies(
  httpProxy: URL | undefined,
  httpsProxy: URL | undefined,
  noProxy: readonly string[],
): () => void {
  if (httpProxy === undefined && httpsProxy === undefined) return () => {};
  // The keys are lower-case because Node prefers those, and a stray one of the environment must not win.
  return process.getBuiltinModule('node:http').setGlobalProxyFromEnv({
    ...(httpProxy === undefined ? {} : { http_proxy: httpProxy.href }),
    ...(httpsProxy === undefined ? {} : { https_proxy: httpsProxy.href }),
    no_proxy: noProxy.join(','),
  });
}

/** Not imported: an import reads every export of node:http and node:tls, and with that loads Node's whole fetch. */
function tls(): typeof import('node:tls') {
  return process.getBuiltinModule('node:tls');
}

function isHttps(input: string | URL | Request): boolean {
  return /^https:/i.test(input instanceof Request ? input.url : String(input));
}

/** Adds to what this process trusts; returns what it trusted before. */
function trust(extra: readonly string[]): readonly string[] {
  const { getCACertificates, setDefaultCACertificates } = tls();
  const before = getCACertificates('default');
  setDefaultCACertificates([...new Set([...before, ...getCACertificates('system'), ...extra])]);
  return before;
}

function proxyAddress(env: Environment, variable: string): URL | undefined {
  const text = env[variable.toLowerCase()] || env[variable];
  if (text === undefined || text === '') return undefined;
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (!URL.canParse(address)) throw new ProxyAddressUnreadable(variable);
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new ProxyAddressUnreadable(variable);
  return url;
}

function directHosts(env: Environment): readonly string[] {
  const named = (env.no_proxy || env.NO_PROXY || '').split(/[\s,]+/).filter((host) => host !== '');
  // Without these the practice systems would be asked of the proxy: Node excepts nothing by itself.
  return [...new Set([...named, '127.0.0.1', 'localhost', '[::1]'])];
}

function extraFiles(env: Environment, options: { readonly readText: ReadText; readonly extraCaFile?: string }) {
  const named: readonly (readonly [string, string | undefined])[] = [
    ['extraCaFile', options.extraCaFile],
    ['GROUNDWORK_CA_FILE', env.GROUNDWORK_CA_FILE],
    // Node reads this one only at its own start; in Electron's main it may come too late.
    ['NODE_EXTRA_CA_CERTS', env.NODE_EXTRA_CA_CERTS],
  ];
  return named.flatMap(([variable, file]) =>
    file === undefined || file === '' ? [] : [{ file, certificates: certificatesOf(variable, file, options.readText) }],
  );
}

function certificatesOf(variable: string, file: string, readText: ReadText): readonly string[] {
  let text: string;
  try {
    text = readText(file);
  } catch {
    throw new CaFileUnreadable(variable, file, 'cannot be read');
  }
  const found = text.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g);
  if (found === null) throw new CaFileUnreadable(variable, file, 'holds no certificate in PEM form');
  return found;
}
