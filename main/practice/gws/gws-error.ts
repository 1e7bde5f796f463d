/** A refusal in the envelope of Auth and Environment. It is no fault of this program. */
export class GwsError extends Error {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  /** What is wrong, one by one, where there is more to say than the message. */
  readonly details: readonly string[];

  constructor(
    status: number,
    message: string,
    more: { readonly headers?: GwsError['headers']; readonly details?: readonly string[] } = {},
  ) {
    super(message);
    this.status = status;
    this.headers = more.headers ?? {};
    this.details = more.details ?? [];
  }

  /** No document lists the codes, only that they differ from 0: the HTTP status serves. */
  toBody(path: string): { readonly [field: string]: unknown } {
    const code = this.status;
    const errors = this.details.map((message) => ({ status: { code, message } }));
    return { status: { code, message: this.message }, path, ...(errors.length === 0 ? {} : { errors }) };
  }
}

/** A refusal of the token endpoint (RFC 6749, section 5.2). It is no fault of this program. */
export class OAuthError extends Error {
  readonly error: string;
  readonly status: 400 | 401;
  readonly headers: { readonly [name: string]: string };

  constructor(error: string, description: string, headers: { readonly [name: string]: string } = {}) {
    super(description);
    this.error = error;
    this.status = error === 'invalid_client' ? 401 : 400;
    this.headers = headers;
  }

  toBody(): { readonly [field: string]: unknown } {
    return { error: this.error, error_description: this.message };
  }
}
