import { type Reach, reaches } from '../access.ts';
import { missingPermissions, notFound } from '../api-error.ts';
import { pageOf } from '../paging.ts';
import { type ApiCall, ok, type Route } from '../route.ts';
import type { ObjectKind, OrgObject, World } from '../world.ts';
import { divisionRef } from './views.ts';

/** `GET` of a paged list that one permission opens; it shows the objects of the divisions where the permission holds. */
export function objectList(path: string, kind: ObjectKind, permission: string): Route {
  return {
    method: 'GET',
    path,
    effect: 'read',
    needs: { all: [permission] },
    handle: (call) => {
      const seen = visible(call.world, kind, call.reach).map((object) => objectView(call.world, object, path));
      return ok(pageOf(seen, call.path, call.query));
    },
  };
}

/** Objects of a kind in the divisions of a reach. */
export function visible(world: World, kind: ObjectKind, reach: Reach): OrgObject[] {
  return (world.objects.get(kind) ?? []).filter((object) => reaches(reach, object.divisionId));
}

/**
 * The object a path names, inside the divisions where the caller's permission holds.
 * @throws ApiError 404 when there is none, 403 when it lies in another division
 */
export function objectOf(call: ApiCall, kind: ObjectKind, param: string, permissions: readonly string[]): OrgObject {
  const object = call.world.objects.get(kind)?.find(({ id }) => id === call.param(param));
  if (object === undefined) throw notFound(kind, call.param(param));
  if (!reaches(call.reach, object.divisionId)) throw missingPermissions(permissions);
  return object;
}

export function objectView(world: World, object: OrgObject, path: string) {
  const { id, name, divisionId, more } = object;
  return { id, name, division: divisionRef(world, divisionId), ...more, selfUri: `${path}/${id}` };
}
