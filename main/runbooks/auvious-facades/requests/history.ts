import { type CallbackRequest, callbacksIn, type RoomRequest, roomsIn } from '../../../../shared/auvious/requests.ts';
import type { Json } from '../../../../shared/json.ts';
import type { StepRecord } from '../../../engine/step.ts';

/** What is needed of a step's record. */
type Recorded = Pick<StepRecord, 'out' | 'actions' | 'sent'>;

export const CALLBACK = 'auv-callback';
export const ROOM = 'auv-room';

/** Id of the action that sends a request, or, in an undo, cancels it. */
export function actionOf(step: string, key: string, what: 'send' | 'cancel' = 'send'): string {
  return what === 'send' ? `${step}/${key}` : `${step}/cancel-${key}`;
}

/** The key in the id of an action that sends; undefined for any other. */
export function keyOf(step: string, action: string): string | undefined {
  const key = action.startsWith(`${step}/`) ? action.slice(step.length + 1) : '';
  return /^[0-9a-f]{12}(?:-\d+)?$/.test(key) ? key : undefined;
}

/**
 * Every callback that this engagement asked for, or may have, newest last.
 * @param now the output as this run has it, where it does
 */
export function callbackHistory(record: Recorded | undefined, now?: Json): readonly CallbackRequest[] {
  const cancelled = (key: string) => record?.actions?.answered.includes(actionOf(CALLBACK, key, 'cancel')) === true;
  return historyOf(CALLBACK, record, callbacksIn, now ?? record?.out.callbacks, withReply).map((one) =>
    cancelled(one.key) ? { ...one, cancelled: true } : one,
  );
}

/** Every room that this engagement asked for, or may have, newest last. */
export function roomHistory(record: Recorded | undefined, now?: Json): readonly RoomRequest[] {
  return historyOf(ROOM, record, roomsIn, now ?? record?.out.rooms, (room) => ({ ...room, state: 'made' }));
}

/** A callback that was made, with what the reply says of it. Every member of a reply may be missing. */
export function withReply(callback: CallbackRequest, reply: Json | undefined): CallbackRequest {
  const genesys = memberOf(reply, 'genesys');
  const conversationId = memberOf(memberOf(genesys, 'conversation'), 'id');
  const identifiers = memberOf(genesys, 'callbackIdentifiers');
  const callbackIds = (Array.isArray(identifiers) ? identifiers : [])
    .map((each: Json) => memberOf(each, 'id'))
    .filter((id) => typeof id === 'string');
  return {
    ...callback,
    state: 'made',
    ...(typeof conversationId === 'string' && conversationId !== '' ? { conversationId } : {}),
    ...(callbackIds.length === 0 ? {} : { callbackIds }),
  };
}

/**
 * What the outputs say, and what only the journal says: a request that was sent by a run which was killed, or whose answer
 * was lost, is in no output.
 */
function historyOf<T extends { readonly key: string; readonly at: string }>(
  step: string,
  record: Recorded | undefined,
  read: (value: Json) => readonly T[],
  out: Json | undefined,
  made: (request: T, reply: Json | undefined) => T,
): readonly T[] {
  const told = read(out ?? []);
  const answered = record?.actions?.answered ?? [];
  const others = Object.entries(record?.sent ?? {}).flatMap(([action, { before, reply }]) => {
    const key = keyOf(step, action);
    const [request] = read([before]);
    if (key === undefined || request === undefined || told.some((one) => one.key === key)) return [];
    return reply === undefined && !answered.includes(action) ? [request] : [made(request, reply)];
  });
  return [...told, ...others].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return (value as { readonly [member: string]: Json })[name];
}
