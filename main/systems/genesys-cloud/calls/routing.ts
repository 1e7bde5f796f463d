import type { Call } from '../../../engine/call.ts';
import { readCall } from '../call.ts';
import { PAGE_SIZE } from '../read-all.ts';
import { type Page, pageOf, type RoutingObject, routingObject } from '../schemas.ts';

type PageOfObjects = Call<'read', Page<RoutingObject>>;

/** Which ones: the one with the id, or those whose name has the words; all of them without either. */
export type RoutingWish = { readonly id: string } | { readonly words: string };

const page = pageOf(routingObject);

/** The first `pageSize` queues of the organization by name. Asterisks stand for any text (the vendor's own description). */
export function listQueues(wish: RoutingWish, pageSize: number): PageOfObjects {
  return readCall({
    name: 'queues.list',
    method: 'GET',
    path: '/api/v2/routing/queues',
    query: { pageSize, ...filter(wish, (words) => `*${words}*`) },
    needs: { all: ['routing:queue:view'] },
    schema: page,
  });
}

/** Queues of exactly this name; the vendor compares without regard to case. */
export function queuesNamed(name: string): PageOfObjects {
  return readCall({
    name: 'queues.named',
    method: 'GET',
    path: '/api/v2/routing/queues',
    query: { pageSize: PAGE_SIZE, name },
    needs: { all: ['routing:queue:view'] },
    schema: page,
  });
}

/** The first `pageSize` skills whose name begins with the words; needs no permission for skills without a division. */
export function listSkills(wish: RoutingWish, pageSize: number): PageOfObjects {
  const query = { pageSize, ...filter(wish, (words) => words) };
  return readCall({ name: 'skills.list', method: 'GET', path: '/api/v2/routing/skills', query, schema: page });
}

/** One page of languages; needs no permission. How the name is compared is not documented, so all are read. */
export function listLanguages(pageNumber: number): PageOfObjects {
  const query = { pageSize: PAGE_SIZE, pageNumber };
  return readCall({ name: 'languages.list', method: 'GET', path: '/api/v2/routing/languages', query, schema: page });
}

function filter(wish: RoutingWish, nameOf: (words: string) => string): { readonly [name: string]: string } {
  if ('id' in wish) return { id: wish.id };
  return wish.words === '' ? {} : { name: nameOf(wish.words) };
}
