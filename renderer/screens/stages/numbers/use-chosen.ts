import { useRef, useState } from 'react';
import type { JsonObject } from '../../../../shared/json.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { call } from '../../../bridge.ts';
import { announce } from '../../../stores/live.ts';
import { type Chosen, chosenOf, valuesOf } from './chosen.ts';

export interface UseChosen {
  readonly chosen: Chosen;
  readonly problems: readonly Problem[];
  readonly isBusy: boolean;
  /** Saves at once, and says what was done. What main refuses stays as it was. */
  readonly change: (next: Chosen, said: string) => Promise<boolean>;
  /** Saves other values of the page, for example the order's comment. */
  readonly save: (values: JsonObject) => Promise<void>;
}

/** The numbers in use, saved with every change. */
export function useChosen(
  place: { readonly engagement: string; readonly runbook: string },
  saved: JsonObject,
  onSaved: () => void,
): UseChosen {
  const [chosen, setChosen] = useState(() => chosenOf(saved));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isBusy, setBusy] = useState(false);
  const isSaving = useRef(false);
  const send = async (values: JsonObject): Promise<boolean> => {
    const answer = await call('values.save', { ...place, values });
    const found = answer.ok ? answer.reply.problems : [answer.problem];
    setProblems(found);
    return found.length === 0;
  };
  return {
    chosen,
    problems,
    isBusy,
    async change(next, said) {
      // Two presses at once would each start from the same numbers.
      if (isSaving.current) return false;
      isSaving.current = true;
      setBusy(true);
      const isSaved = await send(valuesOf(next));
      setBusy(false);
      isSaving.current = false;
      if (!isSaved) return false;
      setChosen(next);
      announce(said);
      onSaved();
      return true;
    },
    async save(values) {
      if (await send(values)) onSaved();
    },
  };
}
