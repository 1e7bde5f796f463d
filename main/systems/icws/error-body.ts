import { z } from 'zod';
import {
  CicAccountRefused,
  CicLicenceRefused,
  CicSessionLost,
  CicUserNotAllowed,
  IcwsNotLicensed,
  IcwsRefused,
} from '../faults/icws.ts';
import { MethodNotOffered } from '../faults/nexus.ts';
import { Conflict, NotFound } from '../faults/refused-request.ts';
import type { RemoteFault } from '../faults/remote-fault.ts';
import type { Reply } from '../http/request.ts';

type Refusal = Pick<Reply, 'status' | 'body' | 'exchange' | 'clean'>;

const errorBody = z.looseObject({ errorId: z.string().catch(''), message: z.string().catch('') });

/** A refused user or password: some servers say so with 401, others with 400 and this error. */
const AUTHENTICATION = /authenticationFailure/i;
/** No document lists the errors of licences; the word is in all that were seen. */
const LICENCE = /licen[cs]e/i;

/** The fault behind a refusal to open a session. */
export function connectFault({ status, body, exchange, clean }: Refusal): RemoteFault {
  const { errorId, detail } = told(body, clean);
  if (LICENCE.test(`${errorId} ${detail}`)) return new IcwsNotLicensed(exchange, detail);
  if (status === 401 || AUTHENTICATION.test(errorId)) return new CicAccountRefused(exchange, detail);
  return new IcwsRefused(exchange, errorId, detail);
}

/** The fault behind any other refusal, by HTTP status and, for the words, the error in the body. */
export function icwsFault({ status, body, exchange, clean }: Refusal): RemoteFault {
  const { errorId, detail } = told(body, clean);
  switch (status) {
    case 401:
      return new CicSessionLost(exchange, detail);
    case 403:
      return new CicUserNotAllowed(exchange, detail);
    case 404:
      return new NotFound(exchange);
    case 405:
      return new MethodNotOffered(exchange);
    case 409:
      return new Conflict(exchange, detail);
    default:
      return exchange.method !== 'GET' && LICENCE.test(`${errorId} ${detail}`)
        ? new CicLicenceRefused(exchange, detail)
        : new IcwsRefused(exchange, errorId, detail);
  }
}

function told(body: unknown, clean: Reply['clean']): { readonly errorId: string; readonly detail: string } {
  const { errorId = '', message = '' } = errorBody.safeParse(body).data ?? {};
  return { errorId: clean(errorId), detail: clean(message) };
}
