import { jsonReply, type RawReply } from '../http/raw-reply.ts';
import type { AuviousBehaviour } from './options.ts';

/** The answer to something that was created: the document lists 200 with a schema and 201 without one (S004:77). */
export function created({ answers }: AuviousBehaviour, body: unknown): RawReply {
  return jsonReply(answers === 'ok' ? 200 : 201, answers === 'created-empty' ? undefined : body);
}
