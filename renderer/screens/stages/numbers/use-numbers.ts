import { useCallback, useEffect, useRef, useState } from 'react';
import type { RequestOf } from '../../../../shared/ipc/contract.ts';
import type { NumbersView } from '../../../../shared/ipc/views.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { call } from '../../../bridge.ts';

type Search = NonNullable<RequestOf<'numbers.read'>['search']>;

/** What was found; the answer before stays in sight while it is asked again. */
export interface UseNumbers {
  readonly view: NumbersView | undefined;
  readonly problem: Problem | undefined;
  readonly isBusy: boolean;
  /** Free numbers are part of what was found. */
  readonly wasSearched: boolean;
  readonly read: (search?: Search) => Promise<NumbersView | undefined>;
}

/** Looks the numbers up when the page is shown, and whenever it is asked to. Sends reads only. */
export function useNumbers({
  engagement,
  runbook,
}: {
  readonly engagement: string;
  readonly runbook: string;
}): UseNumbers {
  const [state, setState] = useState<Omit<UseNumbers, 'read'>>({
    view: undefined,
    problem: undefined,
    isBusy: true,
    wasSearched: false,
  });
  const turn = useRef(0);
  const read = useCallback(
    async (search?: Search): Promise<NumbersView | undefined> => {
      turn.current += 1;
      const mine = turn.current;
      setState((before) => ({ ...before, isBusy: true, problem: undefined }));
      const answer = await call('numbers.read', { engagement, runbook, ...(search === undefined ? {} : { search }) });
      if (mine !== turn.current) return undefined;
      const wasSearched = search !== undefined;
      setState(
        answer.ok
          ? { view: answer.reply, problem: undefined, isBusy: false, wasSearched }
          : { view: undefined, problem: answer.problem, isBusy: false, wasSearched },
      );
      return answer.ok ? answer.reply : undefined;
    },
    [engagement, runbook],
  );
  useEffect(() => {
    void read();
    return () => {
      turn.current += 1;
    };
  }, [read]);
  return { ...state, read };
}
