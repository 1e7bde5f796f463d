import { flawsOfRoom } from '../../../../shared/auvious/flaws.ts';
import { roomSchema } from '../../../../shared/auvious/schema.ts';
import type { Json } from '../../../../shared/json.ts';
import { trustedClientOf } from '../access.ts';
import { AuviousError } from '../auvious-error.ts';
import { readJson } from '../body.ts';
import { createRoom } from '../create-room.ts';
import { created } from '../created.ts';
import type { AuviousCall, AuviousRoute } from '../route.ts';

type Command = ReturnType<typeof roomSchema.parse>;

/** `POST /security/genesys/room` (S004). Every one that is accepted makes another conference and ticket. */
export const roomRoute: AuviousRoute = {
  method: 'POST',
  path: '/security/genesys/room',
  effect: 'write',
  handle: (call) => {
    const { world, behaviour, origin } = call;
    trustedClientOf(call);
    const command = readCommand(call);
    const { applicationId = '', cdestination, customerId, interactionId, ticketExpirationSeconds, urlBase } = command;
    if (!world.applications.has(applicationId)) throw new AuviousError(404, 'The application is not known.');
    const base = urlBase ?? origin;
    const room = createRoom(call, {
      urlBase: base,
      applicationId,
      since: behaviour.now(),
      expirationSeconds: ticketExpirationSeconds,
      agentQuery: { ...(cdestination === undefined ? {} : { cdestination }), corigin: 'genesys' },
      properties: {
        customer_id: customerId ?? behaviour.uuid(),
        ...(interactionId === undefined ? {} : { interaction_id: interactionId }),
      },
    });
    const { conferenceId, agentUrl, ticketUrl } = room;
    const isRecorded = behaviour.recordingUrl === 'given';
    const recordingUrl = isRecorded ? `${base.replace(/\/+$/, '')}/r/${conferenceId}` : undefined;
    world.rooms.push({ command, ...room, recordingUrl });
    return created(behaviour, { agentUrl, ...(isRecorded ? { recordingUrl } : {}), ticketUrl });
  },
};

function readCommand(call: AuviousCall): Command {
  const body = readJson(call) as Json;
  if (typeof body === 'object' && body !== null && 'organizationId' in body) {
    throw new AuviousError(403, 'Access is denied: organizationId is for internal services only.');
  }
  const [flaw] = flawsOfRoom({ headers: {}, body }, { signIn: 'client-credentials', now: call.behaviour.now() });
  if (flaw !== undefined) throw new AuviousError(400, flaw.message);
  return roomSchema.parse(body);
}
