import type { Readable } from 'node:stream';
import { Secret } from '../vault/secret.ts';

/** All of a stream as a secret, without the one line end that `echo` and editors add. */
export async function secretFrom(stream: Readable): Promise<Secret> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return new Secret(
    Buffer.concat(chunks)
      .toString('utf8')
      .replace(/\r?\n$/, ''),
  );
}
