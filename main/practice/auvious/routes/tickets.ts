import { z } from 'zod';
import { jsonReply, type RawReply } from '../../http/raw-reply.ts';
import { clientOf } from '../access.ts';
import { AuviousError } from '../auvious-error.ts';
import { readBody } from '../body.ts';
import type { AuviousCall, AuviousRoute } from '../route.ts';
import type { Ticket } from '../world.ts';

const PATH = '/security/ticket/:ticketId';

/** No page shows more than that a ticket can be changed (P15); these are fields that can be set when one is created. */
const change = z.strictObject({
  disabled: z.boolean().exactOptional(),
  properties: z.record(z.string(), z.unknown()).exactOptional(),
});

/** A ticket by its id (P15); one that has expired is gone. */
export const ticketRoutes: readonly AuviousRoute[] = [
  {
    method: 'GET',
    path: PATH,
    effect: 'read',
    handle: (call) => {
      clientOf(call);
      return shown(call, ticketOf(call));
    },
  },
  {
    method: 'PUT',
    path: PATH,
    effect: 'write',
    handle: (call) => {
      clientOf(call);
      const ticket = ticketOf(call);
      const { disabled, properties } = readBody(change, call);
      const disabledAt = disabled === undefined ? ticket.disabledAt : disabled ? call.behaviour.now() : undefined;
      const next: Ticket = {
        ...ticket,
        disabledAt,
        properties: properties ?? ticket.properties,
        version: ticket.version + 1,
      };
      call.world.tickets.set(ticket.id, next);
      return shown(call, next);
    },
  },
];

function ticketOf(call: AuviousCall): Ticket {
  const ticket = call.world.tickets.get(call.param('ticketId'));
  if (ticket === undefined || ticket.expiresAt <= call.behaviour.now()) {
    throw new AuviousError(404, 'The ticket is not known, or it has expired.');
  }
  return ticket;
}

function shown({ world }: AuviousCall, { createdAt, expiresAt, disabledAt, ...ticket }: Ticket): RawReply {
  return jsonReply(200, {
    ...ticket,
    createdAt: new Date(createdAt).toISOString(),
    expiresAt: new Date(expiresAt).toISOString(),
    expired: false,
    ...(disabledAt === undefined ? {} : { disabled: new Date(disabledAt).toISOString() }),
    organizationId: world.organizationId,
  });
}
