import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandOf, signInOf } from '../../../../shared/auvious/command.ts';
import { CALLBACK_FIELDS, ROOM_FIELDS } from '../../../../shared/auvious/fields.ts';
import { type Arrived, flawsOfCallback, flawsOfRoom } from '../../../../shared/auvious/flaws.ts';
import { callbackSchema, roomSchema } from '../../../../shared/auvious/schema.ts';
import type { Json, JsonObject } from '../../../../shared/json.ts';
import { validateValues } from '../../../../shared/parameters/validate.ts';
import { checkAuviousValues } from '../../../../shared/runbooks/auvious-facades/check-values.ts';
import { auviousParameters } from '../../../../shared/runbooks/auvious-facades/parameters.ts';
import { CALLBACK, NOW, ROOM } from '../runbooks/auvious-facades/good-values.ts';
import { anyCallback, anyRoom, CALLBACK_MUTATIONS, ROOM_MUTATIONS } from './any-values.ts';

/** Everything that the form says of values. */
function shown(values: JsonObject): readonly string[] {
  const single = validateValues(auviousParameters, values);
  const problems = single.is === 'ok' ? checkAuviousValues(single.values, { now: NOW }).problems : single.problems;
  return problems.map(({ message }) => message);
}

const ofCallback = (arrived: Arrived, signIn: 'otp' | 'client-credentials' = 'client-credentials') =>
  flawsOfCallback(arrived, { signIn, now: NOW });

const flawsOf = (values: JsonObject) => {
  const judged = { signIn: signInOf(values), now: NOW };
  return values.operation === 'room'
    ? flawsOfRoom(commandOf(values), judged)
    : flawsOfCallback(commandOf(values), judged);
};

describe('a command in order', () => {
  it.each([
    ['callback', anyCallback],
    ['room', anyRoom],
  ] as const)('of a %s has no flaw, neither where it arrives nor in the form', (_what, any) => {
    fc.assert(
      fc.property(any, (values) => {
        expect(flawsOf(values)).toEqual([]);
        expect(shown(values)).toEqual([]);
      }),
    );
  });

  it('every field of both is broken by a test', () => {
    expect(Object.keys(CALLBACK_MUTATIONS).sort()).toEqual(
      Object.keys(CALLBACK_FIELDS)
        .filter((name) => name !== 'urlBase')
        .sort(),
    );
    expect(Object.keys(ROOM_MUTATIONS).sort()).toEqual(Object.keys(ROOM_FIELDS).sort());
  });
});

const cases = (mutations: Readonly<Record<string, readonly Json[]>>) =>
  Object.entries(mutations).flatMap(([name, bad]) => bad.map((value) => [name, value] as const));

describe('a mutation', () => {
  it.each(cases(CALLBACK_MUTATIONS))('of a callback: %s = %j is refused in the words of the form', (name, bad) => {
    fc.assert(
      fc.property(anyCallback, (values) => {
        const changed = { ...values, [name]: bad };
        const [flaw] = flawsOf(changed);
        expect(shown(changed)).toContain(flaw?.message);
        expect(flaw?.path).toBe(CALLBACK_FIELDS[name as keyof typeof CALLBACK_FIELDS]);
      }),
      { numRuns: 20 },
    );
  });

  it.each(cases(ROOM_MUTATIONS))('of a room: %s = %j is refused in the words of the form', (name, bad) => {
    fc.assert(
      fc.property(anyRoom, (values) => {
        const changed = { ...values, [name]: bad };
        expect(shown(changed)).toContain(flawsOf(changed)[0]?.message);
      }),
      { numRuns: 20 },
    );
  });

  it('a member that the document does not have is told by its path', () => {
    const { headers, body } = commandOf(CALLBACK);
    const more = { ...body, routingData: { priority: 1, speed: 1 }, organizationId: 'o' };
    expect(ofCallback({ headers, body: more }).map(({ path }) => path)).toEqual([
      'routingData.speed',
      'organizationId',
    ]);
    expect(shown({ ...CALLBACK, organizationId: 'o' })).toContain(
      ofCallback({ headers, body: { ...body, organizationId: 'o' } })[0]?.message,
    );
  });
});

describe('what arrives', () => {
  const { headers, body } = commandOf(CALLBACK);

  it('has its headers in any case', () => {
    const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    expect(ofCallback({ headers: lower, body })).toEqual([]);
  });

  it.each([[undefined], [null], ['text'], [7], [[]]])('as the body %j is no command', (given) => {
    expect(ofCallback({ headers, body: given })).toMatchObject([{ path: 'body' }]);
  });

  it('needs the base of links with a client, and not with a code', () => {
    const { 'X-UrlBase': _base, ...rest } = headers;
    expect(ofCallback({ headers: rest, body })).toMatchObject([{ path: 'X-UrlBase', field: 'urlBase' }]);
    expect(ofCallback({ headers: rest, body }, 'otp')).toEqual([]);
  });

  it('needs a queue at one of its four places', () => {
    const { queueName: _name, ...rest } = body;
    expect(ofCallback({ headers, body: rest })).toMatchObject([{ path: 'queueId' }]);
    expect(ofCallback({ headers, body: { ...rest, routingData: { queueName: 'x' } } })).toEqual([]);
  });

  it.each([
    ['routingData', 'x'],
    ['routingData', null],
    ['data', null],
    ['callbackNumbers', null],
    ['priority', null],
    ['validateCallbackNumbers', 1],
    ['validateCallbackNumbers', 'true'],
    ['countryCode', null],
    ['skillIds', ''],
  ])('%s = %j is of a type that JSON has no place for', (name, value) => {
    const place = ['priority', 'skillIds'].includes(name) ? { routingData: { [name]: value } } : { [name]: value };
    expect(ofCallback({ headers, body: { ...body, ...place } })[0]?.message).toMatch(/^"\w+" must be |^.* is needed/);
  });

  it('a text for a number is taken by the form, which makes it one, and refused in JSON', () => {
    const { body: room } = commandOf(ROOM);
    const judged = { signIn: 'client-credentials', now: NOW } as const;
    const [flaw] = flawsOfRoom({ headers: {}, body: { ...room, ticketExpirationSeconds: '60' } }, judged);
    expect(flaw?.message).toBe('"ticketExpirationSeconds" must be a number.');
  });

  it('capitals count in the values of the document', () => {
    const { body: room } = commandOf(ROOM);
    const judged = { signIn: 'client-credentials', now: NOW } as const;
    expect(flawsOfRoom({ headers: {}, body: { ...room, cdestination: 'STANDALONE' } }, judged)).toMatchObject([
      { path: 'cdestination' },
    ]);
  });

  it('is of the types of the document when there is no flaw, whatever it is', () => {
    const anyBody = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom(...Object.keys(body), 'data', 'routingData', 'x'), fc.jsonValue()),
      fc.dictionary(fc.constantFrom('queueId', 'priority', 'skillIds', 'x'), fc.jsonValue()).map((routingData) => ({
        ...body,
        routingData,
      })),
      fc.dictionary(fc.constantFrom('applicationId', 'urlBase', 'cdestination', 'x'), fc.jsonValue()),
    ) as fc.Arbitrary<Json>;
    fc.assert(
      fc.property(anyBody, (given) => {
        const arrived = { headers, body: given };
        const judged = { signIn: 'client-credentials', now: undefined } as const;
        if (flawsOfCallback(arrived, judged).length === 0) expect(callbackSchema.safeParse(given).success).toBe(true);
        if (flawsOfRoom(arrived, judged).length === 0) expect(roomSchema.safeParse(given).success).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
