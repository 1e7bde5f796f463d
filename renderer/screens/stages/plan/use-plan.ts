import { useCallback, useEffect, useRef, useState } from 'react';
import type { RequestOf } from '../../../../shared/ipc/contract.ts';
import type { PlanView, SecretPlaceChoice } from '../../../../shared/ipc/views.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { planScreenText as text } from '../../../../shared/text/plan-screen.ts';
import { call } from '../../../bridge.ts';
import { announce } from '../../../stores/live.ts';
import { countsOf, countWords } from './counts.ts';

export type PlanPurpose = Exclude<PlanView['purpose'], 'verify'>;

/** What a plan depends on beyond the saved values. */
export interface PlanGiven {
  readonly accept: Readonly<Record<string, string>>;
  readonly place: SecretPlaceChoice | undefined;
}

/** A plan in the making, made, or impossible. The one before stays in sight while it is made again. */
export interface Planning {
  readonly plan: PlanView | undefined;
  readonly problem: Problem | undefined;
  readonly isBusy: boolean;
  readonly given: PlanGiven;
  /** Makes it again, with more given than before. */
  readonly make: (more?: Partial<PlanGiven>) => Promise<void>;
}

const NOTHING: PlanGiven = { accept: {}, place: undefined };

/** Makes the plan when the page is shown, for another purpose anew, and whenever it is asked to. Sends reads only. */
export function usePlan(engagement: string, runbook: string, purpose: PlanPurpose): Planning {
  const [state, setState] = useState<Omit<Planning, 'make' | 'given'>>({
    plan: undefined,
    problem: undefined,
    isBusy: true,
  });
  const [given, setGiven] = useState(NOTHING);
  const latest = useRef(NOTHING);
  const turn = useRef(0);

  const make = useCallback(
    async (more: Partial<PlanGiven> = {}): Promise<void> => {
      turn.current += 1;
      const mine = turn.current;
      latest.current = { ...latest.current, ...more };
      const { accept, place } = latest.current;
      setGiven(latest.current);
      setState(({ plan }) => ({
        plan: plan?.purpose === purpose ? plan : undefined,
        problem: undefined,
        isBusy: true,
      }));
      const request: RequestOf<'plan.make'> = { engagement, runbook, purpose, accept: { ...accept } };
      const answer = await call('plan.make', place === undefined ? request : { ...request, place });
      if (mine !== turn.current) return;
      if (answer.ok) announce(saidOf(answer.reply));
      setState(
        answer.ok
          ? { plan: answer.reply, problem: undefined, isBusy: false }
          : { plan: undefined, problem: answer.problem, isBusy: false },
      );
    },
    [engagement, runbook, purpose],
  );

  useEffect(() => {
    void make(NOTHING);
    return () => {
      turn.current += 1;
    };
  }, [make]);
  return { ...state, given, make };
}

function saidOf({ actions, blocked }: PlanView): string {
  const [first] = blocked;
  if (first !== undefined) return text.saidBlocked(`${first.stepTitle}: ${first.problem.message}`);
  return text.said(countWords(countsOf(actions)));
}
