import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Channel, EventName, EventOf, ReplyOf, RequestOf } from '../shared/ipc/contract.ts';
import type { Problem } from '../shared/results/problem.ts';
import { kitText } from '../shared/text/kit.ts';

/** Asks main. Never rejects: what goes wrong is an answer with a problem. */
export async function call<C extends Channel>(channel: C, request: RequestOf<C>): Promise<Answer<C>> {
  const bridge = window.groundwork;
  return bridge === undefined ? { ok: false, problem: kitText.noBridge } : bridge.call(channel, request);
}

/** Where a question to main stands. A `ready` one that is asked again stays ready, with `isReloading`. */
export type Asked<C extends Channel> =
  | { readonly is: 'loading' }
  | { readonly is: 'ready'; readonly reply: ReplyOf<C>; readonly isReloading: boolean }
  | { readonly is: 'problem'; readonly problem: Problem };

export type UseCall<C extends Channel> = Asked<C> & { readonly reload: () => void };

type Kept<C extends Channel> = { readonly key: string; readonly asked: Asked<C> };

/**
 * Asks main while the component is shown, and again when the request, `deps` or `reload()` say so.
 * A `null` request waits. Answers to a request that is no longer the current one are dropped.
 */
export function useCall<C extends Channel>(
  channel: C,
  request: RequestOf<C> | null,
  deps: readonly (string | number | boolean | null | undefined)[] = [],
): UseCall<C> {
  const key = request === null ? '' : JSON.stringify([channel, request]);
  const again = JSON.stringify(deps);
  const [turn, setTurn] = useState(0);
  const [kept, setKept] = useState<Kept<C>>({ key: '', asked: { is: 'loading' } });
  const latest = useRef(request);
  latest.current = request;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the request is compared by content (key), `again` and `turn` repeat it
  useEffect(() => {
    const asking = latest.current;
    if (asking === null) return;
    let isCurrent = true;
    setKept((before) => (before.key === key ? { key, asked: reloading(before.asked) } : before));
    void call(channel, asking).then((answer) => {
      if (isCurrent) setKept({ key, asked: settled(answer) });
    });
    return () => {
      isCurrent = false;
    };
  }, [channel, key, again, turn]);

  const reload = useCallback(() => setTurn((now) => now + 1), []);
  const asked: Asked<C> = kept.key === key && key !== '' ? kept.asked : { is: 'loading' };
  return { ...asked, reload };
}

function reloading<C extends Channel>(asked: Asked<C>): Asked<C> {
  return asked.is === 'ready' ? { ...asked, isReloading: true } : asked;
}

function settled<C extends Channel>(answer: Answer<C>): Asked<C> {
  return answer.ok
    ? { is: 'ready', reply: answer.reply, isReloading: false }
    : { is: 'problem', problem: answer.problem };
}

/** Hears what main tells without being asked, while the component is shown. */
export function useEvent<E extends EventName>(name: E, listener: (payload: EventOf<E>) => void): void {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => window.groundwork?.on(name, (payload) => latest.current(payload)), [name]);
}
