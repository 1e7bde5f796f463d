import type { Query } from '../../engine/call.ts';
import { PathNotAllowed } from '../faults/not-sent.ts';

/**
 * The URL of a path and query on an origin.
 * @throws PathNotAllowed when URL parsing would change the path or leave the origin (`//host`, `..`, `%2e%2e`, `?`)
 */
export function address(origin: string, path: string, query: Query = {}): URL {
  const absolute = `${origin}${path}`;
  if (!/^\/(?!\/)/.test(path) || !URL.canParse(absolute)) throw new PathNotAllowed(path);
  const url = new URL(absolute);
  if (url.origin !== origin || url.pathname !== path || url.search !== '' || url.hash !== '') {
    throw new PathNotAllowed(path);
  }
  for (const [name, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) url.searchParams.append(name, String(item));
  }
  return url;
}
