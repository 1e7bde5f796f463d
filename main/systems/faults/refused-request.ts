import { type Exchange, RemoteFault } from './remote-fault.ts';

/** 400 and its like: the request itself is at fault. */
export class BadRequest extends RemoteFault {
  readonly code = 'bad-request';
  readonly fix = 'Check the value that the reply names. If none was entered by you, export the journal and report it.';
  /** The remote system's error code, for example `missing.client.roles`; '' when it gave none. */
  readonly remoteCode: string;

  constructor(exchange: Exchange, remoteCode: string, detail: string) {
    const said = detail === '' ? remoteCode || `status ${exchange.status}` : detail;
    super(`${exchange.method} ${exchange.url} was not accepted: ${said}`, exchange);
    this.remoteCode = remoteCode;
  }
}

/** The object does not exist, or not any more. */
export class NotFound extends RemoteFault {
  readonly code = 'not-found';
  readonly fix = 'Check the ID. If it was deleted, make the plan again: it then creates a new one.';

  constructor(exchange: Exchange) {
    super(`${exchange.url} does not exist.`, exchange);
  }
}

/** The object exists already, or somebody changed it at the same time. */
export class Conflict extends RemoteFault {
  readonly code = 'conflict';
  readonly fix = 'Make the plan again: it then starts from what is there now.';

  constructor(exchange: Exchange, detail: string) {
    super(
      `${exchange.method} ${exchange.url} conflicts with what is there${detail === '' ? '.' : `: ${detail}`}`,
      exchange,
    );
  }
}

/** The call needs a signed-in person, and the token belongs to an OAuth client. */
export class NotAUser extends RemoteFault {
  readonly code = 'not-a-user';
  readonly fix = "Sign in with a person's access token for this step.";

  constructor(exchange: Exchange) {
    super(`${exchange.method} ${exchange.url} answers a person only; the token belongs to an OAuth client.`, exchange);
  }
}
