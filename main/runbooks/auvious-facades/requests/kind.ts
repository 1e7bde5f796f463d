import { operationOf } from '../../../../shared/auvious/command.ts';
import type { CallbackRequest, RoomRequest } from '../../../../shared/auvious/requests.ts';
import type { Json, JsonObject } from '../../../../shared/json.ts';
import type { HttpAction, YieldedSecret } from '../../../../shared/plan/action.ts';
import { auviousRequestsText as text } from '../../../../shared/text/auvious-requests.ts';
import type { Knowledge, StepRecord } from '../../../engine/step.ts';
import { minute } from '../../../forms/minute.ts';
import { CALLBACK_PATH, ROOM_PATH } from '../../../systems/auvious/paths.ts';
import { auviousAction } from '../../../systems/auvious/writes/auvious-write.ts';
import { createCallback } from '../../../systems/auvious/writes/callback.ts';
import { createRoom } from '../../../systems/auvious/writes/room.ts';
import { accessOf, CLIENT_ACCESS } from '../sign-in/access.ts';
import { actionOf, CALLBACK, callbackHistory, ROOM, roomHistory, withReply } from './history.ts';
import { callbackDraft, roomDraft, type Wish } from './wish.ts';

/** A request of either kind. */
export type AuviousRequest = CallbackRequest | RoomRequest;

/** What tells callbacks and rooms apart for the steps. */
export interface RequestKind<T extends AuviousRequest> {
  readonly step: typeof CALLBACK | typeof ROOM;
  readonly operation: 'callback' | 'room';
  /** Name of the output that holds the requests. */
  readonly output: 'callbacks' | 'rooms';
  readonly path: string;
  history(record: Pick<StepRecord, 'out' | 'actions' | 'sent'> | undefined, now?: Json): readonly T[];
  draft(values: JsonObject, key: string, now: number): T;
  made(request: T, reply: Json | undefined): T;
  /** In words, for example `the callback for Ana Muster`. */
  what(request: T): string;
  action(request: T, about: ActionAbout): HttpAction;
}

/** What an action needs besides the request. */
export interface ActionAbout {
  readonly command: Wish['command'];
  readonly known: Knowledge;
  /** One like it was sent before. */
  readonly repeats: boolean;
  /** In words, where the links go. */
  readonly keptIn: string;
}

export const callbackKind: RequestKind<CallbackRequest> = {
  step: CALLBACK,
  operation: 'callback',
  output: 'callbacks',
  path: CALLBACK_PATH,
  history: callbackHistory,
  draft: callbackDraft,
  made: withReply,
  what: ({ customer, scheduledTime }) =>
    text.callbackFor(customer, scheduledTime === undefined ? undefined : minute(scheduledTime)),
  action(request, { command, known, repeats, keptIn }) {
    const summary = text.schedule(this.what(request), request.numbers.join(', '), request.queue);
    return auviousAction(createCallback(command, accessOf(known)), {
      ...about(CALLBACK, request.key, repeats ? text.another(summary) : summary),
      yields: yieldsOf(['ticketUrl', 'agentUrl', 'ticketId', 'conferenceId'], request.key, keptIn),
    });
  },
};

export const roomKind: RequestKind<RoomRequest> = {
  step: ROOM,
  operation: 'room',
  output: 'rooms',
  path: ROOM_PATH,
  history: roomHistory,
  draft: roomDraft,
  made: (request) => ({ ...request, state: 'made' }),
  what: ({ interactionId }) => text.roomFor(interactionId),
  action(request, { command, repeats, keptIn }) {
    const summary = text.create(this.what(request));
    return auviousAction(createRoom(command.body, CLIENT_ACCESS), {
      ...about(ROOM, request.key, repeats ? text.another(summary) : summary),
      yields: yieldsOf(['ticketUrl', 'agentUrl', 'recordingUrl'], request.key, keptIn),
    });
  },
};

/** Whether the values ask for a request of this kind. */
export function isWanted({ operation }: Pick<RequestKind<AuviousRequest>, 'operation'>, values: JsonObject): boolean {
  return operationOf(values) === operation;
}

/** Nothing ends a link before its time, so no request is taken back wholly. */
function about(step: string, key: string, summary: string) {
  return { id: actionOf(step, key), step, summary, reversible: false };
}

/** Every one may be missing in a reply (S004:209-214, 293-296). */
function yieldsOf(names: readonly string[], key: string, keptIn: string): readonly YieldedSecret[] {
  return names.map((name) => ({ pointer: `/${name}`, name, subject: { id: key }, keptIn, optional: true }));
}
