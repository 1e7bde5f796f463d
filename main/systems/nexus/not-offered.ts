import { MethodNotOffered } from '../faults/nexus.ts';
import { ProxyPageInTheWay } from '../faults/proxy.ts';
import { NotFound } from '../faults/refused-request.ts';

/**
 * Whether a refusal says that the server has no such path or method. A server that does not know a path often says so
 * with a web page, which a page of a proxy in between would not do with these statuses.
 */
export function isNotOffered(error: unknown): boolean {
  if (error instanceof NotFound || error instanceof MethodNotOffered) return true;
  return error instanceof ProxyPageInTheWay && (error.status === 404 || error.status === 405);
}
