import fc from 'fast-check';
import { CDESTINATIONS } from '../../../../shared/auvious/cdestination.ts';
import type { Json, JsonObject } from '../../../../shared/json.ts';
import { CLIENT, NOW } from '../runbooks/auvious-facades/good-values.ts';

const DAY = 24 * 60 * 60 * 1000;

const id = fc.uuid();
/** Names of people, queues and data in any script, on one line. */
const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) => text.trim())
  .filter((text) => text !== '' && text.isWellFormed() && !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text));
const number = fc.stringMatching(/^\+[1-9][0-9]{6,14}$/);
const int32 = fc.integer({ min: -2_147_483_648, max: 2_147_483_647 });
const seconds = fc.integer({ min: 1, max: 2_147_483_647 });
const time = fc.integer({ min: NOW + 1, max: NOW + 30 * DAY }).map((at) => new Date(at).toISOString());
const data = fc.uniqueArray(fc.record({ name, value: name }), { maxLength: 4, selector: (row) => row.name });

const queue = fc
  .constantFrom('queueId', 'queueName', 'routingQueueId', 'routingQueueName')
  .chain((place) => (place.endsWith('Id') ? id : name).map((value): JsonObject => ({ [place]: value })));

const more = fc.record(
  {
    callbackScheduledTime: time,
    countryCode: fc.constantFrom('DE', 'GR', 'US'),
    customerTimeZone: fc.constantFrom('Europe/Athens', 'America/New_York'),
    data,
    queueId: id,
    queueName: name,
    routingQueueId: id,
    routingQueueName: name,
    languageId: id,
    preferredAgentIds: fc.array(id, { maxLength: 3 }),
    priority: int32,
    skillIds: fc.array(id, { maxLength: 3 }),
    scriptId: id,
    validateCallbackNumbers: fc.boolean(),
    ticketExpirationSeconds: seconds,
  },
  { requiredKeys: [] },
);

/** Values of callbacks that are in order, with any of the fields set, by either way to sign in. */
export const anyCallback: fc.Arbitrary<JsonObject> = fc
  .record({ callbackUserName: name, callbackNumbers: fc.array(number, { minLength: 1, maxLength: 4 }) })
  .chain((least) => fc.tuple(fc.constant(least), queue, more, fc.boolean(), fc.boolean()))
  .map(([least, place, rest, byCode, hasBase]) => {
    const { urlBase, auviousClientId, signIn, ...common } = CLIENT;
    const bySignIn: JsonObject = byCode
      ? { signIn: 'otp', customerPhone: '+306912345678', ...(hasBase && { urlBase }) }
      : { signIn, urlBase, auviousClientId };
    return { ...common, ...bySignIn, operation: 'callback', ...rest, ...least, ...place };
  });

/** Values of rooms that are in order. */
export const anyRoom: fc.Arbitrary<JsonObject> = fc
  .record(
    {
      cdestination: fc.constantFrom(...CDESTINATIONS.map(({ value }) => value)),
      customerId: name,
      interactionId: name,
      ticketExpirationSeconds: seconds,
    },
    { requiredKeys: [] },
  )
  .map((rest) => ({ ...CLIENT, operation: 'room', ...rest }));

const wrongText: readonly Json[] = [7, true, ['a'], { a: 'b' }];
const wrongId: readonly Json[] = [...wrongText, 'Service', '3fa85f64-5717-4562-b3fc-2c963f66af'];
const wrongList: readonly Json[] = [7, { a: 'b' }, ['Ana'], [7]];
const wrongInt: readonly Json[] = ['high', true, 0.5, [1], { a: 1 }];

/** What breaks each field, whatever else stands in the command: name of the value, and values that are not in order. */
export const CALLBACK_MUTATIONS: Readonly<Record<string, readonly Json[]>> = {
  applicationId: ['', 'größe', 'a b'],
  ticketExpirationSeconds: ['soon', 0, -1, 1.5, 2_147_483_648],
  callbackNumbers: [[], ['030 901820'], ['+4930901820', '+49 30 901820'], ['+0123456'], [7], 7, { a: 'b' }],
  callbackScheduledTime: [
    ...['2026-03-02T09:30:00Z', '2026-03-02T09:30', '2026-02-30T09:30:00.000Z', '2026-03-01T09:59:59.999Z', 'tomorrow'],
    ...['2026-03-31T10:00:00.001Z', '9999-12-31T23:59:59.999Z', 7, ['2026-03-02T09:30:00.000Z']],
  ],
  callbackUserName: ['', ' ', 'x'.repeat(201), ...wrongText],
  countryCode: ['de', 'DEU', 'EU', ...wrongText],
  data: [7, true, { a: 7 }, { a: { b: 'c' } }],
  queueId: wrongId,
  queueName: ['x'.repeat(257), ...wrongText],
  routingQueueId: wrongId,
  routingQueueName: wrongText,
  languageId: wrongId,
  preferredAgentIds: wrongList,
  priority: [2_147_483_648, -2_147_483_649, ...wrongInt],
  skillIds: wrongList,
  scriptId: wrongId,
  validateCallbackNumbers: ['perhaps', 7, ['a']],
};

export const ROOM_MUTATIONS: Readonly<Record<string, readonly Json[]>> = {
  applicationId: ['', 'a b', 7],
  urlBase: ['', 'https://auvious.video/t', 'auvious.video', 7],
  cdestination: ['elsewhere', 7],
  customerId: ['x'.repeat(201), ...wrongText],
  interactionId: wrongText,
  ticketExpirationSeconds: ['soon', 0, 1.5, 2_147_483_648, true],
};
