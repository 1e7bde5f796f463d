import { isExpired } from '../../../../shared/auvious/requests.ts';
import type { Check } from '../../../../shared/results/check.ts';
import { Fault } from '../../../../shared/results/fault.ts';
import { auviousRequestsText } from '../../../../shared/text/auvious-requests.ts';
import type { Reader } from '../../../engine/call.ts';
import type { Knowledge, Verdict } from '../../../engine/step.ts';
import { minute } from '../../../forms/minute.ts';
import { findTicket } from '../../../systems/auvious/calls/ticket.ts';
import { TICKET_PATH } from '../../../systems/auvious/paths.ts';
import type { AuviousContext } from '../context.ts';
import { usesCode } from '../otp/needed.ts';
import { historyNow, isCancelled, requestNow } from './decision.ts';
import { RequestLinksMissing } from './faults.ts';
import type { AuviousRequest, RequestKind } from './kind.ts';
import { linksAtHand, ticketIdOf } from './links.ts';

const text = auviousRequestsText.checks;

/** How one request is looked at, beyond its ticket. Gives nothing where there is nothing to look at. */
export type Look<T> = (request: T) => Promise<Check | undefined>;

/**
 * Looks at what was made. Right after a run: the request of this run, and only what can be looked at. Later: every request
 * whose links still are good, and what nobody can look at is said to be unchecked.
 * @throws RequestLinksMissing right after a run: a hand-over would have nothing to hand over
 */
export async function verifyRequests<T extends AuviousRequest>(
  context: AuviousContext,
  kind: RequestKind<T>,
  read: Reader,
  known: Knowledge,
  signal: AbortSignal,
  looks: Look<T> | undefined,
): Promise<Verdict> {
  const isRun = context.purpose === 'run';
  const asked = isRun ? [requestNow(kind, known)] : historyNow(kind, known).filter((one) => !isCancelled(one));
  const checks = await Promise.all(
    asked
      .filter((one) => one !== undefined)
      .map(async (request): Promise<readonly Check[]> => {
        const what = kind.what(request);
        const base = { step: kind.step, what: text.made(what), proof: text.answered(kind.path) };
        if (isExpired(request, context.clock.now())) {
          return [{ ...base, what: text.ended(what, minute(request.expiresAt)), result: 'ok', proof: text.byClock }];
        }
        if (request.state === 'unknown') return [{ ...base, result: 'unchecked', reason: text.inDoubt }];
        const links = await missingLinks(context, kind, request);
        const found = [await ticketCheck(context, kind, request, read, known, signal), await looks?.(request)];
        const told = found.filter((check) => check !== undefined);
        return [...(isRun ? [{ ...base, result: 'ok' as const }] : []), ...links, ...told];
      }),
  );
  return { checks: checks.flat() };
}

/** @throws RequestLinksMissing */
async function missingLinks<T extends AuviousRequest>(
  context: AuviousContext,
  kind: RequestKind<T>,
  request: T,
): Promise<readonly Check[]> {
  if ((await linksAtHand(context, request)).length > 0) return [];
  const what = kind.what(request);
  if (context.purpose === 'run' && request.left !== true) throw new RequestLinksMissing(kind.step, request.key, what);
  const proof = text.answered(kind.path);
  return [{ step: kind.step, what: text.noLinks(what), result: 'unchecked', proof, reason: text.noLinksWhy }];
}

async function ticketCheck<T extends AuviousRequest>(
  context: AuviousContext,
  kind: RequestKind<T>,
  request: T,
  read: Reader,
  known: Knowledge,
  signal: AbortSignal,
): Promise<Check | undefined> {
  const base = { step: kind.step, what: text.ticket(kind.what(request)), proof: `GET ${TICKET_PATH}` };
  const ticketId = await ticketIdOf(context, request);
  const reason = usesCode(known) ? text.withoutClient : ticketId === undefined ? text.noTicket : undefined;
  if (ticketId === undefined || reason !== undefined) {
    return context.purpose === 'run' ? undefined : { ...base, result: 'unchecked', reason: reason ?? text.noTicket };
  }
  return checked(base, async () =>
    (await findTicket(read, request.key, ticketId, signal)) === 'valid'
      ? { result: 'ok' }
      : { result: 'not-ok', reason: text.ticketGone },
  );
}

/** A look-up that failed is unchecked, with its reason. */
export async function checked(
  base: Pick<Check, 'step' | 'what' | 'proof'>,
  look: () => Promise<Pick<Check, 'result' | 'reason'>>,
): Promise<Check> {
  try {
    return { ...base, ...(await look()) };
  } catch (error) {
    if (!(error instanceof Fault) || error.family === 'stopped') throw error;
    return { ...base, result: 'unchecked', reason: error.message };
  }
}
