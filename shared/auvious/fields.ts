/**
 * Where each value of the runbook stands in a request: a header by its name, a member of the body by its path.
 * Header names are written as the document writes them (S004:65-69).
 */
export const CALLBACK_FIELDS = {
  applicationId: 'X-ApplicationId',
  urlBase: 'X-UrlBase',
  ticketExpirationSeconds: 'X-Ticket-Expiration-Seconds',
  callbackNumbers: 'callbackNumbers',
  callbackScheduledTime: 'callbackScheduledTime',
  callbackUserName: 'callbackUserName',
  countryCode: 'countryCode',
  data: 'data',
  queueId: 'queueId',
  queueName: 'queueName',
  languageId: 'routingData.languageId',
  preferredAgentIds: 'routingData.preferredAgentIds',
  priority: 'routingData.priority',
  routingQueueId: 'routingData.queueId',
  routingQueueName: 'routingData.queueName',
  skillIds: 'routingData.skillIds',
  scriptId: 'scriptId',
  validateCallbackNumbers: 'validateCallbackNumbers',
} as const;

/** The same for a room, which has no headers of its own (S004:310-335). */
export const ROOM_FIELDS = {
  applicationId: 'applicationId',
  cdestination: 'cdestination',
  customerId: 'customerId',
  interactionId: 'interactionId',
  ticketExpirationSeconds: 'ticketExpirationSeconds',
  urlBase: 'urlBase',
} as const;
