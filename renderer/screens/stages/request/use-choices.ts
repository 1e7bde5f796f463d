import { useRef, useState } from 'react';
import type { ChoiceKind } from '../../../../shared/auvious/choices.ts';
import type { ReplyOf } from '../../../../shared/ipc/contract.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { call } from '../../../bridge.ts';
import type { Place } from '../run/to-stage.ts';

/** Something of Genesys Cloud that can be chosen. */
export type FoundChoice = ReplyOf<'auvious.choices'>['items'][number];

/** What was found for a text so far. */
export interface ChoiceSearch {
  readonly items: readonly FoundChoice[];
  /** There are others; a longer text finds them. */
  readonly more: boolean;
  readonly isSearching: boolean;
  readonly problem: Problem | undefined;
  /** Looks for a text; while somebody types, only for the last one. */
  readonly search: (text: string, isTyping: boolean) => void;
}

/** How long nothing is typed before a search begins, in milliseconds. */
const QUIET_MS = 250;

const NOTHING = { items: [], more: false, isSearching: false, problem: undefined } as const;

/** Looks things up in Genesys Cloud by name. Answers that a later search has overtaken are dropped. */
export function useChoices(place: Place, kind: ChoiceKind): ChoiceSearch {
  const [found, setFound] = useState<Omit<ChoiceSearch, 'search'>>(NOTHING);
  const latest = useRef({ turn: 0, timer: 0 });
  const ask = async (turn: number, search: string): Promise<void> => {
    const answer = await call('auvious.choices', { ...place, kind, search });
    if (turn !== latest.current.turn) return;
    if (!answer.ok) return setFound({ ...NOTHING, problem: answer.problem });
    const { items, more, problem } = answer.reply;
    remember(place.engagement, items);
    setFound({ items, more, isSearching: false, problem });
  };
  return {
    ...found,
    search(text, isTyping) {
      window.clearTimeout(latest.current.timer);
      const turn = latest.current.turn + 1;
      setFound((before) => ({ ...before, items: isTyping ? [] : before.items, isSearching: true }));
      const timer = window.setTimeout(() => void ask(turn, text.trim()), isTyping ? QUIET_MS : 0);
      latest.current = { turn, timer };
    },
  };
}

const names = new Map<string, string>();

/** The name that belonged to an id when it was last seen in this window. */
export function nameOf(engagement: string, id: string): string | undefined {
  return names.get(`${engagement} ${id.toLowerCase()}`);
}

function remember(engagement: string, items: readonly FoundChoice[]): void {
  for (const { id, name } of items) names.set(`${engagement} ${id.toLowerCase()}`, name);
}
