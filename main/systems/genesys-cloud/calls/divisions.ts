import type { Call } from '../../../engine/call.ts';
import { readCall } from '../call.ts';
import { PAGE_SIZE } from '../read-all.ts';
import { type Division, division, type Page, pageOf } from '../schemas.ts';

/** The home division; needs no permission. */
export function getHomeDivision(): Call<'read', Division> {
  const path = '/api/v2/authorization/divisions/home';
  return readCall({ name: 'divisions.home', method: 'GET', path, schema: division });
}

/** One page of divisions; needs no permission. */
export function listDivisions(pageNumber: number): Call<'read', Page<Division>> {
  const path = '/api/v2/authorization/divisions';
  const query = { pageSize: PAGE_SIZE, pageNumber };
  return readCall({ name: 'divisions.list', method: 'GET', path, query, schema: pageOf(division) });
}
