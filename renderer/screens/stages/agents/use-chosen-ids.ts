import { useRef, useState } from 'react';
import type { JsonObject } from '../../../../shared/json.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { call } from '../../../bridge.ts';
import { type ChosenIds, chosenOf, LIST_IDS, type ListId, valuesOfList } from './chosen-ids.ts';

export interface UseChosenIds {
  readonly chosen: ChosenIds;
  readonly problems: readonly Problem[];
  readonly isSaved: boolean;
  /** Shown at once and saved behind it; what is chosen meanwhile is saved next, in one go. */
  readonly change: (list: ListId, next: (ids: readonly string[]) => readonly string[]) => void;
  /** Waits until everything is saved, trying once more what was refused; whether it was. */
  readonly saved: () => Promise<boolean>;
}

/** What is chosen, saved with every change. */
export function useChosenIds(
  place: { readonly engagement: string; readonly runbook: string },
  before: JsonObject,
  onSaved: () => void,
): UseChosenIds {
  const [chosen, setChosen] = useState(() => chosenOf(before));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isSaved, setSaved] = useState(true);
  const latest = useRef(chosen);
  const open = useRef(new Set<ListId>());
  const work = useRef<Promise<boolean> | undefined>(undefined);

  const save = async (): Promise<boolean> => {
    let found: readonly Problem[] = [];
    while (open.current.size > 0) {
      const lists = [...open.current];
      open.current.clear();
      const values = Object.assign({}, ...lists.map((list) => valuesOfList(list, latest.current[list]))) as JsonObject;
      const answer = await call('values.save', { ...place, values });
      found = answer.ok ? answer.reply.problems : [answer.problem];
      setProblems(found);
    }
    work.current = undefined;
    setSaved(found.length === 0);
    onSaved();
    return found.length === 0;
  };
  return {
    chosen,
    problems,
    isSaved,
    change(list, next) {
      const ids = next(latest.current[list]);
      if (ids === latest.current[list]) return;
      latest.current = { ...latest.current, [list]: ids };
      setChosen(latest.current);
      setSaved(false);
      open.current.add(list);
      work.current ??= save();
    },
    saved() {
      if (work.current === undefined && !isSaved) {
        for (const list of LIST_IDS) open.current.add(list);
        work.current = save();
      }
      return work.current ?? Promise.resolve(true);
    },
  };
}
