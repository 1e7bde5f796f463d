import { isExpired } from '../../../../shared/auvious/requests.ts';
import type { Json } from '../../../../shared/json.ts';
import type { ManualAction } from '../../../../shared/plan/action.ts';
import type { Check } from '../../../../shared/results/check.ts';
import { auviousRequestsText } from '../../../../shared/text/auvious-requests.ts';
import type { Knowledge, Step } from '../../../engine/step.ts';
import { minute } from '../../../forms/minute.ts';
import type { AuviousContext } from '../context.ts';
import { auviousTitle } from '../title.ts';
import { decisionOf, historyNow, isCancelled } from './decision.ts';
import { handedOver } from './handed-over.ts';
import { type AuviousRequest, callbackKind, type RequestKind, roomKind } from './kind.ts';
import { linksAtHand } from './links.ts';
import { valuesOf } from './wish.ts';

const text = auviousRequestsText.handOver;
const STEP = 'auv-handover';

/** What a person hands over: whose links, and which of them. */
interface HandOver {
  readonly key: string;
  readonly what: string;
  readonly until: string;
  readonly links: readonly string[];
}

/** A person gives the links to whom they are for: one confirmation a request, asked for once. */
export function handOverStep(context: AuviousContext): Step {
  return {
    ...auviousTitle(STEP),
    after: ['auv-callback', 'auv-room'],
    async observe(_read, known) {
      const keys = handedOver(known);
      const out = keys.length === 0 ? {} : { handedOver: keys };
      if (context.purpose !== 'run') return { is: 'present', out };
      const open = [...(await waiting(context, known)), ...coming(context, known)];
      if (open.length === 0) return { is: 'present', out };
      return { is: 'different', out, before: open as unknown as Json };
    },
    plan: (seen) => (seen.is === 'different' ? (seen.before as unknown as readonly HandOver[]).map(ask) : []),
    settle(confirmed, known) {
      const keys = [...confirmed.keys()].map((action) => action.slice(STEP.length + 1));
      return { handedOver: [...new Set([...handedOver(known), ...keys])] };
    },
    async verify(_read, known) {
      return { checks: context.purpose === 'run' ? [] : checksOf(context, known) };
    },
  };
}

/** Made before, good still, and nobody confirmed that the links reached anybody. */
async function waiting(context: AuviousContext, known: Knowledge): Promise<readonly HandOver[]> {
  const done = handedOver(known);
  const open = live(context, known).filter(({ request }) => request.left !== true && !done.includes(request.key));
  const found = await Promise.all(
    open.map(async ({ kind, request }) => handOver(kind, request, await linksAtHand(context, request))),
  );
  return found.filter(({ links }) => links.length > 0);
}

/** The one that this plan is about to make. */
function coming(context: AuviousContext, known: Knowledge): readonly HandOver[] {
  const of = <T extends AuviousRequest>(kind: RequestKind<T>): readonly HandOver[] => {
    const decision = known.planned(kind.step) ? decisionOf(context, kind, known) : undefined;
    if (decision?.is !== 'send') return [];
    const request = kind.draft(valuesOf(known), decision.key, context.clock.now());
    // It ends so long after it is made, which is not yet.
    const until = 'scheduledTime' in request ? request.expiresAt : '';
    return [{ ...handOver(kind, request, ['ticketUrl', 'agentUrl']), until }];
  };
  return [...of(callbackKind), ...of(roomKind)];
}

function ask({ key, what, until, links }: HandOver): ManualAction {
  const labels = { ticketUrl: text.customerLink, agentUrl: text.agentLink };
  const secrets = (['ticketUrl', 'agentUrl'] as const).filter((name) => links.includes(name));
  return {
    id: `${STEP}/${key}`,
    step: STEP,
    kind: 'manual',
    summary: text.summary(what),
    reversible: false,
    readBack: false,
    clicks: text.clicks,
    copy: [
      ...secrets.map((name) => ({ label: labels[name], value: { $secret: `${name} of ${key}` } })),
      ...(until === '' ? [] : [{ label: text.until, value: minute(until) }]),
    ],
  };
}

function checksOf(context: AuviousContext, known: Knowledge): readonly Check[] {
  const done = handedOver(known);
  return live(context, known).map(({ kind, request }): Check => {
    const base = { step: STEP, what: auviousRequestsText.checks.handedOver(kind.what(request)), proof: text.byPerson };
    if (done.includes(request.key)) return { ...base, result: 'ok' };
    return { ...base, result: 'unchecked', reason: text.nobody };
  });
}

/** Requests that were made and whose links are good still. */
function live(context: AuviousContext, known: Knowledge) {
  const of = <T extends AuviousRequest>(kind: RequestKind<T>) =>
    historyNow(kind, known)
      .filter((one) => one.state === 'made' && !isCancelled(one) && !isExpired(one, context.clock.now()))
      .map((request) => ({
        kind: kind as Pick<RequestKind<AuviousRequest>, 'what'>,
        request: request as AuviousRequest,
      }));
  return [...of(callbackKind), ...of(roomKind)];
}

function handOver<T extends AuviousRequest>(
  kind: { what(request: T): string },
  request: T,
  links: readonly string[],
): HandOver {
  return { key: request.key, what: kind.what(request), until: request.expiresAt, links };
}
