import type { Call } from '../../../engine/call.ts';
import { readCall } from '../call.ts';
import { type Identified, identified, type Page, pageOf } from '../schemas.ts';

const one = { pageSize: 1 };
const page = pageOf(identified);

export function firstQueue(): Call<'read', Page<Identified>> {
  const needs = { all: ['routing:queue:view'] };
  return readCall({
    name: 'queues.first',
    method: 'GET',
    path: '/api/v2/routing/queues',
    query: one,
    needs,
    schema: page,
  });
}

export function firstContactList(): Call<'read', Page<Identified>> {
  const path = '/api/v2/outbound/contactlists';
  const needs = { all: ['outbound:contactList:view'] };
  return readCall({ name: 'contact-lists.first', method: 'GET', path, query: one, needs, schema: page });
}

/** All business units; needs no permission and knows no paging (reference, section 10). */
export function listBusinessUnits(): Call<'read', Page<Identified>> {
  const path = '/api/v2/workforcemanagement/businessunits';
  return readCall({ name: 'business-units.list', method: 'GET', path, schema: page });
}

/** All management units; needs no permission and knows no paging. */
export function listManagementUnits(): Call<'read', Page<Identified>> {
  const path = '/api/v2/workforcemanagement/managementunits';
  return readCall({ name: 'management-units.list', method: 'GET', path, schema: page });
}
