import { z } from 'zod';

const bundledShape = z.object({
  facts: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.string()))),
});

/** The permissions that the practice organization offers, in the catalogue's casing. */
export interface Catalogue {
  /** domain → entity → actions, sorted. */
  readonly domains: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** Every `domain:entity:action`. */
  readonly permissions: ReadonlySet<string>;
}

/**
 * Builds the catalogue from the bundled one (`facts`: domain → entity → action → status), taking only what today's documentation lists.
 * `without` names domains whose product the organization does not have; `beyond` are beginnings of permissions that it
 * offers although only a preview build, or a third party's role, names them.
 * @throws z.ZodError when the input has another shape
 */
export function catalogueFrom(bundled: unknown, without: readonly string[], beyond: readonly string[] = []): Catalogue {
  const domains = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const permissions = new Set<string>();
  for (const [domain, entities] of sorted(bundledShape.parse(bundled).facts)) {
    if (without.includes(domain)) continue;
    const offered = new Map<string, readonly string[]>();
    for (const [entity, actions] of sorted(entities)) {
      const named = beyond.some((each) => `${domain}:${entity}:`.startsWith(each));
      const offers = (status: string) => status === 'current' || (named && status !== 'removed-from-docs');
      const current = sorted(actions).flatMap(([action, status]) => (offers(status) ? [action] : []));
      if (current.length > 0) offered.set(entity, current);
      for (const action of current) permissions.add(`${domain}:${entity}:${action}`);
    }
    if (offered.size > 0) domains.set(domain, offered);
  }
  return { domains, permissions };
}

function sorted<T>(record: { readonly [key: string]: T }): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
