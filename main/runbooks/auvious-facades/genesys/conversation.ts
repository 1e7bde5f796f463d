import type { Reader } from '../../../engine/call.ts';
import { NotFound } from '../../../systems/faults/refused-request.ts';
import { getCallback } from '../../../systems/genesys-cloud/calls/conversations.ts';

/** How a conversation is proved, for checks. */
export const CONVERSATION_VIEW = 'GET /api/v2/conversations/callbacks/{id}';

/** Words of the API for a participant who has left. */
const LEFT: readonly string[] = ['disconnected', 'terminated'];

/**
 * Whether a callback still waits: `ended` when everybody has left it, `unknown` where the organization does not know it or
 * does not say who takes part.
 * @throws Fault when it could not be asked
 */
export async function conversationState(
  read: Reader,
  conversationId: string,
  signal?: AbortSignal,
): Promise<'waiting' | 'ended' | 'unknown'> {
  try {
    const { participants = [] } = await read.read(getCallback(conversationId), signal);
    if (participants.length === 0) return 'unknown';
    const isOver = participants.every(({ state = '', endTime }) => endTime !== undefined || LEFT.includes(state));
    return isOver ? 'ended' : 'waiting';
  } catch (error) {
    if (error instanceof NotFound) return 'unknown';
    throw error;
  }
}
