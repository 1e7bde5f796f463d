import { pageHeaders, type ShellKind } from './page-headers.ts';

/** An answer to the window's own page. */
export interface PageFile {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['ico', 'image/x-icon'],
  ['woff2', 'font/woff2'],
]);

/**
 * Serves the built renderer. `read` gets a path below the renderer's folder: plain names with slashes between them,
 * so that nothing outside of it can be named.
 */
export function pageFiles(
  kind: ShellKind,
  read: (name: string) => Promise<Uint8Array | undefined>,
): (method: string, address: string) => Promise<PageFile> {
  const headers = pageHeaders(kind);
  const failed = (status: number): PageFile => ({
    status,
    headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
    body: new Uint8Array(),
  });
  return async (method, address) => {
    if (method !== 'GET' && method !== 'HEAD') return failed(405);
    const name = nameOf(address);
    const type = name === undefined ? undefined : TYPES.get(name.slice(name.lastIndexOf('.') + 1));
    if (name === undefined || type === undefined) return failed(404);
    const body = await read(name);
    if (body === undefined) return failed(404);
    return { status: 200, headers: { ...headers, 'content-type': type }, body };
  };
}

function nameOf(address: string): string | undefined {
  // By hand: URL would resolve "..", and what cannot be asked for need not be resolved.
  const path = /^[a-z]+:\/\/[^/?#]*([^?#]*)/.exec(address)?.[1];
  if (path === undefined) return undefined;
  if (path === '' || path === '/') return 'index.html';
  return /^(?:\/[\w-][\w.-]*)+$/.test(path) ? path.slice(1) : undefined;
}
