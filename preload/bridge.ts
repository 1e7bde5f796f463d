import {
  type Answer,
  CHANNELS,
  type Channel,
  EVENTS,
  type EventName,
  type Groundwork,
} from '../shared/ipc/contract.ts';
import { readAnswer } from './answer.ts';
import { callRefused, mainGone, tooLarge } from './problems.ts';
import type { RawConnection } from './raw.ts';

/** Main refuses more than this too; asking here spares the window a long wait. */
const REQUEST_LIMIT = 64_000_000;

/** Builds `window.groundwork`: everything that goes out or comes in is parsed strictly against the contract. */
export function createBridge(raw: RawConnection): Groundwork {
  const listeners = new Map<string, Set<(payload: never) => void>>();
  raw.subscribe((event, text) => {
    if (typeof event !== 'string' || !Object.hasOwn(EVENTS, event)) return;
    const parsed = EVENTS[event as EventName].safeParse(parseJson(text));
    if (!parsed.success) return;
    for (const listener of [...(listeners.get(event) ?? [])]) listener(parsed.data as never);
  });

  return Object.freeze({
    async call<C extends Channel>(channel: C, request: unknown): Promise<Answer<C>> {
      const wanted = Object.hasOwn(CHANNELS, channel) ? CHANNELS[channel].request.safeParse(request) : undefined;
      if (wanted?.success !== true) {
        // Main refuses it as well, and has the log.
        void raw.invoke(typeof channel === 'string' ? channel : '', jsonOf(request)).catch(() => undefined);
        return callRefused;
      }
      const text = JSON.stringify(wanted.data);
      if (text.length > REQUEST_LIMIT) return tooLarge;
      try {
        return readAnswer(channel, parseJson(await raw.invoke(channel, text)));
      } catch {
        return mainGone;
      }
    },
    on<E extends EventName>(event: E, listener: (payload: never) => void) {
      if (!Object.hasOwn(EVENTS, event) || typeof listener !== 'function') return () => {};
      const those = listeners.get(event) ?? new Set();
      listeners.set(event, those);
      // A function of its own each time: the same listener may be there twice.
      const own = (payload: never) => listener(payload);
      those.add(own);
      return () => {
        those.delete(own);
      };
    },
  } satisfies Groundwork);
}

/** Empty, which is no JSON, for what JSON cannot say. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}

/** Undefined, which no schema of the contract takes, for anything but JSON text. */
function parseJson(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
