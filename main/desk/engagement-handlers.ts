import type { Handlers } from '../../shared/ipc/contract.ts';
import type { DeskContext } from './context.ts';
import { cardOf } from './engagement-card.ts';
import { createEngagement, customerName } from './engagement-create.ts';
import { deleteEngagement } from './engagement-delete.ts';
import { duplicateEngagement } from './engagement-duplicate.ts';
import { exportEngagement } from './engagement-export.ts';
import { importEngagement } from './engagement-import.ts';
import { readJournal } from './engagement-journal.ts';
import { around, readEngagement } from './engagement-reading.ts';
import { viewOf } from './engagement-view.ts';
import { changeInTurn } from './values-change.ts';

type EngagementChannel =
  | 'engagements.list'
  | 'engagements.create'
  | 'engagements.open'
  | 'engagements.rename'
  | 'engagements.duplicate'
  | 'engagements.delete'
  | 'engagements.export'
  | 'engagements.import'
  | 'journal.read';

/** The saved engagements: to look at, begin, name, copy, delete, and take to another computer. */
export function engagementHandlers(desk: DeskContext): Pick<Handlers, EngagementChannel> {
  const changed = (engagement: string) => {
    desk.tell('engagement-changed', { engagement });
    return { engagement };
  };

  return {
    async 'engagements.list'() {
      const { engagements, troubles } = await desk.app.store.list();
      // Read for engagements only: the first start has none, and Home waits for this answer.
      const { runnables } = engagements.length === 0 ? { runnables: [] } : await desk.app.runnables();
      const cards = engagements.map(async (engagement) => {
        const reading = await around(desk, engagement, runnables);
        return cardOf(desk, { ...reading, trouble: undefined });
      });
      return {
        engagements: await Promise.all(cards),
        troubles: troubles.map(({ id, trouble }) => ({ id, problem: trouble.toProblem() })),
      };
    },

    async 'engagements.open'({ engagement }) {
      return viewOf(desk, await readEngagement(desk, engagement));
    },

    async 'engagements.create'({ customer, practice }) {
      return changed((await createEngagement(desk, customer, practice)).id);
    },

    async 'engagements.rename'({ engagement, customer }) {
      const name = customerName(customer);
      const at = new Date(desk.app.clock.now()).toISOString();
      await changeInTurn(desk, engagement, (before) => {
        // The name is also a value of runs, where it was typed as one.
        const typed = before.facts.customer === undefined ? {} : { customer: { value: name, from: {}, at } };
        return { ...before, customer: name, facts: { ...before.facts, ...typed } };
      });
      return {};
    },

    async 'engagements.duplicate'({ engagement, customer }) {
      return { engagement: (await duplicateEngagement(desk, engagement, customer)).id };
    },

    'engagements.delete': ({ engagement, typed }) => deleteEngagement(desk, engagement, typed),

    async 'engagements.export'({ engagement, folder }) {
      return { file: await exportEngagement(desk, engagement, folder) };
    },

    async 'engagements.import'({ name, content }) {
      return { engagement: await importEngagement(desk, name, content) };
    },

    'journal.read': ({ engagement, run }) => readJournal(desk, engagement, run),
  };
}
