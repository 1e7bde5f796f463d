/**
 * Every POST that changes nothing: queries with a body (reference, section 10). One path segment for each `*`.
 * Whatever is not here is a write, however it is called.
 */
const POST_READS: readonly string[] = [
  '/api/v2/analytics/conversations/aggregates/query',
  '/api/v2/analytics/conversations/details/query',
  '/api/v2/analytics/evaluations/aggregates/query',
  '/api/v2/analytics/queues/observations/query',
  '/api/v2/analytics/users/aggregates/query',
  '/api/v2/analytics/users/observations/query',
  '/api/v2/authorization/roles/*/comparedefault/*',
  '/api/v2/outbound/contactlists/*/contacts/search',
  '/api/v2/users/search',
  '/api/v2/workforcemanagement/businessunits/*/unavailabletimes/settings/query',
  '/api/v2/workforcemanagement/managementunits/*/timeoffrequests/query',
];

const PATTERNS = POST_READS.map((path) => new RegExp(`^${path.replaceAll('*', '[^/]+')}$`));

/** Whether a POST to this path is a query. */
export function isPostRead(path: string): boolean {
  return PATTERNS.some((pattern) => pattern.test(path));
}
