import { isMembers } from '../permissions/members.ts';
import { isPermissionWord, permissionOf, WILDCARD } from '../permissions/permission.ts';
import { type Catalogue, type CatalogueEntry, catalogueOf } from './catalogue.ts';
import { CatalogueUnusable } from './unusable.ts';

/**
 * The live catalogue from the `entities` of all pages of GET authorization/permissions:
 * `{domain, permissionMap: {entityType: [{domain, entityType, action, label, allowsConditions, divisionAware}]}}`.
 * One domain may stand on several pages; they are merged. `date` is the ISO date of reading.
 * @throws CatalogueUnusable when nothing is listed or an entry cannot be read
 */
export function liveCatalogue(entities: readonly unknown[], date: string): Catalogue {
  const listed = entities.flatMap((entity, index) => entriesOf(entity, `/entities/${index}`));
  if (listed.length === 0) throw new CatalogueUnusable('It lists no permission.');
  return catalogueOf('live', date, listed);
}

function entriesOf(entity: unknown, at: string): CatalogueEntry[] {
  const map = isMembers(entity) ? entity.permissionMap : undefined;
  if (!isMembers(entity) || !isMembers(map)) throw new CatalogueUnusable('A domain has no permissionMap.', at);
  return Object.entries(map).flatMap(([entityType, actions]) => {
    if (!Array.isArray(actions)) throw new CatalogueUnusable(`“${entityType}” has no list of actions.`, at);
    return actions.map((action: unknown) => entryOf(action, entity.domain, entityType, at));
  });
}

function entryOf(listed: unknown, ownerDomain: unknown, ownerType: string, at: string): CatalogueEntry {
  const members = isMembers(listed) ? listed : {};
  const { domain = ownerDomain, entityType = ownerType, action, label, allowsConditions, divisionAware } = members;
  if (!isWord(domain) || !(isWord(entityType) || entityType === WILDCARD) || !(isWord(action) || action === WILDCARD))
    throw new CatalogueUnusable(`An entry of “${ownerType}” has no readable domain, entityType or action.`, at);
  return {
    permission: permissionOf(domain, entityType, action),
    ...(typeof label === 'string' ? { label } : {}),
    ...(typeof allowsConditions === 'boolean' ? { allowsConditions } : {}),
    ...(typeof divisionAware === 'boolean' ? { divisionAware } : {}),
  };
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && isPermissionWord(value);
}
