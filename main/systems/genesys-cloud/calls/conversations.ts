import type { Call } from '../../../engine/call.ts';
import { readCall } from '../call.ts';
import { type CallbackConversation, callbackConversation } from '../schemas.ts';

/** A callback's conversation; needs no permission. */
export function getCallback(conversationId: string): Call<'read', CallbackConversation> {
  return readCall({
    name: 'conversations.callback',
    method: 'GET',
    path: `/api/v2/conversations/callbacks/${encodeURIComponent(conversationId)}`,
    schema: callbackConversation,
  });
}
