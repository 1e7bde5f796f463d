/**
 * Ids that a probe may need, written `{queueId}` as a whole path segment or a whole string of query or body, and named
 * in the probe's `needs`. They come from the organization itself (the first queue, user, contact list, business unit,
 * management unit), from the run (clientId), or are made up (randomUuid: an id that exists nowhere).
 */
export const ID_PLACEHOLDERS = [
  'clientId',
  'queueId',
  'userId',
  'contactListId',
  'businessUnitId',
  'managementUnitId',
  'randomUuid',
] as const;

/**
 * Times that the run fills in, in UTC, as a whole string of query or body:
 * `{pastHour}` ISO interval of one past hour, `{today}` yyyy-MM-dd, `{monthStart}` and `{now}` ISO timestamps.
 */
export const VALUE_PLACEHOLDERS = ['pastHour', 'today', 'monthStart', 'now'] as const;

export type IdPlaceholder = (typeof ID_PLACEHOLDERS)[number];
