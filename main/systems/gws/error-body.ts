import { GwsRefused, OpsAccountNotAllowed, OpsAccountRefused } from '../faults/gws.ts';
import { Conflict, NotFound } from '../faults/refused-request.ts';
import type { RemoteFault } from '../faults/remote-fault.ts';
import type { Reply } from '../http/request.ts';
import { envelope } from './schemas.ts';

/**
 * The fault behind a refusal, by HTTP status and, for the words, the envelope. No source lists the codes in it
 * (reference, section 3.3): in a refusal that comes with HTTP 200, those that are HTTP's own are taken at their word, and
 * any other says no more than that it was refused.
 */
export function gwsFault({
  status,
  body,
  exchange,
  clean,
}: Pick<Reply, 'status' | 'body' | 'exchange' | 'clean'>): RemoteFault {
  const parsed = envelope.safeParse(body);
  const told = parsed.data?.status;
  // A refusal was not acted upon, by whatever it says so.
  const refused = { ...exchange, acted: 'no' } as const;
  const detail = clean(told?.message ?? '');
  switch (status < 400 ? told?.code : status) {
    case 401:
      return new OpsAccountRefused(refused, detail);
    case 403:
      return new OpsAccountNotAllowed(refused, detail);
    case 404:
      return new NotFound(refused);
    case 409:
      return new Conflict(refused, detail);
    default:
      return new GwsRefused(refused, told?.code, detail);
  }
}
