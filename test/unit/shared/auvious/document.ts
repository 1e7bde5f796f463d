/**
 * The vendor's schemas as they are printed (S004:17-60, 113-135, 233-335): JSON types by path, and headers by their name.
 * Typed from the document on its own, so that a slip in the code's schema is no slip here as well.
 */
export const CALLBACK_DOCUMENT: Readonly<Record<string, string>> = {
  'header X-OtpVerificationId': 'string',
  'header X-OtpCode': 'string',
  'header X-ApplicationId': 'string',
  'header X-UrlBase': 'string',
  'header X-Ticket-Expiration-Seconds': 'string',
  callbackNumbers: 'array',
  'callbackNumbers.0': 'string',
  callbackScheduledTime: 'string',
  callbackUserName: 'string',
  countryCode: 'string',
  data: 'object',
  'data.*': 'string',
  queueId: 'string',
  queueName: 'string',
  routingData: 'object',
  'routingData.languageId': 'string',
  'routingData.preferredAgentIds': 'array',
  'routingData.preferredAgentIds.0': 'string',
  'routingData.priority': 'number',
  'routingData.queueId': 'string',
  'routingData.queueName': 'string',
  'routingData.skillIds': 'array',
  'routingData.skillIds.0': 'string',
  scriptId: 'string',
  validateCallbackNumbers: 'boolean',
};

export const ROOM_DOCUMENT: Readonly<Record<string, string>> = {
  applicationId: 'string',
  cdestination: 'string',
  customerId: 'string',
  interactionId: 'string',
  organizationId: 'string',
  ticketExpirationSeconds: 'number',
  urlBase: 'string',
};

/** What the document has and no command ever sends, each with its reason. */
export const NEVER_SENT: Readonly<Record<string, string>> = {
  'header X-OtpVerificationId':
    'Signs a request in by a code; a request signs in one way only, and this one has a client.',
  'header X-OtpCode': 'As X-OtpVerificationId, and it is a secret: the action that is sent refers to it.',
  organizationId: 'For access from the vendor’s internal services only (S004).',
};
