import { useState } from 'react';
import type { Problem } from '../../../../shared/results/problem.ts';
import { runScreenText } from '../../../../shared/text/run-screen.ts';
import { call } from '../../../bridge.ts';
import { announce } from '../../../stores/live.ts';
import type { Place } from './to-stage.ts';

const { secret: text } = runScreenText;

/** Secrets on their way to the clipboard: main puts them there, and the window never sees them. */
export interface SecretCopy {
  /** Without a name that of the client; `subject` says which of several. Answers whether it was copied. */
  readonly copy: (name?: string, subject?: string) => Promise<boolean>;
  /** Seconds until the clipboard is cleared of the one that was copied last. */
  readonly clearsAfter: number | undefined;
  readonly problem: Problem | undefined;
}

/** Copies the secrets of a runbook. */
export function useSecretCopy(place: Place): SecretCopy {
  const [clearsAfter, setClearsAfter] = useState<number | undefined>(undefined);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  return {
    clearsAfter,
    problem,
    async copy(name, subject) {
      const which = { ...(name === undefined ? {} : { name }), ...(subject === undefined ? {} : { subject }) };
      const answer = await call('secrets.copy', { ...place, ...which });
      setProblem(answer.ok ? undefined : answer.problem);
      if (!answer.ok) return false;
      setClearsAfter(answer.reply.clearsAfterSeconds);
      announce(text.clears(answer.reply.clearsAfterSeconds));
      return true;
    },
  };
}
