import type { Reader } from '../../../engine/call.ts';
import type { Secret } from '../../../vault/secret.ts';
import { NotFound } from '../../faults/refused-request.ts';
import { type AuviousRead, readCall } from '../call.ts';
import { NO_TICKET_PATH, TICKET_PATH } from '../paths.ts';

/**
 * A ticket. What it holds is not looked at: it is there or it is not.
 * @param key of the request that made it: equal names count as one request, and the id is not part of the path
 */
function getTicket(key: string, ticketId: Secret): AuviousRead<undefined> {
  return readCall({ name: `ticket.get ${key}`, path: TICKET_PATH, places: { ticketId }, reply: () => undefined });
}

/** Whether a ticket still lets somebody in; a ticket that expired is as one that never was. @throws Fault */
export async function findTicket(
  read: Reader,
  key: string,
  ticketId: Secret,
  signal: AbortSignal,
): Promise<'valid' | 'gone'> {
  return isThere(read, getTicket(key, ticketId), signal);
}

/**
 * Asks for a ticket that cannot exist. `gone` proves that whoever asks may ask.
 * @param who `nobody` asks without a token
 * @throws Fault
 */
export async function tryTicket(read: Reader, who: 'client' | 'nobody', signal: AbortSignal) {
  const anonymous = who === 'nobody' ? ({ anonymous: true } as const) : {};
  return isThere(
    read,
    readCall({ name: `ticket.try ${who}`, path: NO_TICKET_PATH, reply: () => undefined, ...anonymous }),
    signal,
  );
}

async function isThere(read: Reader, call: AuviousRead<undefined>, signal: AbortSignal): Promise<'valid' | 'gone'> {
  try {
    await read.read(call, signal);
    return 'valid';
  } catch (error) {
    if (error instanceof NotFound) return 'gone';
    throw error;
  }
}
