import { hubSignatureFits } from '../http/hub-signature.ts';
import { jsonReply, type RawReply } from '../http/raw-reply.ts';
import type { GatewayAnswer } from './options.ts';

/** A webhook as it arrived. */
export interface Received {
  /** With names in lower case. */
  readonly headers: { readonly [name: string]: string };
  /** Byte for byte. */
  readonly body: Buffer;
  /** Whether `X-Hub-Signature` is the signature of the body by the gateway's key. */
  readonly signed: boolean;
}

/** What the gateway says to a webhook. `messageId` makes the id of one that it takes. */
export function answerTo(received: Received, answers: GatewayAnswer, messageId: () => string): RawReply {
  if (!received.signed) return jsonReply(401, { error: 'The signature does not fit the body.' });
  switch (answers) {
    case 'message-id':
      return jsonReply(200, { messageId: messageId() });
    case 'no-message-id':
      return jsonReply(200, { ok: true });
    case 'error':
      return jsonReply(500, { error: 'The message could not be handed on.' });
    case 'redirect':
      return { status: 302, headers: { location: MOVED }, text: '' };
    case 'html':
      return {
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        text: '<!DOCTYPE html>\n<html><body><h1>It works!</h1></body></html>\n',
      };
  }
}

/** Where a redirect leads to: it takes webhooks too, so that one that is followed shows. */
export const MOVED = '/webhook/moved';

/** Reads a webhook and checks its signature with the gateway's own key. */
export function receive(headers: Received['headers'], body: Buffer, key: string): Received {
  return { headers, body, signed: hubSignatureFits(headers['x-hub-signature'], body, key) };
}
