import { isExpired } from '../../../../shared/auvious/requests.ts';
import type { Fault } from '../../../../shared/results/fault.ts';
import { OtherRequestInDoubt, RequestInDoubt, RequestMadeBefore } from './faults.ts';
import { freeKey, isOf, latestRepeat, repeatOf } from './request-key.ts';

/** What the guard needs to know of an earlier request. */
export interface Earlier {
  readonly key: string;
  readonly state: 'made' | 'unknown';
  readonly at: string;
  readonly expiresAt: string;
  readonly left?: true;
  readonly cancelled?: true;
}

/** What is to become of a request. `history` is the one given, with what was decided just now. */
export type Decision<T> =
  | { readonly is: 'send'; readonly key: string; readonly history: readonly T[] }
  /** It is there and may be handed over, or it is `left`, or nothing is wanted. */
  | { readonly is: 'there'; readonly about?: T; readonly left: boolean; readonly history: readonly T[] }
  | { readonly is: 'ask'; readonly fault: Fault; readonly history: readonly T[] };

/** A look at earlier requests. */
export interface Guarded<T> {
  readonly step: string;
  /** Newest last. */
  readonly history: readonly T[];
  /** What the wanted request is the same by; undefined when none is wanted. */
  readonly base: string | undefined;
  /** What was typed for the step. */
  readonly accepted: string | undefined;
  readonly handedOver: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** A request in words. */
  what(request: T): string;
}

/**
 * The rule against sending twice. Nothing can be looked up at Auvious, so it goes by what this engagement remembers: while
 * an answer is lost and nobody has decided about it, nothing is sent; one that was sent and is good still is asked about,
 * unless it only waits for its hand-over.
 */
export function decide<T extends Earlier>(guarded: Guarded<T>): Decision<T> {
  const { step, base, now, handedOver, what } = guarded;
  const answer = answerIn(guarded.accepted);
  const again = (key: string) => answer.is === 'again' && answer.keys.includes(key);
  const leaves = (key: string) => answer.is === 'leave' && answer.keys.includes(key);
  const isSame = ({ key }: T) => base !== undefined && isOf(base, key);
  // To send it once more is to have decided about it, and about those of the same before it.
  const sentAgain = latestRepeat(guarded.history.filter((one) => isSame(one) && again(one.key)));
  const upTo = sentAgain === undefined ? 0 : repeatOf(sentAgain.key);
  const history = guarded.history.map((one) =>
    one.state === 'unknown' && (leaves(one.key) || (isSame(one) && repeatOf(one.key) <= upTo))
      ? { ...one, left: true as const }
      : one,
  );
  const lost = history.filter(
    ({ state, left, cancelled }) => state === 'unknown' && left !== true && cancelled !== true,
  );
  const open = latestRepeat(lost.filter(isSame));
  if (lost.some((one) => !isSame(one))) {
    return {
      is: 'ask',
      history,
      fault: new OtherRequestInDoubt(
        step,
        lost.map(({ key }) => key),
        lost.map(what),
      ),
    };
  }
  if (open !== undefined) return { is: 'ask', history, fault: new RequestInDoubt(step, open.key, what(open), open.at) };
  if (base === undefined) return { is: 'there', left: false, history };

  const latest = latestRepeat(history.filter((one) => isSame(one) && one.cancelled !== true && !isExpired(one, now)));
  if (latest === undefined || again(latest.key))
    return {
      is: 'send',
      key: freeKey(
        base,
        history.map(({ key }) => key),
      ),
      history,
    };
  if (leaves(latest.key)) {
    // What was handed over needs no such word: nothing of it is open.
    const marks = ({ key }: T) => key === latest.key && !handedOver.includes(key);
    const left = history.map((one) => (marks(one) ? { ...one, left: true as const } : one));
    return { is: 'there', about: latest, left: true, history: left };
  }
  const waits = latest.state === 'made' && latest.left !== true && !handedOver.includes(latest.key);
  if (waits) return { is: 'there', about: latest, left: false, history };
  const { key, at, expiresAt } = latest;
  return {
    is: 'ask',
    history,
    fault:
      latest.state === 'unknown'
        ? new RequestInDoubt(step, key, what(latest), at)
        : new RequestMadeBefore(step, key, what(latest), at, expiresAt),
  };
}

/** The keys of the requests for which sending once more was accepted. */
export function saidAgain(accepted: string | undefined): readonly string[] {
  const { is, keys } = answerIn(accepted);
  return is === 'again' ? keys : [];
}

function answerIn(accepted: string | undefined): { readonly is: string; readonly keys: readonly string[] } {
  const [is = '', ...keys] = (accepted ?? '').trim().split(/\s+/);
  return { is, keys };
}
