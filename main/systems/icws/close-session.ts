import type { Transport } from '../http/transport.ts';
import { CONNECTION_PATH } from './paths.ts';
import { ICWS_HEADERS, ICWS_RATE } from './requests.ts';
import type { SessionSecrets } from './session-memory.ts';

/** Nobody is kept waiting for a goodbye. */
const CLOSE_SECONDS = 5;

/** What stands before the paths of a session, and what a request of it carries. */
export function ofSession({ sessionId, csrfToken, cookie }: SessionSecrets) {
  return {
    prefix: '/icws/{sessionId}',
    places: { sessionId },
    headers: { ...ICWS_HEADERS, 'inin-icws-csrf-token': csrfToken, cookie },
    rate: ICWS_RATE,
  };
}

/**
 * Ends a session. `gone`: the server does not know it (any more); `unanswered`: it may be open still. Never fails.
 */
export async function closeSession(
  transport: Transport,
  origin: string,
  secrets: SessionSecrets,
): Promise<'closed' | 'gone' | 'unanswered'> {
  const { prefix, ...rest } = ofSession(secrets);
  const path = `${prefix}${CONNECTION_PATH}`;
  const request = {
    ...rest,
    effect: 'session',
    method: 'DELETE',
    origin,
    path,
    timeoutSeconds: CLOSE_SECONDS,
  } as const;
  const reply = await transport.send(request).catch(() => undefined);
  if (reply === undefined) return 'unanswered';
  return reply.status < 400 ? 'closed' : 'gone';
}
