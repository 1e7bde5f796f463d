import type { ReplyOf } from '../../shared/ipc/contract.ts';
import { plainName } from '../../shared/plain-name.ts';
import { terminalText } from '../../shared/text/terminal.ts';
import { holdingsOf, removeEngagement } from '../runs/remove-engagement.ts';
import type { DeskContext } from './context.ts';
import { DeletionNotTyped } from './engagement-faults.ts';
import { AlreadyWorking } from './faults.ts';
import { runMemoryOf } from './run-memory.ts';
import { sessionsOf } from './sessions.ts';
import { turnsOf } from './values-turns.ts';

/**
 * Deletes an engagement with its secrets, its journals, and everything about it that this window holds in memory.
 * @param typed the customer's name, or the id of an engagement whose document is damaged
 * @throws DeletionNotTyped, AlreadyWorking, LockedByAnother, and what `holdingsOf` throws
 */
export async function deleteEngagement(
  desk: DeskContext,
  id: string,
  typed: string,
): Promise<ReplyOf<'engagements.delete'>> {
  const work = desk.works.of(id);
  if (work !== undefined) throw new AlreadyWorking(work.purpose);
  const { customer } = await holdingsOf(desk.app, id);
  if (plainName(typed) !== plainName(customer)) throw new DeletionNotTyped(customer);

  const ends = await turnsOf(desk).take(`change ${id}`, () =>
    removeEngagement(desk.app, id, 'groundwork (window, delete)'),
  );
  desk.held.forget(id);
  desk.exchanges.forget(id);
  sessionsOf(desk).end(id);
  const { sessions, plans } = runMemoryOf(desk);
  sessions.delete(id);
  plans.delete(id);
  desk.tell('engagement-changed', { engagement: id });
  return {
    secrets: ends.map(({ name, result, reason, account }) => {
      const parts = [reason, account === undefined ? undefined : terminalText.delete.byHand(account)];
      const why = parts.filter((part) => part !== undefined).join(' ');
      return { name, result, ...(why === '' ? {} : { reason: why }) };
    }),
  };
}
