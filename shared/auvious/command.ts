import type { Json, JsonObject } from '../json.ts';
import { CALLBACK_FIELDS, ROOM_FIELDS } from './fields.ts';
import { originOf } from './origin.ts';

/** What a request is for. */
export type Operation = 'callback' | 'room';

/** The way a request signs in: exactly one of both. Rooms take client credentials only (S004:120). */
export type SignIn = 'client-credentials' | 'otp';

/** A request as it is sent, except for what signs it in. */
export interface Command {
  /** By their names as the document writes them; none for a room. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: JsonObject;
}

/** The operation that the values ask for; a callback where they say nothing. */
export function operationOf(values: JsonObject): Operation {
  return values.operation === 'room' ? 'room' : 'callback';
}

/** The way to sign in that the values ask for; client credentials where they say nothing. */
export function signInOf(values: JsonObject): SignIn {
  return values.signIn === 'otp' ? 'otp' : 'client-credentials';
}

/**
 * The request that the values make: only what is given, in the nesting of the document (S004). Headers and members that
 * sign it in are not among it.
 * @param values by their canonical names, as `validateValues` gives them
 */
export function commandOf(values: JsonObject): Command {
  const headers: Record<string, string> = {};
  const body: Record<string, Json> = {};
  const routingData: Record<string, Json> = {};
  for (const [name, place] of Object.entries(operationOf(values) === 'room' ? ROOM_FIELDS : CALLBACK_FIELDS)) {
    const value = name === 'data' ? objectOf(values.data) : asSent(name, values[name]);
    if (value === undefined || isEmpty(value)) continue;
    if (place.startsWith('X-')) headers[place] = String(value);
    else if (place.startsWith('routingData.')) routingData[place.slice('routingData.'.length)] = value;
    else body[place] = value;
  }
  return { headers, body: Object.keys(routingData).length === 0 ? body : { ...body, routingData } };
}

/** Links begin with the base, so that a slash at its end would be there twice. */
function asSent(name: string, value: Json | undefined): Json | undefined {
  return name === 'urlBase' && typeof value === 'string' ? originOf(value) : value;
}

/** Rows of names and values as one object; rows without a name, which are not in order yet, are left out. */
function objectOf(rows: Json | undefined): Json | undefined {
  if (!Array.isArray(rows)) return rows;
  const pairs = (rows as readonly JsonObject[]).flatMap(({ name, value }): [string, Json][] =>
    typeof name === 'string' && name.trim() !== '' ? [[name, value ?? '']] : [],
  );
  return Object.fromEntries(pairs);
}

function isEmpty(value: Json): boolean {
  if (value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.keys(value).length === 0;
}
