import type { Call } from '../../../engine/call.ts';
import { readCall } from '../call.ts';
import { type Page, pageOf, type RoutingObject, routingObject } from '../schemas.ts';

/** The first `pageSize` published scripts; only those can be shown to an agent. */
export function listPublishedScripts(words: string, pageSize: number): Call<'read', Page<RoutingObject>> {
  return readCall({
    name: 'scripts.published',
    method: 'GET',
    path: '/api/v2/scripts/published',
    query: { pageSize, ...(words === '' ? {} : { name: words }) },
    needs: { all: ['scripter:publishedScript:view'] },
    schema: pageOf(routingObject),
  });
}

/** One published script; NotFound where there is none. */
export function getPublishedScript(scriptId: string): Call<'read', RoutingObject> {
  return readCall({
    name: 'scripts.one',
    method: 'GET',
    path: `/api/v2/scripts/published/${encodeURIComponent(scriptId)}`,
    needs: { all: ['scripter:publishedScript:view'] },
    schema: routingObject,
  });
}
