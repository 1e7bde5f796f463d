import type { WebhookChecked } from '../../../shared/ipc/views.ts';
import { webhookText } from '../../../shared/text/webhook.ts';

/** What came back, whatever it is. `body` is parsed JSON, else text, undefined for none. */
export interface GatewayAnswer {
  readonly status: number;
  readonly body: unknown;
  /** Host that a redirect names; '' when it names none. */
  readonly leadsTo: string;
  readonly durationMs: number;
}

export type Judgement = Pick<WebhookChecked, 'result' | 'messageId' | 'reason'>;

/** Digital Channels waits this long for an answer (third-party messaging API). */
export const ANSWER_WITHIN_MS = 10_000;

/** Whether Digital Channels could work with the answer: 2xx with a `messageId`, in time. */
export function judge({ status, body, leadsTo, durationMs }: GatewayAnswer): Judgement {
  const { reasons } = webhookText;
  const notOk = (reason: string): Judgement => ({ result: 'not-ok', reason });
  if (status >= 300 && status < 400) return notOk(reasons.redirect(leadsTo));
  if (status === 401 || status === 403) return notOk(reasons.refused(status));
  if (status === 404 || status === 405 || status === 410) return notOk(reasons.notThere(status));
  if (status >= 500) return notOk(reasons.server(status));
  if (status >= 400) return notOk(reasons.client(status));
  if (status < 200) return notOk(reasons.odd(status));
  if (typeof body === 'string' && /^\s*</.test(body)) return notOk(reasons.page);
  if (typeof body === 'string') return notOk(reasons.notJson);
  const messageId = typeof body === 'object' && body !== null && 'messageId' in body ? body.messageId : undefined;
  if (typeof messageId !== 'string' || messageId.trim() === '') return notOk(reasons.noMessageId);
  if (durationMs > ANSWER_WITHIN_MS) return { ...notOk(reasons.slow((durationMs / 1000).toFixed(1))), messageId };
  return { result: 'ok', messageId };
}
