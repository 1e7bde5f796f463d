import type { z } from 'zod/mini';
import type { Problem } from '../results/problem.ts';
import { CHANNELS } from './channels.ts';
import { EVENTS } from './events.ts';

/** Every request the renderer may make, by name. */
export type Channel = keyof typeof CHANNELS;
export type RequestOf<C extends Channel> = z.output<(typeof CHANNELS)[C]['request']>;
export type ReplyOf<C extends Channel> = z.output<(typeof CHANNELS)[C]['reply']>;

/** Everything main tells without being asked, by name. */
export type EventName = keyof typeof EVENTS;
export type EventOf<E extends EventName> = z.output<(typeof EVENTS)[E]>;

/** A reply, or the problem in words for the operator. */
export type Answer<C extends Channel> =
  | { readonly ok: true; readonly reply: ReplyOf<C> }
  | { readonly ok: false; readonly problem: Problem };

/** Main's side: one function a channel. */
export type Handlers = {
  readonly [C in Channel]: (request: RequestOf<C>) => Promise<ReplyOf<C>>;
};

/** Main's side of events. */
export type Tell = <E extends EventName>(event: E, payload: EventOf<E>) => void;

/** The renderer's side: `window.groundwork`. */
export interface Groundwork {
  /** Never rejects: what goes wrong is an answer with a problem. */
  call<C extends Channel>(channel: C, request: RequestOf<C>): Promise<Answer<C>>;
  /** Returns a function that stops listening. */
  on<E extends EventName>(event: E, listener: (payload: EventOf<E>) => void): () => void;
}

export { CHANNELS, EVENTS };
