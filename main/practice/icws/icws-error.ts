import { jsonReply, type RawReply } from '../http/raw-reply.ts';

/** What a refusal says beside its message. `errorId` and `errorCode` are those that public clients look at (P12). */
export interface Refusal {
  readonly type?: string;
  readonly errorId: string;
  readonly errorCode?: number;
  readonly headers?: { readonly [name: string]: string };
  /** More fields of the body. */
  readonly more?: { readonly [field: string]: unknown };
}

/** A refusal in the words of ICWS. It is no fault of this program. */
export class IcwsError extends Error {
  readonly status: number;
  readonly refusal: Refusal;

  constructor(status: number, message: string, refusal: Refusal) {
    super(message);
    this.status = status;
    this.refusal = refusal;
  }

  toReply(): RawReply {
    const { type = 'urn:inin.com:common:error', errorId, errorCode = -2147221502, headers, more } = this.refusal;
    return jsonReply(this.status, { __type: type, errorId, errorCode, message: this.message, ...more }, headers);
  }
}

/** A property that the body lacks. */
export function missingProperty(propertyName: string): IcwsError {
  return new IcwsError(400, `The property ${propertyName} is missing.`, {
    type: 'urn:inin.com:common:missingPropertyError',
    errorId: 'error.request.invalidRepresentation.missingProperty',
    more: { propertyName },
  });
}

/** A property of the body that is unknown or has the wrong form. */
export function invalidProperty(message: string): IcwsError {
  return new IcwsError(400, message, { errorId: 'error.request.invalidRepresentation.invalidProperty' });
}

/** A part of the address that is unknown or has the wrong form. */
export function invalidQuery(message: string): IcwsError {
  return new IcwsError(400, message, { errorId: 'error.request.invalidQuery' });
}

export function notFound(message: string): IcwsError {
  return new IcwsError(404, message, { errorId: 'error.request.resourceNotFound' });
}
