import { TimedOut } from '../faults/network.ts';
import type { Exchange } from '../faults/remote-fault.ts';
import { ReplyTooLarge } from '../faults/reply.ts';

/** How much of a body is read, and for how long. */
export interface Bound {
  /** Bytes after decompression. */
  readonly bytes: number;
  readonly seconds: number;
}

/**
 * The text of a body that somebody unknown sends: no more of it is read than is allowed.
 * @throws ReplyTooLarge, TimedOut, and what the connection throws when it breaks
 */
export async function boundedText(response: Response, exchange: Exchange, bound: Bound): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let [text, read, late] = ['', 0, false];
  const timer = setTimeout(() => {
    late = true;
    void reader.cancel().catch(() => undefined);
  }, bound.seconds * 1000);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (late) throw new TimedOut(exchange, bound.seconds);
      if (done) return text + decoder.decode();
      read += value.byteLength;
      if (read > bound.bytes) {
        await reader.cancel().catch(() => undefined);
        throw new ReplyTooLarge(exchange, bound.bytes);
      }
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    clearTimeout(timer);
  }
}
