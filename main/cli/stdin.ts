import type { Readable } from 'node:stream';
import { Secret } from '../vault/secret.ts';

/** All of a stream as a secret, without the one line end that `echo` and editors add. */
export async function secretFrom(stream: Readable): Promise<Secret> {
  const bytes = await bytesFrom(stream);
  return new Secret(bytes.toString('utf8').replace(/\r?\n$/, ''));
}

/** All of a stream. */
export async function bytesFrom(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
