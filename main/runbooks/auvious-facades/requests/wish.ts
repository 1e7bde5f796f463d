import { type Command, commandOf, operationOf, signInOf } from '../../../../shared/auvious/command.ts';
import { expiresAt } from '../../../../shared/auvious/expiry.ts';
import { flawsOfCallback, flawsOfRoom } from '../../../../shared/auvious/flaws.ts';
import type { CallbackRequest, RoomRequest } from '../../../../shared/auvious/requests.ts';
import type { Json, JsonObject } from '../../../../shared/json.ts';
import type { Fault } from '../../../../shared/results/fault.ts';
import { auviousParameters } from '../../../../shared/runbooks/auvious-facades/parameters.ts';
import type { Knowledge } from '../../../engine/step.ts';
import { ValuesInvalid } from '../../../runs/faults.ts';
import type { AuviousContext } from '../context.ts';
import { NoPlaceForLinks } from './faults.ts';

/** The values as they are known, secrets aside. */
export function valuesOf(known: Pick<Knowledge, 'value'>): JsonObject {
  const entries = auviousParameters.flatMap(({ name, type }): [string, Json][] => {
    const value = type === 'secret' ? undefined : known.value(name);
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
}

/** What is sent, and why it must not be at this moment; no fault where it may. */
export interface Wish {
  readonly command: Command;
  readonly fault: Fault | undefined;
}

/** The request that the values make, as things stand now. */
export function wishOf(
  { clock, secretKeptIn }: Pick<AuviousContext, 'clock' | 'secretKeptIn'>,
  values: JsonObject,
): Wish {
  const command = commandOf(values);
  const flaws = operationOf(values) === 'room' ? flawsOfRoom : flawsOfCallback;
  const [flaw] = flaws(command, { signIn: signInOf(values), now: clock.now() });
  if (flaw !== undefined) return { command, fault: new ValuesInvalid([flaw]) };
  return { command, fault: secretKeptIn === undefined ? new NoPlaceForLinks() : undefined };
}

/** A callback about to be sent, as it will be remembered. @param now milliseconds since 1970 */
export function callbackDraft(values: JsonObject, key: string, now: number): CallbackRequest {
  const scheduledTime = text(values.callbackScheduledTime);
  const timeZone = text(values.customerTimeZone);
  const numbers = Array.isArray(values.callbackNumbers) ? values.callbackNumbers.map(String) : [];
  const queues = [values.queueName, values.routingQueueName, values.queueId, values.routingQueueId];
  return {
    ...draft(values, key, now, scheduledTime),
    customer: text(values.callbackUserName) ?? '',
    numbers,
    queue: queues.map(text).find((queue) => queue !== undefined) ?? '',
    ...(scheduledTime === undefined ? {} : { scheduledTime }),
    ...(timeZone === undefined ? {} : { timeZone }),
  };
}

/** A room about to be made, as it will be remembered. @param now milliseconds since 1970 */
export function roomDraft(values: JsonObject, key: string, now: number): RoomRequest {
  const names = ['cdestination', 'customerId', 'interactionId'] as const;
  const given = names.flatMap((name) => {
    const value = text(values[name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...draft(values, key, now, undefined), ...Object.fromEntries(given) };
}

function draft(values: JsonObject, key: string, now: number, scheduledTime: string | undefined) {
  const at = new Date(now).toISOString();
  const seconds = values.ticketExpirationSeconds;
  const expirationSeconds = typeof seconds === 'number' ? seconds : undefined;
  return {
    key,
    state: 'unknown',
    at,
    expiresAt: expiresAt({ createdAt: at, scheduledTime, expirationSeconds }),
    applicationId: text(values.applicationId) ?? '',
  } as const;
}

function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
