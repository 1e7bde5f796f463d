import { type Message, message } from './messages.ts';

/** Gives the prepared statements that a message names names of their client's own: they share a session. */
export function ownNames({ kind, bytes, body }: Message, client: number): Buffer {
  switch (kind) {
    case 'P':
      return renamed(kind, bytes, body, 0, client);
    case 'B':
      return renamed(kind, bytes, body, body.indexOf(0) + 1, client);
    case 'D':
    case 'C':
      return body[0] === STATEMENT ? renamed(kind, bytes, body, 1, client) : bytes;
    default:
      return bytes;
  }
}

/** `S`; a portal is `P`, and ends with its transaction. */
const STATEMENT = 0x53;

function renamed(kind: string, bytes: Buffer, body: Buffer, at: number, client: number): Buffer {
  // The unnamed one stays so: it is parsed anew each time.
  if (body[at] === 0) return bytes;
  return message(kind, body.subarray(0, at), Buffer.from(`${client}_`), body.subarray(at));
}
