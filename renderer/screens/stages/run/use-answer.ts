import { type RefObject, useRef, useState } from 'react';
import type { Problem } from '../../../../shared/results/problem.ts';
import { runScreenText } from '../../../../shared/text/run-screen.ts';
import { call } from '../../../bridge.ts';

/** The operator's answer to what a run asks. */
export interface UseAnswer {
  readonly note: string;
  readonly setNote: (note: string) => void;
  /** The field for what the step asks for, when it is shown: read once and emptied, never a state. */
  readonly asked: RefObject<HTMLInputElement | null>;
  /** Why what is asked for was not taken. */
  readonly askedError: string | undefined;
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
  const asked = useRef<HTMLInputElement>(null);
  const [askedError, setAskedError] = useState<string | undefined>(undefined);
  const answer = async (step: string, said: string | undefined, action?: string): Promise<boolean> => {
    if (isBusy) return false;
    const box = said === undefined ? null : asked.current;
    const secret = box?.value.trim();
    setAskedError(secret === '' ? runScreenText.asked.codeMissing : undefined);
    if (secret === '') {
      box?.focus();
      return false;
    }
    if (box !== null) box.value = '';
    setBusy(true);
    const replied = await call('run.answer', {
      engagement,
      step,
      ...(action === undefined ? {} : { action }),
      ...(said === undefined ? {} : { note: said }),
      ...(secret === undefined ? {} : { secret }),
    });
    setBusy(false);
    setProblem(replied.ok ? undefined : replied.problem);
    if (replied.ok) setNote('');
    return replied.ok;
  };
  return { note, setNote, asked, askedError, isBusy, problem, answer };
}
