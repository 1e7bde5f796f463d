import { badRequest } from '../api-error.ts';
import type { Catalogue } from '../catalogue.ts';
import { listOf, pageOf } from '../paging.ts';
import { ok, type Route } from '../route.ts';

const ENTITIES_AN_ENTRY = 8;

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly permissionMap: { readonly [entity: string]: readonly object[] };
}

/** The permission catalogue; needs no permission. */
export const permissionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/v2/authorization/permissions',
    effect: 'read',
    handle: ({ world, path, query }) => ok(pageOf(entries(world.catalogue, wantedBy(query)), path, query)),
  },
];

function wantedBy(query: URLSearchParams): (permission: string) => boolean {
  const wanted = new Set(listOf(query, 'query').map((word) => word.toLowerCase()));
  if (wanted.size === 0) return () => true;
  const type = query.get('queryType') ?? 'domain';
  if (type === 'permission') return (permission) => wanted.has(permission.toLowerCase());
  if (type !== 'domain') throw badRequest('queryType is domain or permission', 'invalid.value');
  return (permission) => wanted.has((permission.split(':')[0] ?? '').toLowerCase());
}

/**
 * A large domain takes several entries, and these do not follow one another: clients must merge pages (reference).
 * The texts of labels are in no source; these are made from the names.
 */
function entries(catalogue: Catalogue, wanted: (permission: string) => boolean): Entry[] {
  const first: Entry[] = [];
  const later: Entry[] = [];
  for (const [domain, entities] of catalogue.domains) {
    const offered = [...entities].flatMap(([entityType, actions]): [string, object[]][] => {
      const kept = actions.filter((action) => wanted(`${domain}:${entityType}:${action}`));
      const details = kept.map((action) => ({
        domain,
        entityType,
        action,
        label: `${words(entityType)} ${words(action)}`,
        allowsConditions: false,
        divisionAware: domain === 'routing' || domain === 'outbound',
      }));
      return details.length === 0 ? [] : [[entityType, details]];
    });
    for (let at = 0; at < offered.length; at += ENTITIES_AN_ENTRY) {
      const permissionMap = Object.fromEntries(offered.slice(at, at + ENTITIES_AN_ENTRY));
      (at === 0 ? first : later).push({ id: domain, name: words(domain), domain, permissionMap });
    }
  }
  return [...first, ...later];
}

function words(name: string): string {
  const spaced = name.replace(/([a-z\d])([A-Z])/g, '$1 $2');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
