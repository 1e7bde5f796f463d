import { z } from 'zod';
import { badRequest, notFound } from '../api-error.ts';
import { parseBody } from '../body.ts';
import type { CallbackConversation } from '../callback-conversation.ts';
import { type ApiCall, ok, type Route } from '../route.ts';
import type { World } from '../world.ts';

const PATH = '/api/v2/conversations/callbacks';

const changes = z.looseObject({ state: z.string().optional() });

/** Callbacks one by one: looking needs no permission, disconnecting everybody needs one (the vendor's own description). */
export const callbackRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${PATH}/:conversationId`,
    effect: 'read',
    handle: (call) => ok(conversationView(call, callbackOf(call))),
  },
  {
    method: 'PATCH',
    path: `${PATH}/:conversationId`,
    effect: 'write',
    needs: { all: ['conversation:communication:disconnect'] },
    handle(call) {
      const { world, behaviour, body } = call;
      const callback = callbackOf(call);
      const { state } = parseBody(changes, body);
      if (state?.toLowerCase() !== 'disconnected') {
        throw badRequest('A conversation can only be updated to the state disconnected.', 'invalid.value');
      }
      const ended = callback.endedAt === undefined ? { ...callback, endedAt: behaviour.now() } : callback;
      world.callbacks.set(ended.id, ended);
      return ok({ ...conversationView(call, ended), state: 'disconnected' });
    },
  },
];

function callbackOf(call: ApiCall): CallbackConversation {
  const callback = call.world.callbacks.get(call.param('conversationId').toLowerCase());
  if (callback === undefined) throw notFound('conversation', call.param('conversationId'));
  return callback;
}

/** The customer, and the queue that is to bring an agent. */
function conversationView({ world, behaviour }: ApiCall, callback: CallbackConversation) {
  const { id, name, numbers, scheduledTime, queueId, scriptId, madeAt, endedAt, data } = callback;
  const isDue = scheduledTime === undefined || Date.parse(scheduledTime) <= behaviour.now();
  const state = endedAt !== undefined ? 'disconnected' : isDue ? 'connected' : 'scheduled';
  const common = {
    startTime: iso(madeAt),
    state,
    ...(endedAt === undefined ? {} : { endTime: iso(endedAt), disconnectType: 'client' }),
    queue: { id: queueId, selfUri: `/api/v2/routing/queues/${queueId}` },
    callbackNumbers: numbers,
    callbackUserName: name,
    ...(scheduledTime === undefined ? {} : { callbackScheduledTime: scheduledTime }),
    ...(scriptId === undefined ? {} : { script: { id: scriptId } }),
    attributes: data,
  };
  const selfUri = `${PATH}/${id}`;
  return {
    id,
    startTime: iso(madeAt),
    ...(endedAt === undefined ? {} : { endTime: iso(endedAt) }),
    participants: [
      { id: `${id}-customer`, name, purpose: 'customer', ...common },
      { id: `${id}-acd`, name: queueName(world, queueId), purpose: 'acd', ...common },
    ],
    selfUri,
  };
}

function queueName({ objects }: World, queueId: string): string {
  return objects.get('queue')?.find(({ id }) => id === queueId)?.name ?? '';
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
