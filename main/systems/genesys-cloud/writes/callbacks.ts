import { type Id, path, type WriteCall, writeCall } from '../write-call.ts';

/** `PATCH conversations/callbacks/{id}`: takes every participant out of the conversation, so that nobody is called. */
export function disconnectCallback(conversationId: Id): WriteCall {
  return writeCall({
    method: 'PATCH',
    path: path`/api/v2/conversations/callbacks/${conversationId}`,
    body: { state: 'disconnected' },
    needs: ['conversation:communication:disconnect'],
  });
}
