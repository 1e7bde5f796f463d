import { createHash } from 'node:crypto';
import type { AuviousCall } from './route.ts';
import type { Ticket } from './world.ts';

/** What a request for a conference says. */
export interface RoomWish {
  /** Origin of the links. */
  readonly urlBase: string;
  readonly applicationId: string;
  /** Milliseconds from which the expiry counts. */
  readonly since: number;
  readonly expirationSeconds: number | undefined;
  /** What else the agent's link names. */
  readonly agentQuery?: { readonly [name: string]: string };
  /** What else the ticket is about. */
  readonly properties: { readonly [name: string]: unknown };
}

/** A conference with a way in for both. */
export interface Conference {
  readonly conferenceId: string;
  readonly ticketId: string;
  readonly ticketUrl: string;
  readonly agentUrl: string;
}

/** Four hours, as the document says (S004:69). */
const DEFAULT_SECONDS = 14400;

/** Makes a new conference and its ticket; links have the shapes that the public samples show (P15). */
export function createRoom({ world, behaviour }: AuviousCall, wish: RoomWish): Conference {
  const base = wish.urlBase.replace(/\/+$/, '');
  const conferenceId = behaviour.uuid();
  const ticketId = freshTicketId(behaviour.secret, world.tickets);
  const ticket: Ticket = {
    id: ticketId,
    type: 'GENESYS_MULTI_USE_TICKET',
    userId: behaviour.uuid(),
    properties: { applicationId: wish.applicationId, conference_id: conferenceId, ...wish.properties },
    createdAt: behaviour.now(),
    expiresAt: wish.since + (wish.expirationSeconds ?? DEFAULT_SECONDS) * 1000,
    disabledAt: undefined,
    version: 1,
  };
  world.tickets.set(ticketId, ticket);
  const query = new URLSearchParams({ aid: wish.applicationId, roomId: conferenceId, ...wish.agentQuery });
  return { conferenceId, ticketId, ticketUrl: `${base}/t/${ticketId}`, agentUrl: `${base}/a?${query}` };
}

/** Six letters in two groups, as in `vyn-kym`. */
function freshTicketId(secret: () => string, tickets: ReadonlyMap<string, Ticket>): string {
  for (let attempt = tickets.size; ; attempt += 1) {
    const bytes = createHash('sha256').update(`${secret()} ${attempt}`).digest().subarray(0, 6);
    const letters = [...bytes].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');
    const id = `${letters.slice(0, 3)}-${letters.slice(3)}`;
    if (!tickets.has(id)) return id;
  }
}
