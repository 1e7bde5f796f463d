import { isExpired } from '../../../../shared/auvious/requests.ts';
import type { Elsewhere } from '../../../runs/elsewhere.ts';
import { RequestMadeElsewhere } from './faults.ts';
import { type Decision, saidAgain } from './guard.ts';
import type { AuviousRequest, RequestKind } from './kind.ts';
import { freeKey, isOf, latestRepeat } from './request-key.ts';

/** A request of another engagement. */
export interface ElsewhereRequest<T> {
  readonly engagement: string;
  readonly request: T;
}

/** Every request of a kind that other engagements sent, or may have. */
export function requestsElsewhere<T extends AuviousRequest>(
  kind: Pick<RequestKind<T>, 'history' | 'step'>,
  elsewhere: readonly Elsewhere[],
): readonly ElsewhereRequest<T>[] {
  return elsewhere.flatMap(({ engagement, records }) =>
    kind.history(records.get(kind.step)).map((request) => ({ engagement, request })),
  );
}

/** What is to be sent, and what else is known of it. */
export interface ElsewhereLook<T> {
  readonly kind: RequestKind<T & AuviousRequest>;
  readonly elsewhere: readonly Elsewhere[];
  readonly base: string;
  /** What was typed for the step. */
  readonly accepted: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * The same rule between engagements: a command that is typed once more without its engagement begins a new one, and must
 * not send a second time for that. Keys are free among all of them, since links are kept under them.
 */
export function decideElsewhere<T extends AuviousRequest>(
  decision: Extract<Decision<T>, { readonly is: 'send' }>,
  { kind, elsewhere, base, accepted, now }: ElsewhereLook<T>,
): Decision<T> {
  const same = requestsElsewhere(kind, elsewhere)
    .filter(({ request }) => isOf(base, request.key))
    .map((one) => ({ ...one, key: one.request.key }));
  const isOpen = ({ request }: ElsewhereRequest<T>) => {
    if ('cancelled' in request && request.cancelled === true) return false;
    return (request.state === 'unknown' && request.left !== true) || !isExpired(request, now);
  };
  // In whatever order engagements are listed: “again” for an earlier one says nothing about the latest.
  const open = latestRepeat(same.filter((one) => isOpen(one)));
  const { history } = decision;
  const said = saidAgain(accepted);
  if (open !== undefined && !said.includes(open.request.key)) {
    const { engagement, request } = open;
    // With what was typed for requests of this engagement, which is asked for as well.
    const keys = [...said, request.key];
    const fault = new RequestMadeElsewhere(kind.step, keys, kind.what(request), request.at, engagement);
    return { is: 'ask', history, fault };
  }
  return {
    is: 'send',
    history,
    key: freeKey(
      base,
      [...history, ...same].map(({ key }) => key),
    ),
  };
}
