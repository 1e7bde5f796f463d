/** Messages of PostgreSQL's protocol 3.0, as far as the practice database reads and writes them. */

/** What a connection asks for first. */
export const SSL_REQUEST = 80_877_103;
export const GSS_REQUEST = 80_877_104;
export const CANCEL_REQUEST = 80_877_102;
/** More than a statement ever needs here; a length beyond it is no PostgreSQL client. */
const LARGEST = 64 * 1024 * 1024;

/** A message with its kind and whole bytes. */
export interface Message {
  /** One letter. */
  readonly kind: string;
  readonly bytes: Buffer;
  readonly body: Buffer;
}

/** The length of the first message of a connection, which has no kind; undefined while it is not all there. */
export function firstLength(received: Buffer): number | undefined {
  return lengthAt(received, 0);
}

/** Takes the whole messages off `received`. @returns them, and the bytes of a message that is not all there */
export function messagesIn(received: Buffer): { readonly messages: readonly Message[]; readonly rest: Buffer } {
  const messages: Message[] = [];
  let rest = received;
  for (;;) {
    const length = lengthAt(rest, 1);
    if (length === undefined) return { messages, rest };
    const bytes = rest.subarray(0, length + 1);
    messages.push({ kind: String.fromCharCode(bytes[0] ?? 0), bytes, body: bytes.subarray(5) });
    rest = rest.subarray(length + 1);
  }
}

/** @throws RangeError for a length that no client sends */
function lengthAt(received: Buffer, at: number): number | undefined {
  if (received.length < at + 4) return undefined;
  const length = received.readInt32BE(at);
  if (length < 4 || length > LARGEST) throw new RangeError('This is not a message of PostgreSQL.');
  return received.length < at + length ? undefined : length;
}

/** A message of the server or of a client. */
export function message(kind: string, ...body: readonly (Uint8Array | string | number)[]): Buffer {
  const parts = body.map((part) => {
    if (typeof part === 'number') return int32(part);
    return typeof part === 'string' ? Buffer.from(`${part}\0`) : part;
  });
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from(kind), int32(content.length + 4), content]);
}

export function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

/** A simple query. */
export const query = (text: string): Buffer => message('Q', text);

/** An error that ends the connection, with the fields that a server sends before anybody is signed in. */
export function fatal(code: string, text: string, routine: string): Buffer {
  const fields = { S: 'FATAL', V: 'FATAL', C: code, M: text, F: 'postinit.c', R: routine };
  const written = Object.entries(fields).map(([field, value]) => Buffer.from(`${field}${value}\0`));
  return message('E', Buffer.concat([...written, Buffer.from([0])]));
}

/** The texts of a body, each of which ends with a zero. */
export function textsIn(body: Buffer): readonly string[] {
  return body.toString('utf8').split('\0').slice(0, -1);
}

/** A field of an ErrorResponse: `C` its SQLSTATE, `M` what it says. */
export function errorField(error: Buffer, field: string): string | undefined {
  return textsIn(error)
    .find((text) => text.startsWith(field))
    ?.slice(1);
}

/** What `set` stands for in SQL: a literal that holds any text, whatever the settings of the session. */
export function literal(text: string): string {
  const doubled = text.replaceAll("'", "''");
  return doubled.includes('\\') ? `E'${doubled.replaceAll('\\', '\\\\')}'` : `'${doubled}'`;
}
