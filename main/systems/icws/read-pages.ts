import { BadReply } from '../faults/reply.ts';
import type { Reply } from '../http/request.ts';
import { icwsFault } from './error-body.ts';
import { page } from './schemas.ts';

/** So many objects come at once at most, where properties are selected. */
const PAGE = 200;
/** A server that never stops, however long the list. */
const MOST_PAGES = 500;

type Item = ReturnType<typeof page.parse>['items'][number];

/**
 * A whole list, part by part: `Range: items=0-199`, then the next, until a part is shorter or brings nothing new. No
 * document says whether ranges count from 0 or 1, so a part that is one short is not taken for the last, and what comes
 * twice counts once.
 * @returns the last reply with all items
 * @throws Fault when any part fails: a part of a list is never passed off as the whole
 */
export async function readPages(ask: (range: string) => Promise<Reply>): Promise<Reply> {
  const all = new Map<string, Item>();
  for (let from = 0; ; from += PAGE) {
    const reply = await ask(`items=${from}-${from + PAGE - 1}`);
    const isOver = reply.status === 416 && from > 0;
    if (reply.status >= 400 && !isOver) throw icwsFault(reply);
    const parsed = page.safeParse(isOver ? {} : reply.body);
    if (!parsed.success) throw new BadReply(reply.exchange, '$.items', 'is not a list of configuration objects');
    const { items } = parsed.data;
    const known = all.size;
    for (const item of items) all.set(item.configurationId.id, item);
    if (items.length < PAGE - 1 || all.size === known) return { ...reply, body: { items: [...all.values()] } };
    if (from >= MOST_PAGES * PAGE) throw new BadReply(reply.exchange, '$.items', 'never ends');
  }
}
