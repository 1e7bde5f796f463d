import { join } from 'node:path';
import type { JsonObject } from '../../shared/json.ts';
import { Fault } from '../../shared/results/fault.ts';
import { parseJournal } from './chain.ts';
import { type Engagement, engagementSchema } from './engagement.ts';
import { EngagementNotFound, EngagementUnreadable } from './faults.ts';
import type { Files } from './files.ts';
import type { RunLines } from './fold.ts';
import { checkedId, ID, newEngagementId, type Random } from './ids.ts';
import { type Opened, openDocument } from './open-document.ts';

const DOCUMENT = 'engagement.json';
/** A folder on its way out: a half-deleted engagement must not come back. */
const REMOVED = '.removed-';

/** What the store needs from outside. `folder` is the data folder. */
export interface StoreParts {
  readonly files: Files;
  readonly clock: { now(): number };
  readonly random: Random;
  readonly folder: string;
}

/** Engagements that could be read, and for each that could not why. A rebuilt one is in both. */
export interface Listing {
  /** Latest touched first. */
  readonly engagements: readonly Engagement[];
  readonly troubles: readonly { readonly id: string; readonly trouble: Fault }[];
}

/** The saved engagements of one data folder. Whoever writes holds the engagement's lock. */
export interface EngagementStore {
  create(start: {
    readonly customer: string;
    readonly practice: boolean;
    readonly target?: JsonObject;
  }): Promise<Engagement>;
  /**
   * The document, brought up to its journals.
   * @throws BadEngagementId, EngagementNotFound, EngagementTooNew, EngagementBroken (not rebuildable)
   */
  open(id: string): Promise<Opened>;
  /** Replaces the document as a whole; returns it with the new `touchedAt`. */
  save(engagement: Engagement): Promise<Engagement>;
  list(): Promise<Listing>;
  /** Deletes the document and its journals. Secrets are the caller's to delete first. @throws EngagementNotFound */
  remove(id: string): Promise<void>;
  journals(id: string): Promise<readonly RunLines[]>;
  journalPath(id: string, run: string): string;
  /** Where readings of the organization are recorded; deleted with the engagement. @throws BadEngagementId */
  auditFolder(id: string): string;
}

export function engagementStore({ files, clock, random, folder }: StoreParts): EngagementStore {
  const all = join(folder, 'engagements');
  const home = (id: string) => join(all, checkedId('engagement', id));
  const now = () => new Date(clock.now()).toISOString();

  const store: EngagementStore = {
    async create({ customer, practice, target }) {
      let id = newEngagementId(customer, random);
      while ((await files.info(home(id))) !== undefined) id = newEngagementId(customer, random);
      const at = now();
      const times = { createdAt: at, touchedAt: at };
      const empty = { facts: {}, secrets: {}, runs: [] };
      const own = { schema: 1 as const, id, customer, practice, ...times, ...(target === undefined ? {} : { target }) };
      return store.save({ ...own, ...empty });
    },

    async open(id) {
      const place = home(id);
      if ((await files.info(place)) === undefined) throw new EngagementNotFound(id);
      return openDocument({ files, place, document: DOCUMENT, id, journals: await store.journals(id), now: now() });
    },

    async save(engagement) {
      const saved = engagementSchema.parse({ ...engagement, touchedAt: now() });
      await files.makeFolder(home(saved.id));
      await files.writeAtomic(join(home(saved.id), DOCUMENT), `${JSON.stringify(saved, null, 2)}\n`);
      return saved;
    },

    async list() {
      const engagements: Engagement[] = [];
      const troubles: { id: string; trouble: Fault }[] = [];
      for (const id of await files.list(all)) {
        if (id.startsWith(REMOVED)) await files.remove(join(all, id));
        if (!ID.test(id)) continue;
        try {
          const opened = await store.open(id);
          engagements.push(opened.engagement);
          if (opened.trouble !== undefined) troubles.push({ id, trouble: opened.trouble });
        } catch (error) {
          // Created and never filled, or deleted meanwhile: there is nothing to tell.
          if (error instanceof EngagementNotFound) continue;
          troubles.push({ id, trouble: error instanceof Fault ? error : new EngagementUnreadable(id, error) });
        }
      }
      engagements.sort((a, b) => (a.touchedAt === b.touchedAt ? 0 : a.touchedAt > b.touchedAt ? -1 : 1));
      return { engagements, troubles };
    },

    async remove(id) {
      if ((await files.info(home(id))) === undefined) throw new EngagementNotFound(id);
      const leaving = join(all, `${REMOVED}${id}`);
      await files.remove(leaving);
      await files.rename(home(id), leaving);
      await files.remove(leaving);
    },

    async journals(id) {
      const place = join(home(id), 'runs');
      const names = (await files.list(place)).filter((name) => name.endsWith('.jsonl'));
      const runs = names.map(async (name) => ({
        run: name.slice(0, -'.jsonl'.length),
        lines: parseJournal((await files.read(join(place, name))) ?? '').lines,
      }));
      return Promise.all(runs);
    },

    journalPath: (id, run) => join(home(id), 'runs', `${checkedId('run', run)}.jsonl`),

    auditFolder: (id) => join(home(id), 'audits'),
  };
  return store;
}
