import { badRequest } from '../api-error.ts';
import { pageOf } from '../paging.ts';
import { type ApiCall, ok, type Route } from '../route.ts';
import type { ObjectKind, OrgObject } from '../world.ts';
import { objectOf, objectView, visible } from './object-list.ts';

const SCRIPTS = '/api/v2/scripts/published';
const SCRIPT_VIEW = 'scripter:publishedScript:view';

/** Whether a name fits what was searched for. */
type Fits = (name: string, wanted: string) => boolean;

/**
 * What a conversation is routed by. Queues take a name with asterisks at either end, skills the beginning of one (both in
 * the vendor's own words); how languages and scripts are compared is in no document: any part, whatever its case.
 */
export const routingRoutes: readonly Route[] = [
  namedList('/api/v2/routing/queues', 'queue', withAsterisks, 'routing:queue:view'),
  {
    method: 'GET',
    path: '/api/v2/routing/queues/:queueId',
    effect: 'read',
    needs: { all: ['routing:queue:view'] },
    handle(call) {
      const queue = objectOf(call, 'queue', 'queueId', ['routing:queue:view']);
      return ok(objectView(call.world, queue, '/api/v2/routing/queues'));
    },
  },
  namedList('/api/v2/routing/skills', 'skill', (name, wanted) => name.startsWith(wanted)),
  namedList('/api/v2/routing/languages', 'language', (name, wanted) => name.includes(wanted)),
  namedList(SCRIPTS, 'script', (name, wanted) => name.includes(wanted), SCRIPT_VIEW),
  {
    method: 'GET',
    path: `${SCRIPTS}/:scriptId`,
    effect: 'read',
    needs: { all: [SCRIPT_VIEW] },
    handle: (call) => ok(view(call, 'script', objectOf(call, 'script', 'scriptId', [SCRIPT_VIEW]), SCRIPTS)),
  },
];

/** A list with `name` and `id` filters, sorted by name. Without a permission it shows every object. */
function namedList(path: string, kind: ObjectKind, fits: Fits, permission?: string): Route {
  return {
    method: 'GET',
    path,
    effect: 'read',
    ...(permission === undefined ? {} : { needs: { all: [permission] } }),
    handle(call) {
      const ids = call.query.getAll('id').map((id) => id.toLowerCase());
      const wanted = call.query.get('name');
      const found = visible(call.world, kind, call.reach).filter(
        ({ id, name }) =>
          (ids.length === 0 || ids.includes(id)) && (wanted === null || fits(plain(name), plain(wanted))),
      );
      const order = sortOrder(call);
      const sorted = found.toSorted((a, b) => order * a.name.localeCompare(b.name, 'en'));
      return ok(
        pageOf(
          sorted.map((object) => view(call, kind, object, path)),
          call.path,
          call.query,
        ),
      );
    },
  };
}

/** Skills and languages belong to no division here, as they did before divisions. */
function view({ world }: ApiCall, kind: ObjectKind, object: OrgObject, path: string) {
  if (kind === 'queue' || kind === 'script') return objectView(world, object, path);
  return { id: object.id, name: object.name, ...object.more, selfUri: `${path}/${object.id}` };
}

function sortOrder({ query }: ApiCall): 1 | -1 {
  const order = (query.get('sortOrder') ?? 'asc').toLowerCase();
  if (order === 'asc' || order === 'ascending') return 1;
  if (order === 'desc' || order === 'descending') return -1;
  throw badRequest(`sortOrder is asc or desc, not "${order}"`, 'invalid.value');
}

function withAsterisks(name: string, wanted: string): boolean {
  const text = wanted.replace(/^\*|\*$/g, '');
  const [anyBefore, anyAfter] = [wanted.startsWith('*'), wanted.length > 1 && wanted.endsWith('*')];
  if (anyBefore && anyAfter) return name.includes(text);
  if (anyBefore) return name.endsWith(text);
  return anyAfter ? name.startsWith(text) : name === text;
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
