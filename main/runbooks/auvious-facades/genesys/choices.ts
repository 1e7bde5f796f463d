import type { Choice, ChoiceKind, Choices } from '../../../../shared/auvious/choices.ts';
import type { Reader } from '../../../engine/call.ts';
import { NotFound } from '../../../systems/faults/refused-request.ts';
import {
  listLanguages,
  listQueues,
  listSkills,
  type RoutingWish,
} from '../../../systems/genesys-cloud/calls/routing.ts';
import { getPublishedScript, listPublishedScripts } from '../../../systems/genesys-cloud/calls/scripts.ts';
import { findUser, searchUsers } from '../../../systems/genesys-cloud/calls/users.ts';
import { readAll } from '../../../systems/genesys-cloud/read-all.ts';
import type { FoundUsers, Page, RoutingObject } from '../../../systems/genesys-cloud/schemas.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** At most so many are shown: whoever chooses among more types more. */
const AT_MOST = 25;

type Search = (read: Reader, wish: RoutingWish, signal: AbortSignal) => Promise<Choices>;

/**
 * Looks up what a callback can be routed to, by a part of its name (skills: its beginning) or by its id. Sends reads only.
 * @returns a function that throws a Fault where it could not be read, for example MissingPermission
 */
export function choicesOf(read: Reader) {
  return (kind: ChoiceKind, search: string, signal: AbortSignal): Promise<Choices> =>
    SEARCHES[kind](read, wishOf(search), signal);
}

const SEARCHES: { readonly [kind in ChoiceKind]: Search } = {
  queues: async (read, wish, signal) => firstOf(await read.read(listQueues(wish, AT_MOST), signal), wish),
  skills: async (read, wish, signal) => firstOf(await read.read(listSkills(wish, AT_MOST), signal), wish),
  async languages(read, wish, signal) {
    const all = await readAll(read, listLanguages, { idOf: ({ id }) => id, signal });
    const words = 'words' in wish ? wish.words.toLowerCase() : '';
    return firstOf({ entities: all.filter(({ name }) => name.toLowerCase().includes(words)) }, wish);
  },
  async scripts(read, wish, signal) {
    if ('words' in wish) return firstOf(await read.read(listPublishedScripts(wish.words, AT_MOST), signal), wish);
    try {
      return firstOf({ entities: [await read.read(getPublishedScript(wish.id), signal)] }, wish);
    } catch (error) {
      if (error instanceof NotFound) return { items: [], more: false };
      throw error;
    }
  },
  async agents(read, wish, signal) {
    const call = 'words' in wish ? searchUsers(wish.words, AT_MOST) : findUser(wish.id);
    return firstOfUsers(await read.read(call, signal), wish);
  },
};

/** Asterisks stand for any text there, and nobody who types one means it. */
function wishOf(search: string): RoutingWish {
  const words = search.replaceAll('*', ' ').trim();
  return UUID.test(words) ? { id: words.toLowerCase() } : { words };
}

/** Not every server minds the filter by id: what it sent without being asked for is left out. */
function isWanted(id: string, wish: RoutingWish): boolean {
  return 'words' in wish || id.toLowerCase() === wish.id;
}

function firstOf({ entities, total, nextUri }: Page<RoutingObject>, wish: RoutingWish): Choices {
  const found = entities.filter(({ id, state = 'active' }) => state === 'active' && isWanted(id, wish));
  const items = found.map(({ id, name, division }) => choice(id, name, division?.name));
  return sorted(items, 'words' in wish && ((total ?? 0) > entities.length || (nextUri ?? '') !== ''));
}

function firstOfUsers({ results = [], total = 0 }: FoundUsers, wish: RoutingWish): Choices {
  const found = results.filter(({ id, state = 'active' }) => state === 'active' && isWanted(id, wish));
  const items = found.map(({ id, name, email }) => choice(id, name, email));
  return sorted(items, 'words' in wish && total > results.length);
}

function choice(id: string, name: string, detail: string | undefined): Choice {
  return { id, name, ...(detail === undefined || detail === '' ? {} : { detail }) };
}

function sorted(items: readonly Choice[], more: boolean): Choices {
  const byName = [...items].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return { items: byName.slice(0, AT_MOST), more: more || byName.length > AT_MOST };
}
