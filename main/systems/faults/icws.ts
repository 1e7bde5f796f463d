import { type Exchange, hostOf, RemoteFault } from './remote-fault.ts';

/** The CIC server does not accept the user and password: 401, or 400 with the error of that name. */
export class CicAccountRefused extends RemoteFault {
  readonly code = 'cic-account-refused';
  override readonly family = 'permission';
  override readonly field = 'cicPassword';
  readonly fix = 'Check cicUser and cicPassword: a CIC user with rights to administer users, not a Windows account.';

  constructor(exchange: Exchange, detail: string) {
    super(`${hostOf(exchange)} does not accept the CIC user${said(detail)}`, exchange);
  }
}

/** The session could not be opened because the server has no licence for ICWS. */
export class IcwsNotLicensed extends RemoteFault {
  readonly code = 'icws-not-licensed';
  override readonly family = 'attention';
  override readonly field = 'cicServer';
  readonly fix =
    'Have a licence file loaded that holds I3_FEATURE_ICWS_SDK; or leave cicUser out, and do and confirm the steps by hand.';

  constructor(exchange: Exchange, detail: string) {
    super(`${hostOf(exchange)} opens no session for lack of a licence${said(detail)}`, exchange);
  }
}

/** 403: the CIC user is known and may not do this. */
export class CicUserNotAllowed extends RemoteFault {
  readonly code = 'cic-user-not-allowed';
  override readonly family = 'permission';
  override readonly field = 'cicUser';
  readonly fix = 'Give this CIC user the administrator rights for it in Interaction Administrator, or use another one.';

  constructor(exchange: Exchange, detail: string) {
    super(`The CIC user may not do ${exchange.method} ${exchange.url}${said(detail)}`, exchange);
  }
}

/** The session ended, and the one opened in its place is not accepted either. */
export class CicSessionLost extends RemoteFault {
  readonly code = 'cic-session-lost';
  readonly fix =
    'Check that nobody else signs in as this CIC user meanwhile, and that a proxy in between lets cookies pass; then resume.';

  constructor(exchange: Exchange, detail: string) {
    super(`${hostOf(exchange)} no longer knows the session${said(detail)}`, exchange);
  }
}

/** Every server that was named sends on to others, or cannot be reached. */
export class NoCicServerReady extends RemoteFault {
  readonly code = 'no-cic-server-ready';
  override readonly field = 'cicServer';
  readonly fix = 'Wait until the switchover is over and resume, or give the active server of the pair as cicServer.';
  /** Origins that were asked, in order. */
  readonly asked: readonly string[];

  constructor(exchange: Exchange, asked: readonly string[]) {
    super(`No CIC server opens a session now. Asked: ${asked.join(', ')}.`, exchange);
    this.asked = asked;
  }
}

/** The server did not give a user the licence: none is left, or it is not loaded. */
export class CicLicenceRefused extends RemoteFault {
  readonly code = 'cic-licence-refused';
  override readonly family = 'attention';
  readonly fix = 'Free a licence or have more of them loaded, then resume: users who have it are left alone.';

  constructor(exchange: Exchange, detail: string) {
    super(`${hostOf(exchange)} did not assign the licence${said(detail)}`, exchange);
  }
}

/** Refused with an error of ICWS that stands for nothing more precise. */
export class IcwsRefused extends RemoteFault {
  readonly code = 'icws-refused';
  readonly fix = 'Check the value that the reply names; an export of the journal shows the whole request.';
  /** `errorId`, for example `error.request.badRequest`; '' when there was none. */
  readonly errorId: string;

  constructor(exchange: Exchange, errorId: string, detail: string) {
    const words = [errorId, detail].filter((text) => text !== '').join(': ');
    super(`${exchange.method} ${exchange.url} was refused with HTTP ${exchange.status}${said(words)}`, exchange);
    this.errorId = errorId;
  }
}

function said(detail: string): string {
  return detail === '' ? '.' : `: ${detail}`;
}
