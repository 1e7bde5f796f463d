import { useRef, useState } from 'react';
import type { SignedIn, SignInMethod } from '../../../../shared/ipc/views.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { connectText } from '../../../../shared/text/connect-screen.ts';
import { call } from '../../../bridge.ts';
import { announce } from '../../../stores/live.ts';

/** A sign-in that goes on, or went wrong. */
export interface SignIn {
  readonly isBusy: boolean;
  readonly problem: Problem | undefined;
  readonly start: (method: SignInMethod) => Promise<void>;
  readonly cancel: () => void;
}

/** Signs in through main; what comes back is told to `onSignedIn`. */
export function useSignIn(engagement: string, runbook: string, onSignedIn: (who: SignedIn) => void): SignIn {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const turn = useRef(0);
  return {
    isBusy,
    problem,
    async start(method) {
      turn.current += 1;
      const mine = turn.current;
      setBusy(true);
      setProblem(undefined);
      const answer = await call('connect.signIn', { engagement, runbook, method });
      // A cancelled attempt may still answer; it is not this one any more.
      if (mine !== turn.current) return;
      setBusy(false);
      if (answer.ok) onSignedIn(answer.reply);
      else setProblem(answer.problem);
    },
    cancel() {
      turn.current += 1;
      setBusy(false);
      announce(connectText.cancelled);
      void call('connect.signOut', { engagement });
    },
  };
}
