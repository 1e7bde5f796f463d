import { useState } from 'react';
import type { Channel, ReplyOf } from '../../../../shared/ipc/contract.ts';
import type { UseCall } from '../../../bridge.ts';

/** The last reply, also while the next one is on its way: a list does not go blank between two letters of a search. */
export function useKept<C extends Channel>(asked: UseCall<C>): ReplyOf<C> | undefined {
  const reply = asked.is === 'ready' ? asked.reply : undefined;
  const [kept, setKept] = useState(reply);
  if (reply !== undefined && reply !== kept) setKept(reply);
  return reply ?? kept;
}
