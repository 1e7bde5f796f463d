import { type Exchange, hostOf, RemoteFault } from './remote-fault.ts';

/** 401: Digital Channels does not know the API key. */
export class ApiKeyUnknown extends RemoteFault {
  readonly code = 'api-key-unknown';
  override readonly family = 'permission';
  override readonly field = 'apiKey';
  readonly fix =
    'Copy the key once more, and check that it belongs to this server, is not disabled and has not expired.';

  constructor(exchange: Exchange, detail: string) {
    super(`${hostOf(exchange)} does not know the API key${said(detail)}`, exchange);
  }
}

/** 403: the key is known and may not do this: another contact center's, or without the right to provision. */
export class ApiKeyNotAllowed extends RemoteFault {
  readonly code = 'api-key-not-allowed';
  override readonly family = 'permission';
  override readonly field = 'apiKey';
  readonly fix = 'Use a key of this contact center that may provision, or a cluster key (nexus:cluster:*).';

  constructor(exchange: Exchange, detail: string) {
    super(`The API key may not do this for the contact center${said(detail)}`, exchange);
  }
}

/** 401 or 403 where API keys are made: what was given to make one with does not allow it. */
export class KeyMakerRefused extends RemoteFault {
  readonly code = 'key-maker-refused';
  override readonly family = 'permission';
  override readonly field: 'clusterKey' | 'outGWSAccessToken';
  readonly fix = 'Give a cluster key that may make keys (nexus:cluster:*), or an existing key as apiKey.';

  constructor(exchange: Exchange, detail: string, maker: 'clusterKey' | 'outGWSAccessToken') {
    super(`${hostOf(exchange)} does not let ${maker} make an API key${said(detail)}`, exchange);
    this.field = maker;
  }
}

/** 404 to a write, or to a look that is told so: no contact center has this id there. */
export class ContactCenterUnknown extends RemoteFault {
  readonly code = 'contact-center-unknown';
  override readonly family = 'input';
  override readonly field = 'ccid';
  readonly fix = 'Check ccid and nexusURL: the contact center must exist on that server before services are added.';

  constructor(exchange: Exchange, detail: string) {
    super(`${hostOf(exchange)} has no contact center of this ID${said(detail)}`, exchange);
  }
}

/** 409: the service exists, and this server does not overwrite by POST. */
export class ServiceExists extends RemoteFault {
  readonly code = 'service-exists';
  override readonly family = 'attention';
  readonly fix =
    'Make the plan again: it shows what is there. Where services cannot be read, accept the step with "keep" to leave the service as it is.';

  constructor(exchange: Exchange, detail: string) {
    super(`The service exists already and was not changed${said(detail)}`, exchange);
  }
}

/** 405: this server does not have the method on that path. */
export class MethodNotOffered extends RemoteFault {
  readonly code = 'method-not-offered';
  readonly fix = 'This server does not offer it. Do the step by hand, or ask the Genesys representative.';

  constructor(exchange: Exchange) {
    super(`${hostOf(exchange)} does not offer ${exchange.method} ${exchange.url}.`, exchange);
  }
}

/** Refused with a status code of Digital Channels, be it with HTTP 400 or with 200. */
export class NexusRefused extends RemoteFault {
  readonly code = 'nexus-refused';
  readonly fix = 'Check the value that the reply names; an export of the journal shows the whole request.';
  /** `status.code` of the envelope; undefined when there is no envelope. */
  readonly statusCode: number | undefined;

  constructor(exchange: Exchange, statusCode: number | undefined, detail: string) {
    const number = statusCode === undefined ? `HTTP ${exchange.status}` : `status code ${statusCode}`;
    super(`${exchange.method} ${exchange.url} was refused with ${number}${said(detail)}`, { ...exchange, acted: 'no' });
    this.statusCode = statusCode;
  }
}

function said(detail: string): string {
  return detail === '' ? '.' : `: ${detail}`;
}
