import { flawsOfCallback } from '../../../../shared/auvious/flaws.ts';
import { callbackSchema } from '../../../../shared/auvious/schema.ts';
import type { Json } from '../../../../shared/json.ts';
import type { MadeCallback } from '../../genesys-cloud/callbacks.ts';
import { callerOf } from '../access.ts';
import { AuviousError } from '../auvious-error.ts';
import { readJson } from '../body.ts';
import { createRoom } from '../create-room.ts';
import { created } from '../created.ts';
import { spendCode } from '../otp.ts';
import type { AuviousCall, AuviousRoute } from '../route.ts';

/** Those that the document lists beside the ones of a code (S004:65-69). */
const HEADERS = ['X-ApplicationId', 'X-UrlBase', 'X-Ticket-Expiration-Seconds'] as const;

type Command = ReturnType<typeof callbackSchema.parse>;

/**
 * `POST /security/genesys/callback` (S004). Every one that is accepted makes another conference, ticket and
 * conversation, however equal it is to one before.
 */
export const callbackRoute: AuviousRoute = {
  method: 'POST',
  path: '/security/genesys/callback',
  effect: 'write',
  handle: (call) => {
    const { world, behaviour, origin } = call;
    const caller = callerOf(call);
    const headers = headersOf(call);
    const command = readCommand(call, headers, caller.by === 'otp' ? 'otp' : 'client-credentials');
    const applicationId = headers['X-ApplicationId'] ?? '';
    if (!world.applications.has(applicationId)) throw new AuviousError(404, 'The application is not known.');
    const { conversationId, callbackIds } = makeCallback(call, command);
    const scheduledTime = command.callbackScheduledTime;
    const expiration = headers['X-Ticket-Expiration-Seconds'];
    const room = createRoom(call, {
      urlBase: headers['X-UrlBase'] ?? origin,
      applicationId,
      since: scheduledTime === undefined ? behaviour.now() : Date.parse(scheduledTime),
      expirationSeconds: expiration === undefined ? undefined : Number(expiration),
      properties: {
        customer_id: conversationId,
        ...(scheduledTime === undefined ? {} : { scheduled_date: scheduledTime }),
      },
    });
    if (caller.by === 'otp') spendCode(behaviour, caller.verification);
    world.callbacks.push({ command, headers, conversationId, ...room });
    const name = command.callbackUserName;
    const conversation = { id: conversationId, name, selfUri: `/api/v2/conversations/${conversationId}` };
    const { agentUrl, conferenceId, ticketId, ticketUrl } = room;
    const genesys = { callbackIdentifiers: callbackIds, conversation };
    return created(behaviour, { agentUrl, conferenceId, genesys, ticketId, ticketUrl });
  },
};

function headersOf(call: AuviousCall): { [name in (typeof HEADERS)[number]]?: string } {
  return Object.fromEntries(
    HEADERS.flatMap((name) => {
      const value = call.header(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function readCommand(
  call: AuviousCall,
  headers: Readonly<Record<string, string>>,
  signIn: 'otp' | 'client-credentials',
): Command {
  const body = readJson(call) as Json;
  const [flaw] = flawsOfCallback({ headers, body }, { signIn, now: call.behaviour.now() });
  if (flaw !== undefined) throw new AuviousError(400, flaw.message);
  return callbackSchema.parse(body);
}

function makeCallback({ behaviour }: AuviousCall, command: Command): MadeCallback {
  const { queueId, queueName, routingData, callbackNumbers, callbackUserName, callbackScheduledTime } = command;
  const made = behaviour.makeCallback({
    queueId: queueId ?? routingData?.queueId,
    queueName: queueName ?? routingData?.queueName,
    numbers: callbackNumbers ?? [],
    name: callbackUserName,
    scheduledTime: callbackScheduledTime,
    countryCode: command.countryCode,
    data: command.data,
    scriptId: command.scriptId,
  });
  if ('unknownQueue' in made) throw new AuviousError(404, 'The queue is not known.');
  return made;
}
