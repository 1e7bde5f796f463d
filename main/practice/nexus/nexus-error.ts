/** A refusal in Nexus' envelope: HTTP status, and `status.code` with a message. It is no fault of this program. */
export class NexusError extends Error {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };

  constructor(status: number, message: string, headers: { readonly [name: string]: string } = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }

  /** No document lists the codes, only that they differ from 0: the HTTP status serves. */
  toBody(): { readonly [field: string]: unknown } {
    return { status: { code: this.status, message: this.message } };
  }
}

/** 400, naming the field. */
export function invalid(message: string): NexusError {
  return new NexusError(400, message);
}
