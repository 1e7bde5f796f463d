import { z } from 'zod/mini';
import { CHOICE_KINDS } from '../auvious/choices.ts';
import { problem } from './results.ts';
import { flag, list, maybe, obj, text } from './schema.ts';

/** What a search in Genesys Cloud found. `more`: there are others. With a problem nothing could be looked up. */
const choicesView = obj({
  items: list(obj({ id: text, name: text, detail: maybe(text) })),
  more: flag,
  problem: z.exactOptional(problem),
});

export const auviousChannels = {
  /**
   * Queues, skills, languages, scripts or agents by name, as whoever signed in to Genesys Cloud in this window sees them.
   * Sends reads only.
   */
  'auvious.choices': {
    request: obj({ engagement: text, runbook: text, kind: z.enum(CHOICE_KINDS), search: text }),
    reply: choicesView,
  },
} as const;
