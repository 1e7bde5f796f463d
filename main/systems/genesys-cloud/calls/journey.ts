import type { Call } from '../../../engine/call.ts';
import { readCall } from '../call.ts';
import { PAGE_SIZE } from '../read-all.ts';
import { type JourneyObject, journeyObject, type Page, pageOf } from '../schemas.ts';

/** One page of segments, active or not. */
export function listSegments(pageNumber: number): Call<'read', Page<JourneyObject>> {
  return listOf('segments', 'journey:segment:view', pageNumber);
}

/** One page of outcomes. The vendor is removing them (reference, section 11). */
export function listOutcomes(pageNumber: number): Call<'read', Page<JourneyObject>> {
  return listOf('outcomes', 'journey:outcome:view', pageNumber);
}

/** One page of action maps, active or not. */
export function listActionMaps(pageNumber: number): Call<'read', Page<JourneyObject>> {
  return listOf('actionmaps', 'journey:actionmap:view', pageNumber);
}

function listOf(name: string, permission: string, pageNumber: number): Call<'read', Page<JourneyObject>> {
  return readCall({
    name: `journey.${name}`,
    method: 'GET',
    path: `/api/v2/journey/${name}`,
    query: { pageSize: PAGE_SIZE, pageNumber },
    needs: { all: [permission] },
    schema: pageOf(journeyObject),
  });
}
