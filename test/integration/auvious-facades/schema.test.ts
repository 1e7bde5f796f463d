import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PracticeAuvious, startPracticeAuvious } from '../../../main/practice/auvious/start.ts';
import { commandOf, signInOf } from '../../../shared/auvious/command.ts';
import type { Json, JsonObject } from '../../../shared/json.ts';
import { validateValues } from '../../../shared/parameters/validate.ts';
import { checkAuviousValues } from '../../../shared/runbooks/auvious-facades/check-values.ts';
import { auviousParameters } from '../../../shared/runbooks/auvious-facades/parameters.ts';
import { anyCallback, anyRoom, CALLBACK_MUTATIONS, ROOM_MUTATIONS } from '../../unit/shared/auvious/any-values.ts';
import { NOW, WHOLE_CALLBACK, WHOLE_ROOM } from '../../unit/shared/runbooks/auvious-facades/good-values.ts';
import { ask, CALLBACK, clientHeaders, otpHeaders, ROOM } from '../practice-auvious/auvious-client.ts';

let auvious: PracticeAuvious;
let byClient: Record<string, string>;
let byCode: Record<string, string>;
beforeAll(async () => {
  auvious = await startPracticeAuvious({ now: () => NOW });
  byClient = pick(await clientHeaders(auvious), ['authorization']);
  byCode = pick(await otpHeaders(auvious), ['X-OtpVerificationId', 'X-OtpCode']);
});
afterAll(() => auvious.close());

/** Sends what the values make, as it stands, and gives status and reason. */
async function send(values: JsonObject): Promise<{ readonly status: number; readonly reason: unknown }> {
  const { headers, body } = commandOf(values);
  const access = signInOf(values) === 'otp' ? byCode : byClient;
  const path = values.operation === 'room' ? ROOM : CALLBACK;
  const answer = await ask(auvious.origin, 'POST', path, body, { ...headers, ...access });
  return { status: answer.status, reason: (answer.body as { readonly error?: string }).error };
}

const ofPractice = (values: JsonObject): JsonObject => ({
  ...values,
  applicationId: auvious.samples.applicationId,
});

/** What the form says of values, in full sentences. */
function shown(values: JsonObject): readonly string[] {
  const single = validateValues(auviousParameters, values);
  const problems = single.is === 'ok' ? checkAuviousValues(single.values, { now: NOW }).problems : single.problems;
  return problems.map(({ message }) => message);
}

const accepted = (count: () => number, any: fc.Arbitrary<JsonObject>) =>
  fc.assert(
    fc.asyncProperty(any, async (given) => {
      const before = count();
      expect(await send(ofPractice(given))).toEqual({ status: 200, reason: undefined });
      expect(count()).toBe(before + 1);
    }),
    { numRuns: 150 },
  );

describe('commands that the form lets through', () => {
  it('are accepted with every field', async () => {
    expect(await send(ofPractice(WHOLE_CALLBACK))).toMatchObject({ status: 200 });
    expect(await send(ofPractice(WHOLE_ROOM))).toMatchObject({ status: 200 });
    expect(auvious.state.callbacks.at(-1)?.command).toEqual(commandOf(WHOLE_CALLBACK).body);
    expect(auvious.state.rooms.at(-1)?.command).toEqual(commandOf(ofPractice(WHOLE_ROOM)).body);
  });

  it('are accepted as callbacks, whatever they hold', () =>
    accepted(() => auvious.state.callbacks.length, anyCallback));

  it('are accepted as rooms, whatever they hold', () => accepted(() => auvious.state.rooms.length, anyRoom));
});

const cases = (mutations: Readonly<Record<string, readonly Json[]>>) =>
  Object.entries(mutations).flatMap(([name, bad]) => bad.map((value) => [name, value] as const));

describe('a mutation is refused for the reason that the form shows, and makes nothing', () => {
  const refused = (any: fc.Arbitrary<JsonObject>, mutation: readonly [string, Json]) =>
    fc.assert(
      fc.asyncProperty(any, async (given) => {
        const [name, bad] = mutation;
        const values = { ...ofPractice(given), [name]: bad };
        const before = auvious.state.callbacks.length + auvious.state.rooms.length;
        const { status, reason } = await send(values);
        expect(status).toBe(400);
        expect(shown(values)).toContain(reason);
        expect(auvious.state.callbacks.length + auvious.state.rooms.length).toBe(before);
      }),
      { numRuns: 4 },
    );

  it.each(cases(CALLBACK_MUTATIONS))('callback: %s = %j', (...mutation) => refused(anyCallback, mutation));
  it.each(cases(ROOM_MUTATIONS))('room: %s = %j', (...mutation) => refused(anyRoom, mutation));

  it('a callback by a client without the base of links', async () => {
    const values = { ...ofPractice(WHOLE_CALLBACK), urlBase: '' };
    const { status, reason } = await send(values);
    expect([status, shown(values)]).toEqual([400, [reason]]);
  });

  it('a callback without any queue', async () => {
    const { queueId, queueName, routingQueueId, routingQueueName, ...values } = ofPractice(WHOLE_CALLBACK);
    const { status, reason } = await send(values);
    expect([status, shown(values)]).toEqual([400, [reason]]);
  });

  it('a member that the document does not have', async () => {
    const values = { ...ofPractice(WHOLE_CALLBACK), queueID: 'x' };
    const { headers, body } = commandOf(values);
    const answer = await ask(auvious.origin, 'POST', CALLBACK, { ...body, queueID: 'x' }, { ...headers, ...byClient });
    expect([answer.status, shown(values)]).toEqual([400, [answer.body.error]]);
  });
});

function pick(all: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
}
