import { type Exchange, hostOf, RemoteFault } from './remote-fault.ts';

/** A web page came instead of the API's JSON: a proxy's notice, a sign-in portal, or the wrong address. */
export class ProxyPageInTheWay extends RemoteFault {
  readonly code = 'proxy-page-in-the-way';
  readonly fix = 'Open the host in a browser to see the page, and ask the network team to allow it.';
  /** The page's title or the redirect's host; '' when it has none. */
  readonly title: string;
  readonly host: string;

  constructor(exchange: Exchange, title: string) {
    const page = title === '' ? 'a web page' : `a web page ("${title}")`;
    super(`${hostOf(exchange)} answered with ${page} where data was expected.`, exchange);
    this.title = title;
    this.host = hostOf(exchange);
  }
}

/** 407. Nothing reached the remote system. */
export class ProxyCredentialsWanted extends RemoteFault {
  readonly code = 'proxy-credentials-wanted';
  readonly fix = 'Put the user name and password into HTTPS_PROXY (http://user:password@host:port) and start again.';

  constructor(exchange: Exchange) {
    super(`The proxy on the way to ${hostOf(exchange)} asks for a user name and password.`, {
      ...exchange,
      acted: 'no',
    });
  }
}

/** The proxy would not open a connection. Nothing reached the remote system. */
export class ProxyRefused extends RemoteFault {
  readonly code = 'proxy-refused';
  readonly fix = 'Ask the network team to allow this host, or set NO_PROXY for it.';

  constructor(exchange: Exchange) {
    super(`The proxy would not connect to ${hostOf(exchange)}.`, { ...exchange, acted: 'no' });
  }
}
