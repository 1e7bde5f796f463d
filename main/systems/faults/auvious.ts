import { type Exchange, hostOf, RemoteFault } from './remote-fault.ts';

/** The client's credentials were refused. */
export class AuviousSignInRefused extends RemoteFault {
  readonly code = 'auvious-sign-in-refused';
  override readonly family = 'permission';
  override readonly field = 'auviousClientSecret';
  readonly fix = 'Check auviousClientId, auviousClientSecret and auviousUrl: a client belongs to one Auvious only.';

  constructor(exchange: Exchange, detail: string) {
    super(`${hostOf(exchange)} does not sign the client in${said(detail)}`, exchange);
  }
}

/** Any other trouble with a sign-in. */
export class AuviousSignInFailed extends RemoteFault {
  readonly code = 'auvious-sign-in-failed';
  override readonly field = 'auviousUrl';
  readonly fix = 'Check auviousUrl: it must be the address of Auvious. Else ask whoever administers Auvious.';

  constructor(exchange: Exchange, detail: string) {
    super(`${hostOf(exchange)} gave no token (HTTP ${exchange.status})${said(detail)}`, exchange);
  }
}

/** 401 to a token that was given a moment ago. */
export class AuviousTokenRefused extends RemoteFault {
  readonly code = 'auvious-token-refused';
  override readonly family = 'permission';
  readonly fix = 'Resume: it signs in again. If it stays so, have the client checked by whoever administers Auvious.';

  constructor(exchange: Exchange, detail: string) {
    super(`${hostOf(exchange)} does not accept the client’s token${said(detail)} Nothing was created.`, exchange);
  }
}

/** 403 to a client. */
export class AuviousNotAllowed extends RemoteFault {
  readonly code = 'auvious-not-allowed';
  override readonly family = 'permission';
  override readonly field = 'auviousClientId';
  readonly fix = 'Have the client given the role Agent, or a higher one, by whoever administers Auvious.';

  constructor(exchange: Exchange, detail: string) {
    super(`The client may not do ${exchange.method} ${exchange.url}${said(detail)}`, exchange);
  }
}

/** 404: the facade does not say which of the two it does not know, unless in words. */
export class AuviousTargetUnknown extends RemoteFault {
  readonly code = 'auvious-target-unknown';
  override readonly family = 'attention';
  override readonly field: string;
  readonly fix: string;

  constructor(exchange: Exchange, detail: string) {
    const isQueue = /queue/i.test(detail);
    const isApplication = !isQueue && (/application/i.test(detail) || !exchange.url.endsWith('/callback'));
    const what = isQueue ? 'this queue' : isApplication ? 'this application' : 'the application or the queue';
    super(`${hostOf(exchange)} does not know ${what}${said(detail)} Nothing was created.`, exchange);
    this.field = isQueue ? 'queueName' : 'applicationId';
    this.fix = isQueue
      ? 'Check the queue’s name or id: it must be one of the Genesys Cloud organization behind this application.'
      : isApplication
        ? 'Check applicationId: it is on the application’s settings page of Auvious.'
        : 'Check applicationId, which is on the application’s settings page of Auvious, and the queue’s name or id.';
  }
}

/** 400 and its like, with the server's own reason where it gave one. */
export class AuviousRefused extends RemoteFault {
  readonly code = 'auvious-refused';
  override readonly family = 'input';
  readonly fix = 'Change the value that the answer names. Nothing was created.';

  constructor(exchange: Exchange, detail: string) {
    const why = said(detail === '' ? `HTTP ${exchange.status}` : detail);
    super(`${exchange.method} ${exchange.url} was not accepted${why}`, exchange);
  }
}

/** No code was sent. */
export class OtpRequestRefused extends RemoteFault {
  readonly code = 'otp-request-refused';
  override readonly family = 'attention';
  override readonly field = 'customerPhone';
  readonly fix = 'Check customerPhone and auviousUrl. If codes are not offered here, sign in as a client instead.';

  constructor(exchange: Exchange, detail: string) {
    const why = said(detail === '' ? `HTTP ${exchange.status}` : detail);
    super(`${hostOf(exchange)} sends this customer no code${why}`, exchange);
  }
}

/** 401 to a code: wrong, used or too old; the answer is the same. */
export class OtpCodeRefused extends RemoteFault {
  readonly code = 'otp-code-refused';
  override readonly family = 'attention';
  override readonly field = 'otpCode';
  readonly fix =
    'Resume and enter the code again, as the customer reads it. Two minutes after it was sent, a new plan offers another one. ' +
    'Where otpVerificationId and otpCode are given, correct the code, or leave both out to have another one sent.';

  constructor(exchange: Exchange, detail: string) {
    super(`${hostOf(exchange)} does not accept the code: wrong, used before, or too old${said(detail)}`, exchange);
  }
}

/** 404 to a code that is checked. */
export class OtpCodeExpired extends RemoteFault {
  readonly code = 'otp-code-expired';
  override readonly family = 'attention';
  override readonly field = 'otpVerificationId';
  readonly fix = 'Make the plan again: it offers to send the customer another code.';

  constructor(exchange: Exchange, detail: string) {
    super(`${hostOf(exchange)} does not know this code, or not any more${said(detail)}`, exchange);
  }
}

/** 403 to a code: codes are for callbacks, and an application may not allow them. */
export class OtpCodeNotAllowed extends RemoteFault {
  readonly code = 'otp-code-not-allowed';
  override readonly family = 'permission';
  override readonly field = 'signIn';
  readonly fix = 'Sign in as a client instead: set signIn to client-credentials.';

  constructor(exchange: Exchange, detail: string) {
    super(`A customer’s code does not allow ${exchange.method} ${exchange.url}${said(detail)}`, exchange);
  }
}

function said(detail: string): string {
  if (detail === '') return '.';
  return /[.!?…]$/.test(detail) ? `: ${detail}` : `: ${detail}.`;
}
