import type { AgentsView } from '../../../../shared/ipc/views.ts';
import { agentsScreenText } from '../../../../shared/text/altocloud-agents-screen.ts';
import { isChosen, linesOf } from './agent-lines.ts';
import { type ChosenIds, type ListId, plainIds } from './chosen-ids.ts';
import { withoutLicensed } from './suggestions.ts';

/** What is known about the chosen rows of a list, and what somebody should look at. */
export interface ChosenFacts {
  readonly said: readonly string[];
  readonly doubts: readonly string[];
}

const { chosen: text } = agentsScreenText;

/** About the chosen rows of a list that was read; nothing about one that was not. */
export function chosenFacts(list: ListId, view: AgentsView | undefined, chosen: ChosenIds): ChosenFacts {
  const keys = plainIds(list, chosen[list]);
  const lines = linesOf(view, list)?.filter((line) => isChosen(line, keys)) ?? [];
  const count = (is: (line: (typeof lines)[number]) => boolean): number => lines.filter(is).length;
  if (view === undefined || lines.length === 0) return { said: [], doubts: [] };
  if (list === 'users') {
    const inactive = count((line) => line.is === 'users' && !line.row.active);
    return {
      said: [text.toLicense(count((line) => line.is === 'users' && !line.row.licensed))],
      doubts: inactive === 0 ? [] : [text.inactive(inactive)],
    };
  }
  if (list === 'workgroups') {
    const noQueue = count((line) => line.is === 'workgroups' && !line.row.isQueue);
    const unlicensed = withoutLicensed(view, chosen);
    return {
      said: [],
      doubts: [
        ...(noQueue === 0 ? [] : [text.noQueue(noQueue)]),
        ...(unlicensed.length === 0 ? [] : [text.withoutLicensed(unlicensed)]),
      ],
    };
  }
  const withRoles = count((line) => line.is === 'synced' && line.row.roles > 0);
  return { said: withRoles === 0 ? [] : [text.withRoles(withRoles)], doubts: [] };
}
