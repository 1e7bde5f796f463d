import { type Exchange, hostOf, RemoteFault } from './remote-fault.ts';

/** Too many requests. The request was not acted upon and may be sent again after the wait. */
export class Throttled extends RemoteFault {
  readonly code = 'throttled';
  readonly fix: string;
  /** The wait that the remote system asked for; undefined when it named none. */
  readonly seconds: number | undefined;
  readonly at: 'api' | 'token';

  constructor(exchange: Exchange, seconds: number | undefined, at: 'api' | 'token') {
    const what = at === 'token' ? 'sign-ins' : 'requests';
    super(`${hostOf(exchange)} received too many ${what}.`, { ...exchange, acted: 'no' });
    this.seconds = seconds;
    this.at = at;
    this.fix = seconds === undefined ? 'Wait a minute, then try again.' : `Try again in ${seconds} seconds.`;
  }
}
