import type { Exchange } from '../../../shared/ipc/views.ts';

/** What every path of a system begins with. */
const BASE = /^\/(?:api\/v\d+|nexus\/v\d+\/provisioning)(?=\/)/;
const UUID = /([0-9a-f]{8})(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** An address as the list shows it: of the path, what tells requests apart. The whole of it is in the details. */
export function shortPath(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null) return url;
  const path = `${parsed.pathname}${parsed.search}`;
  const short = path.replace(BASE, '').replaceAll(UUID, '$1…');
  // Signing in is done at a host of its own; that is worth a glance.
  return parsed.hostname.startsWith('login.') ? `login…${short}` : short;
}

/** `09:46:02`, in this computer's time. */
export function clockTime(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? '' : at.toTimeString().slice(0, 8);
}

/** A body as it is read best: JSON with line breaks, anything else as it is. */
export function readableBody(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

/** Whether an answer is a yes, a no of the other side, or a failure. */
export function kindOf({ status }: Pick<Exchange, 'status'>): 'good' | 'refused' | 'failed' {
  if (status === undefined || status >= 500) return 'failed';
  return status >= 400 ? 'refused' : 'good';
}
