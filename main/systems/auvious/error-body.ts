import {
  AuviousNotAllowed,
  AuviousRefused,
  AuviousTargetUnknown,
  AuviousTokenRefused,
  OtpCodeExpired,
  OtpCodeNotAllowed,
  OtpCodeRefused,
  OtpRequestRefused,
} from '../faults/auvious.ts';
import { NotFound } from '../faults/refused-request.ts';
import type { RemoteFault } from '../faults/remote-fault.ts';
import type { Reply } from '../http/request.ts';
import { OTP_PATH, OTP_VERIFY_PATH } from './paths.ts';
import { refusal } from './schemas.ts';

type Refused = Pick<Reply, 'status' | 'body' | 'exchange' | 'clean'>;

/** With what a request was let in, or was meant to be. `none`: with nothing, as codes are asked for. */
export type Way = 'token' | 'code' | 'none';

/** The fault behind a refusal, by HTTP status and by what let the request in. A refusal was never acted upon. */
export function auviousFault(reply: Refused, way: Way): RemoteFault {
  const { status } = reply;
  const exchange = { ...reply.exchange, acted: 'no' } as const;
  const detail = reasonIn(reply);
  const { pathname: path } = new URL(exchange.url);
  if (path === OTP_PATH) return new OtpRequestRefused(exchange, detail);
  const isCheck = path === OTP_VERIFY_PATH;
  if (isCheck && status === 404) return new OtpCodeExpired(exchange, detail);
  switch (status) {
    case 401:
      return isCheck || way === 'code'
        ? new OtpCodeRefused(exchange, detail)
        : new AuviousTokenRefused(exchange, detail);
    case 403:
      return way !== 'code' && !isCheck
        ? new AuviousNotAllowed(exchange, detail)
        : new OtpCodeNotAllowed(exchange, detail);
    case 404:
      return exchange.method === 'GET' ? new NotFound(exchange) : new AuviousTargetUnknown(exchange, detail);
    default:
      return new AuviousRefused(exchange, detail);
  }
}

/** The server's reason, fit for a message; '' when it gave none. */
export function reasonIn({ body, clean }: Pick<Reply, 'body' | 'clean'>): string {
  const { error, error_description, message } = refusal.safeParse(body).data ?? {};
  const words = [error, error_description, message].filter((word) => typeof word === 'string' && word !== '');
  return clean(words.join(': '));
}
