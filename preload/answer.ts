import { z } from 'zod/mini';
import { type Answer, CHANNELS, type Channel } from '../shared/ipc/contract.ts';
import { problem } from '../shared/ipc/results.ts';
import { answerNotInContract } from './problems.ts';

const envelope = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), reply: z.unknown() }),
  z.strictObject({ ok: z.literal(false), problem }),
]);

/** Main's answer, if it is one by the contract; else a problem that says so. */
export function readAnswer<C extends Channel>(channel: C, value: unknown): Answer<C> {
  const answer = envelope.safeParse(value);
  if (!answer.success) return answerNotInContract;
  if (!answer.data.ok) return answer.data as Answer<C>;
  const reply = CHANNELS[channel].reply.safeParse(answer.data.reply);
  return reply.success ? ({ ok: true, reply: reply.data } as Answer<C>) : answerNotInContract;
}
