import type { RequestView } from '../../../shared/ipc/views.ts';
import { AUVIOUS_RUNBOOK } from '../../../shared/runbooks/auvious-facades/auvious.ts';
import type { AuviousStepId } from '../../../shared/runbooks/auvious-facades/steps.ts';
import type { History, RunbookHistory } from '../../engagements/fold.ts';
import { LINK_NAMES } from './link-names.ts';
import { CALLBACK, callbackHistory, ROOM, roomHistory } from './requests/history.ts';

const HAND_OVER: AuviousStepId = 'auv-handover';

/** Every callback and room of an engagement, newest first, with the names of the links that were kept. */
export function listedRequests({ runbooks }: Pick<History, 'runbooks'>): RequestView[] {
  const book = runbooks.get(AUVIOUS_RUNBOOK.runbook);
  if (book === undefined) return [];
  const callbacks = callbackHistory(book.records.get(CALLBACK)).map((entry): RequestView => {
    const { left: _, callbackIds: __, ...rest } = entry;
    return { operation: 'callback', ...rest, numbers: [...entry.numbers], ...keptOf(book, entry.key) };
  });
  const rooms = roomHistory(book.records.get(ROOM)).map((entry): RequestView => {
    const { left: _, ...rest } = entry;
    return { operation: 'room', ...rest, ...keptOf(book, entry.key) };
  });
  // Those of one moment keep their order, the later one first.
  return [...callbacks, ...rooms].reverse().sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
}

function keptOf({ secrets, manual }: RunbookHistory, key: string): Pick<RequestView, 'links' | 'handedOver'> {
  const kept = new Set(secrets.filter(({ subject }) => subject === key).map(({ name }) => name));
  const confirmed = manual.get(HAND_OVER)?.actions.get(`${HAND_OVER}/${key}`);
  return {
    links: LINK_NAMES.filter((name) => kept.has(name)),
    ...(confirmed === undefined ? {} : { handedOver: { ...confirmed } }),
  };
}
