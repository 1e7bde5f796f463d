import type { OutgoingRequest, Reply } from '../../../../../main/systems/http/request.ts';
import { takeSecrets } from '../../../../../main/systems/http/take-secrets.ts';
import type { Transport } from '../../../../../main/systems/http/transport.ts';

/** 200 when no status is given. */
export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
}

/** A transport that answers as told, the last answer for ever, and remembers what was sent. */
export function answering(...answers: readonly Answer[]) {
  const sent: OutgoingRequest[] = [];
  const transport: Transport = {
    async send(request): Promise<Reply> {
      const { status = 200, body } = answers[Math.min(sent.length, answers.length - 1)] ?? {};
      sent.push(request);
      const url = `${request.origin}${request.path}`;
      const exchange = { method: request.method, url, status, acted: status < 400 ? 'unknown' : 'no' } as const;
      const taken = status < 400 ? takeSecrets(body, request.yields ?? []) : { body, secrets: new Map() };
      const clean = (text: string) => text;
      return { status, headers: new Headers(), body: taken.body, secrets: taken.secrets, exchange, clean };
    },
    skewSeconds: () => undefined,
    waitSeconds: () => 0,
  };
  return { sent, transport };
}
