import { type Exchange, hostOf, RemoteFault } from './remote-fault.ts';

/** The host name has no address: no network, no DNS, or a wrong name. Nothing was sent. */
export class NameNotResolved extends RemoteFault {
  readonly code = 'name-not-resolved';
  readonly fix = 'Check the network and the host name. Behind a proxy, set HTTPS_PROXY before starting.';

  constructor(exchange: Exchange) {
    super(`The name ${hostOf(exchange)} could not be looked up.`, { ...exchange, acted: 'no' });
  }
}

/** No connection came about. Nothing was sent. */
export class ConnectionRefused extends RemoteFault {
  readonly code = 'connection-refused';
  readonly fix = 'Check the network, the proxy settings and whether a firewall allows this host.';
  /** The operating system's code, for example `ECONNREFUSED`. */
  readonly systemCode: string;

  constructor(exchange: Exchange, systemCode: string) {
    super(`No connection to ${hostOf(exchange)} could be made (${systemCode}).`, { ...exchange, acted: 'no' });
    this.systemCode = systemCode;
  }
}

/** The connection broke before the reply was complete. The request may have been acted upon. */
export class ConnectionCut extends RemoteFault {
  readonly code = 'connection-cut';
  readonly fix = 'Resume: what was sent is looked up first and not repeated.';
  readonly systemCode: string;

  constructor(exchange: Exchange, systemCode: string) {
    super(`The connection to ${hostOf(exchange)} broke before the reply was complete (${systemCode}).`, exchange);
    this.systemCode = systemCode;
  }
}

/** No complete reply within the time limit. The request may have been acted upon. */
export class TimedOut extends RemoteFault {
  readonly code = 'timed-out';
  readonly fix = 'Check the network and try again: what was sent is looked up first and not repeated.';
  readonly seconds: number;

  constructor(exchange: Exchange, seconds: number) {
    super(`${hostOf(exchange)} did not answer completely within ${seconds} seconds.`, exchange);
    this.seconds = seconds;
  }
}

/** The caller stopped the request. */
export class RequestStopped extends RemoteFault {
  readonly code = 'request-stopped';
  override readonly family = 'stopped';
  readonly fix = 'Resume when you are ready.';

  constructor(exchange: Exchange) {
    super(`${exchange.method} ${exchange.url} was stopped.`, exchange);
  }
}
