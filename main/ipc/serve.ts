import {
  type Answer,
  CHANNELS,
  type Channel,
  EVENTS,
  type EventName,
  type EventOf,
  type Handlers,
} from '../../shared/ipc/contract.ts';
import type { IpcCall } from './call.ts';
import { IpcRefused, type Refusal, ReplyNotInContract } from './faults.ts';
import type { Log } from './log.ts';
import { problemOf } from './problem-of.ts';
import { windowWords } from './window-words.ts';

/** More characters than this in one request are refused. */
export const REQUEST_LIMIT = 64_000_000;

/** What serving calls needs. */
export interface ServeParts {
  readonly handlers: Handlers;
  readonly log: Log;
  /** Scheme and host of the window's own page. */
  readonly origin: string;
}

/**
 * Turns the handlers into the one function that answers the window: it checks who calls, parses requests and replies
 * strictly against the contract, and turns what goes wrong into problems. Never rejects.
 */
export function serve({ handlers, log, origin }: ServeParts): (call: IpcCall) => Promise<Answer<Channel>> {
  return async (call) => {
    const named = typeof call.channel === 'string' ? call.channel.slice(0, 60) : typeof call.channel;
    const refuse = (refusal: Refusal, detail: string): Answer<Channel> => {
      log({ what: 'call-refused', channel: named, reason: `${refusal} ${detail}`.trim() });
      return { ok: false, problem: new IpcRefused(refusal).toProblem() };
    };
    const { channel, request, sender } = call;
    if (sender.origin !== origin) return refuse('foreign-origin', sender.origin.slice(0, 100));
    if (!sender.isMainFrame) return refuse('not-main-frame', '');
    if (!isChannel(channel)) return refuse('unknown-channel', '');
    if (typeof request !== 'string') return refuse('not-json', '');
    if (request.length > REQUEST_LIMIT) return refuse('too-large', String(request.length));
    const json = parseJson(request);
    if (!json.ok) return refuse('not-json', '');
    const wanted = CHANNELS[channel].request.safeParse(json.value);
    if (!wanted.success) return refuse('not-in-contract', placesOf(wanted.error));

    const handler = handlers[channel] as (request: unknown) => Promise<unknown>;
    try {
      const reply = CHANNELS[channel].reply.safeParse(await handler(wanted.data));
      if (reply.success) return { ok: true, reply: worded(channel, reply.data) } as Answer<Channel>;
      log({ what: 'reply-not-in-contract', channel, reason: placesOf(reply.error) });
      return { ok: false, problem: new ReplyNotInContract(channel).toProblem() };
    } catch (error) {
      return { ok: false, problem: windowWords(problemOf(error, log, channel), channel) };
    }
  };
}

/** The event's payload as JSON text, parsed against the contract; undefined, and logged, where it does not fit. */
export function eventText<E extends EventName>(event: E, payload: EventOf<E>, log: Log): string | undefined {
  const parsed = EVENTS[event].safeParse(payload);
  if (parsed.success) return JSON.stringify(windowWords(parsed.data));
  log({ what: 'event-not-in-contract', channel: event, reason: placesOf(parsed.error) });
  return undefined;
}

/** A journal's lines are shown as they were written. */
function worded<T extends object>(channel: Channel, reply: T): T {
  return channel === 'journal.read' && 'lines' in reply
    ? { ...windowWords(reply), lines: reply.lines }
    : windowWords(reply, channel);
}

function isChannel(channel: unknown): channel is Channel {
  return typeof channel === 'string' && Object.hasOwn(CHANNELS, channel);
}

function parseJson(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

/** Where and of what kind the misfits are. A misfit's message can quote what was sent, so it is left out. */
function placesOf(error: {
  readonly issues: readonly { readonly code?: string; readonly path: PropertyKey[] }[];
}): string {
  const places = error.issues.map(({ code, path }) => `${path.map(String).join('.').slice(0, 80)} (${code})`);
  return places.slice(0, 5).join(', ');
}
