/**
 * A refusal in the API's own words: status, dotted code and message (reference, section 2).
 * It becomes the reply's error body; it is no fault of this program.
 */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly params: { readonly [name: string]: string };
  readonly headers: { readonly [name: string]: string };

  constructor(
    status: number,
    code: string,
    message: string,
    params: { readonly [name: string]: string } = {},
    headers: { readonly [name: string]: string } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.params = params;
    this.headers = headers;
  }

  /** The error body; `contextId` is the correlation id of the exchange. */
  toBody(contextId: string): { readonly [field: string]: unknown } {
    const { message, code, status } = this;
    const withParams = { messageWithParams: message, messageParams: this.params };
    const extra = Object.keys(this.params).length > 0 ? withParams : {};
    return { message, code, status, contextId, ...extra, details: [], errors: [] };
  }
}

/** 400, with the field and the rule in the message. */
export function badRequest(message: string, code = 'bad.request'): ApiError {
  return new ApiError(400, code, message);
}

/** 404 for an object of a kind. */
export function notFound(kind: string, id: string): ApiError {
  return new ApiError(404, 'not.found', `Unable to find a ${kind} with that id: ${id}`, { entityId: id });
}

/** 403: all of the named permissions are needed. */
export function missingPermissions(permissions: readonly string[]): ApiError {
  const list = permissions.join(', ');
  const message = `Unable to perform the requested action. You are missing the following permission(s): ${list}`;
  return new ApiError(403, 'missing.permissions', message, { permissions: list });
}

/** 403: one of the named permissions is enough. */
export function missingAnyPermissions(permissions: readonly string[]): ApiError {
  const list = `[${permissions.join(', ')}]`;
  const message = `Unable to perform the requested action. You must have at least one of the following permissions assigned: ${list}`;
  return new ApiError(403, 'missing.any.permissions', message, { permissions: list });
}

/** 403 for a reason other than a permission. */
export function notAuthorized(message: string): ApiError {
  return new ApiError(403, 'not.authorized', message);
}

/** 400: the method needs a user, and the token is a client's own. */
export function notAUser(): ApiError {
  return badRequest(
    'This request requires a user context. Client credentials cannot be used for requests that require a user context.',
    'not.a.user',
  );
}
