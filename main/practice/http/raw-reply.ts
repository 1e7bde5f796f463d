/** A reply ready for the wire. */
export interface RawReply {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  /** Empty for none. */
  readonly text: string;
}

/** JSON with its content type; `body` undefined sends none. */
export function jsonReply(status: number, body: unknown, headers: { readonly [name: string]: string } = {}): RawReply {
  if (body === undefined) return { status, headers, text: '' };
  return { status, headers: { 'content-type': 'application/json', ...headers }, text: JSON.stringify(body) };
}
