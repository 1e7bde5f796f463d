import { badRequest } from '../api-error.ts';
import { listOf, pageOf } from '../paging.ts';
import { ok, type Route } from '../route.ts';
import type { ObjectKind, OrgObject } from '../world.ts';
import { objectList, objectOf, visible } from './object-list.ts';

/** What visitors' journeys are made of. Outcomes are deprecated in the vendor's API and still answer. */
export const journeyRoutes: readonly Route[] = [
  journeyList('segments', 'segment', 'journey:segment:view', 'segmentIds'),
  journeyObject('segments', 'segment', 'journey:segment:view'),
  journeyList('outcomes', 'outcome', 'journey:outcome:view', 'outcomeIds'),
  journeyObject('outcomes', 'outcome', 'journey:outcome:view'),
  journeyList('actionmaps', 'actionmap', 'journey:actionmap:view', 'actionMapIds'),
  journeyObject('actionmaps', 'actionmap', 'journey:actionmap:view'),
  objectList('/api/v2/journey/actiontargets', 'actiontarget', 'journey:actiontarget:view'),
];

/** A journey object has a display name and no division. */
function view({ id, more }: OrgObject, path: string) {
  return { id, version: 1, ...more, selfUri: `${path}/${id}` };
}

function journeyList(name: string, kind: ObjectKind, permission: string, idsParameter: string): Route {
  const path = `/api/v2/journey/${name}`;
  return {
    method: 'GET',
    path,
    effect: 'read',
    needs: { all: [permission] },
    handle: ({ world, reach, query }) => {
      const wanted = wantedBy(query, listOf(query, idsParameter));
      const found = visible(world, kind, reach).map((object) => view(object, path));
      return ok(pageOf(sorted(found.filter(wanted), query), path, query));
    },
  };
}

/** Where the `selfUri` of a journey object leads. */
function journeyObject(name: string, kind: ObjectKind, permission: string): Route {
  const path = `/api/v2/journey/${name}`;
  return {
    method: 'GET',
    path: `${path}/:id`,
    effect: 'read',
    needs: { all: [permission] },
    handle: (call) => ok(view(objectOf(call, kind, 'id', [permission]), path)),
  };
}

type View = Readonly<Record<string, unknown>>;

/**
 * How the text is compared is in no document: any part of a named field, whatever its case.
 * @throws ApiError 400 when only one of `queryFields` and `queryValue` is there, or `isActive` is no truth value
 */
function wantedBy(query: URLSearchParams, ids: readonly string[]): (object: View) => boolean {
  const fields = listOf(query, 'queryFields');
  const value = query.get('queryValue')?.toLowerCase();
  if (fields.length > 0 !== (value !== undefined)) throw badRequest('queryFields and queryValue go together');
  const isActive = query.get('isActive');
  if (isActive !== null && !['true', 'false'].includes(isActive)) throw badRequest('isActive', 'invalid.value');
  return (object) =>
    (ids.length === 0 || ids.includes(String(object.id))) &&
    (isActive === null || String(object.isActive) === isActive) &&
    (value === undefined ||
      fields.some((field) =>
        String(object[field] ?? '')
          .toLowerCase()
          .includes(value),
      ));
}

/** `sortBy` names a field; a minus before it turns the order round. */
function sorted(objects: readonly View[], query: URLSearchParams): readonly View[] {
  const by = query.get('sortBy');
  if (by === null) return objects;
  const field = by.replace(/^[-+]/, '');
  const order = (a: View, b: View) => String(a[field] ?? '').localeCompare(String(b[field] ?? ''), 'en');
  return [...objects].sort((a, b) => (by.startsWith('-') ? order(b, a) : order(a, b)));
}
