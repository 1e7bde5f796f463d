import type { JsonObject } from '../../../../../shared/json.ts';

/** The moment that tests take as now. */
export const NOW = Date.parse('2026-03-01T10:00:00.000Z');

const id = (last: number) => `3fa85f64-5717-4562-b3fc-2c963f66af${last}`;

/** What every request needs, with client credentials. */
export const CLIENT = {
  auviousUrl: 'https://auvious.video',
  applicationId: 'a1b2c3d4',
  urlBase: 'https://auvious.video',
  signIn: 'client-credentials',
  auviousClientId: 'desk',
} as const satisfies JsonObject;

/** A callback with the least that makes one, without a warning. */
export const CALLBACK = {
  ...CLIENT,
  operation: 'callback',
  callbackUserName: 'Ana Müller',
  callbackNumbers: ['+493012345678'],
  queueName: 'Service Callback',
} as const satisfies JsonObject;

/** The same by a code, which a run has sent. */
export const CALLBACK_BY_CODE = {
  auviousUrl: 'https://auvious.video',
  applicationId: 'a1b2c3d4',
  signIn: 'otp',
  customerPhone: '+306912345678',
  operation: 'callback',
  callbackUserName: 'Ana Müller',
  callbackNumbers: ['+493012345678'],
  queueName: 'Service Callback',
} as const satisfies JsonObject;

export const ROOM = { ...CLIENT, operation: 'room' } as const satisfies JsonObject;

/** A callback with every value that is sent. */
export const WHOLE_CALLBACK = {
  ...CALLBACK,
  ticketExpirationSeconds: 7200,
  callbackUserName: '山田 太郎',
  callbackNumbers: ['+493012345678', '+302101234567'],
  callbackScheduledTime: '2026-03-29T01:30:00.000Z',
  countryCode: 'DE',
  data: [
    { name: 'reason', value: 'Größe' },
    { name: 'order id', value: '7' },
  ],
  queueId: id(10),
  languageId: id(11),
  preferredAgentIds: [id(12)],
  priority: -3,
  routingQueueId: id(13),
  routingQueueName: 'Service Callback',
  skillIds: [id(14), id(15)],
  scriptId: id(16),
  validateCallbackNumbers: true,
} as const satisfies JsonObject;

/** A room with every value that is sent. */
export const WHOLE_ROOM = {
  ...ROOM,
  ticketExpirationSeconds: 7200,
  cdestination: 'standalone',
  customerId: 'K-1',
  interactionId: 'I-1',
} as const satisfies JsonObject;
