import { type Exchange, RemoteFault } from './remote-fault.ts';

/** The reply is not what the remote system promises. The body is not repeated here: it may hold secrets. */
export class BadReply extends RemoteFault {
  readonly code = 'bad-reply';
  readonly fix = 'Try again. If it stays so, the remote system has changed: export the journal and report it.';
  /** JSON path of the misfit, for example `$.entities[0].id`; `$` for the whole body. */
  override readonly field: string;
  readonly why: string;

  constructor(exchange: Exchange, where: string, why: string) {
    super(`The reply to ${exchange.method} ${exchange.url} cannot be used: ${where} ${why}.`, exchange);
    this.field = where;
    this.why = why;
  }
}

/** A failure inside the remote system (5xx). */
export class ServerFault extends RemoteFault {
  readonly code = 'server-fault';
  readonly fix = 'Wait a few minutes and resume: what was sent is looked up first and not repeated.';

  constructor(exchange: Exchange) {
    super(`${exchange.method} ${exchange.url} failed inside the remote system (status ${exchange.status}).`, exchange);
  }
}

/** The body is longer than anything that could be meant; the rest of it was not read. */
export class ReplyTooLarge extends RemoteFault {
  readonly code = 'reply-too-large';
  readonly fix = 'Check the address: what it leads to is no ordinary page.';
  /** Bytes that would have been read. */
  readonly limit: number;

  constructor(exchange: Exchange, limit: number) {
    super(`The reply to ${exchange.method} ${exchange.url} is longer than ${limit / 1_000_000} MB.`, exchange);
    this.limit = limit;
  }
}
