import type { Exchange } from '../../../shared/ipc/views.ts';
import { drawerText as text } from '../../../shared/text/drawer-screen.ts';

/** What every path of a system begins with. */
const BASE =
  /^\/(?:api\/v\d+|nexus\/v\d+\/provisioning|(?:auth|environment)\/v\d+|icws\/(?:%7B|\{)sessionId(?:%7D|\}))(?=\/)/;
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

/** What came back, in a word: a status, how many rows, or why nothing did. */
export function answerOf({ status, rows, fault }: Pick<Exchange, 'status' | 'rows' | 'fault'>): string {
  return String(status ?? fault ?? (rows === undefined ? text.noAnswer : text.rows(rows)));
}

/** Whether an answer is a yes, a no of the other side, or a failure. */
export function kindOf({ status, rows }: Pick<Exchange, 'status' | 'rows'>): 'good' | 'refused' | 'failed' {
  if (rows !== undefined) return 'good';
  if (status === undefined || status >= 500) return 'failed';
  return status >= 400 ? 'refused' : 'good';
}
