import { useState } from 'react';
import type { Problem } from '../../../../shared/results/problem.ts';
import { call } from '../../../bridge.ts';
import type { Place } from '../run/to-stage.ts';

/** Starts a verification. It sends reads only, so there is no plan to review. */
export function useVerify({ engagement, runbook }: Place) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const verify = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setProblem(undefined);
    const answer = await call('run.start', { engagement, runbook, purpose: 'verify', accept: {} });
    setBusy(false);
    setProblem(answer.ok ? undefined : answer.problem);
  };
  const stop = async (): Promise<void> => {
    const answer = await call('run.stop', { engagement });
    setProblem(answer.ok ? undefined : answer.problem);
  };
  return { isBusy, problem, verify, stop };
}
