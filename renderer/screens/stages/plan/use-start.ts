import { useState } from 'react';
import type { RequestOf } from '../../../../shared/ipc/contract.ts';
import type { PlanView } from '../../../../shared/ipc/views.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { call } from '../../../bridge.ts';
import { runBegan } from '../../../stores/run.ts';
import type { PlanGiven } from './use-plan.ts';

/** What was looked at, and what was accepted there. */
export interface StartWish {
  readonly engagement: string;
  readonly plan: PlanView;
  readonly given: PlanGiven;
  readonly accept: Readonly<Record<string, string>>;
}

/** The start of what a plan says. */
export interface Start {
  readonly isBusy: boolean;
  readonly problem: Problem | undefined;
  readonly start: (wish: StartWish) => Promise<void>;
}

/** Starts the run that is bound to the plan's digest. Today's plan differing is told to `onStale`, not as a problem. */
export function useStart(on: { readonly onStarted: () => void; readonly onStale: () => void }): Start {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  return {
    isBusy,
    problem,
    async start(wish) {
      if (isBusy) return;
      setBusy(true);
      setProblem(undefined);
      const answer = await call('run.start', requestFor(wish));
      setBusy(false);
      if (answer.ok) {
        runBegan(answer.reply);
        on.onStarted();
      } else if (answer.problem.code === 'plan-not-approved') on.onStale();
      else setProblem(answer.problem);
    },
  };
}

function requestFor({ engagement, plan, given, accept }: StartWish): RequestOf<'run.start'> {
  const { runbook, purpose, digest, resumes } = plan;
  return {
    engagement,
    runbook,
    purpose,
    digest,
    accept: { ...given.accept, ...accept },
    ...(given.place === undefined ? {} : { place: given.place }),
    ...(resumes === undefined ? {} : { resume: resumes }),
  };
}
