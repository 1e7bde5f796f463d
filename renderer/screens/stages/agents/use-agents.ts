import { useCallback, useEffect, useRef, useState } from 'react';
import type { AgentsView } from '../../../../shared/ipc/views.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { agentsScreenText as text } from '../../../../shared/text/altocloud-agents-screen.ts';
import { call } from '../../../bridge.ts';
import { announce } from '../../../stores/live.ts';

/** What was found; the answer before stays in sight while it is asked again. */
export interface UseAgents {
  readonly view: AgentsView | undefined;
  readonly problem: Problem | undefined;
  readonly isBusy: boolean;
  /** Asks both systems, also for what is known already. */
  readonly readAgain: () => Promise<void>;
}

/** Users and workgroups: read when the page is first shown, and whenever it is asked to. Sends reads only. */
export function useAgents({
  engagement,
  runbook,
}: {
  readonly engagement: string;
  readonly runbook: string;
}): UseAgents {
  const [state, setState] = useState<Omit<UseAgents, 'readAgain'>>({
    view: undefined,
    problem: undefined,
    isBusy: true,
  });
  const turn = useRef(0);
  const read = useCallback(
    async (again: boolean): Promise<void> => {
      turn.current += 1;
      const mine = turn.current;
      setState((before) => ({ ...before, isBusy: true }));
      const answer = await call('agents.read', { engagement, runbook, again });
      if (mine !== turn.current) return;
      if (answer.ok) {
        const { users, workgroups, synced } = answer.reply;
        announce(text.said.read(users.length, workgroups.length, synced.length));
      }
      setState(
        answer.ok
          ? { view: answer.reply, problem: undefined, isBusy: false }
          : { view: undefined, problem: answer.problem, isBusy: false },
      );
    },
    [engagement, runbook],
  );
  const readAgain = useCallback(() => read(true), [read]);
  useEffect(() => {
    void read(false);
    return () => {
      turn.current += 1;
    };
  }, [read]);
  return { ...state, readAgain };
}
