import { Fault } from '../../../shared/results/fault.ts';
import { type Exchange, hostOf, RemoteFault } from './remote-fault.ts';

/** The person, or the organization, refused the sign-in by browser. `detail` is the server's own text, cleaned. */
export class SignInRefused extends RemoteFault {
  readonly code = 'sign-in-refused';
  readonly fix =
    'Start the sign-in again. If it is refused again, ask an administrator of the organization to check the OAuth client: its grant type, redirect URI and scopes.';
  /** The remote system's word, for example `access_denied`. */
  readonly reason: string;

  constructor(exchange: Exchange, reason: string, detail: string) {
    const said = [reason, detail].filter((text) => text !== '').join(': ');
    super(`${hostOf(exchange)} reports that the sign-in was refused${said === '' ? '.' : ` (${said})`}`, exchange);
    this.reason = reason;
  }
}

/** Nobody finished the sign-in in the browser. */
export class SignInTimedOut extends RemoteFault {
  readonly code = 'sign-in-timed-out';
  readonly fix: string;

  constructor(exchange: Exchange, minutes: number, redirectUri: string) {
    super(`The sign-in at ${hostOf(exchange)} was not finished within ${minutes} minutes.`, exchange);
    this.fix = `Start it again. If the browser showed an error, check the client ID, and that the OAuth client has the redirect URI ${redirectUri}.`;
  }
}

/** What came back does not belong to the sign-in that was started: an older page, or somebody else's link. */
export class StateMismatch extends RemoteFault {
  readonly code = 'state-mismatch';
  readonly fix = 'Close older sign-in pages in the browser and start the sign-in again.';

  constructor(exchange: Exchange) {
    super('The browser came back with an answer to another sign-in; it was not used.', exchange);
  }
}

/** The browser could not come back, because the port of the redirect URI cannot be listened on. Nothing was sent. */
export class RedirectPortBusy extends Fault {
  readonly code = 'redirect-port-busy';
  readonly family = 'input';
  readonly fix: string;
  override readonly acted = 'no';
  override readonly field = 'redirectPort';
  readonly port: number;

  constructor(port: number, systemCode: string) {
    super(`Port ${port} of this computer, where the sign-in comes back to, cannot be used (${systemCode}).`);
    this.port = port;
    this.fix = `Close the program that uses port ${port} and try again; or register a redirect URI with another port on the OAuth client, and enter that port.`;
  }
}
