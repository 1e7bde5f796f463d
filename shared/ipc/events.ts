import { appState } from './app-channels.ts';
import { coverageState } from './coverage-channels.ts';
import { exchange, runState } from './run-channels.ts';
import { obj, text } from './schema.ts';

/** Event → payload schema. Everything main tells without being asked. */
export const EVENTS = {
  /** Something about it changed on disk or in memory: read it again. */
  'engagement-changed': obj({ engagement: text }),
  /** A `.groundwork` file was opened from outside and taken over. */
  'engagement-opened': obj({ engagement: text }),
  'run-state': runState,
  exchange: obj({ engagement: text, exchange }),
  /** Inputs, progress of a live reading, or what is chosen. */
  'coverage-state': coverageState,
  /** Settings or notices changed. */
  'app-state': appState,
} as const;
