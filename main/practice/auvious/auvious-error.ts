import { jsonReply, type RawReply } from '../http/raw-reply.ts';

/** What else a refusal says. */
interface More {
  /** An error of OAuth (RFC 6749, RFC 6750); the message is then its description. */
  readonly code?: string;
  readonly headers?: { readonly [name: string]: string };
}

/**
 * A refusal in Auvious' words: `{"error": "a sentence"}` as its sibling endpoints answer (P15), and in OAuth's words
 * where a token is concerned. It is no fault of this program.
 */
export class AuviousError extends Error {
  readonly status: number;
  readonly #more: More;

  constructor(status: number, message: string, more: More = {}) {
    super(message);
    this.status = status;
    this.#more = more;
  }

  toReply(): RawReply {
    const { code, headers } = this.#more;
    const body = code === undefined ? { error: this.message } : { error: code, error_description: this.message };
    return jsonReply(this.status, body, headers);
  }
}
