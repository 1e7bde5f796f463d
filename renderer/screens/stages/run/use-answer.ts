import { useState } from 'react';
import type { Problem } from '../../../../shared/results/problem.ts';
import { call } from '../../../bridge.ts';

/** The operator's answer to what a run asks. */
export interface UseAnswer {
  readonly note: string;
  readonly setNote: (note: string) => void;
  readonly isBusy: boolean;
  readonly problem: Problem | undefined;
  /** Confirms with a note, or leaves it for later without one. Answers whether it was taken. `action`: the one in sight. */
  readonly answer: (step: string, note: string | undefined, action?: string) => Promise<boolean>;
}

/** Holds the note for a step of a run, and hands the answer over. */
export function useAnswer(engagement: string): UseAnswer {
  const [note, setNote] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const answer = async (step: string, said: string | undefined, action?: string): Promise<boolean> => {
    if (isBusy) return false;
    setBusy(true);
    const replied = await call('run.answer', {
      engagement,
      step,
      ...(action === undefined ? {} : { action }),
      ...(said === undefined ? {} : { note: said }),
    });
    setBusy(false);
    setProblem(replied.ok ? undefined : replied.problem);
    if (replied.ok) setNote('');
    return replied.ok;
  };
  return { note, setNote, isBusy, problem, answer };
}
