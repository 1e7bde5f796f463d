import type { Fault } from '../../../shared/results/fault.ts';
import type { Reader } from '../../engine/call.ts';
import type { Reading } from './reading.ts';

/** What every kind of reading works with. */
export interface Parts {
  readonly reader: Reader;
  /** Announces that many requests. */
  readonly expect: (requests: number) => void;
  readonly signal: AbortSignal;
  /** Whether the operator stopped it; the signal also aborts when another part failed. */
  readonly isStopped: () => boolean;
}

/** What was read, and why not all. */
export interface Outcome {
  readonly state: 'read' | 'stopped' | 'failed';
  readonly reading: Reading;
  readonly fault?: Fault | undefined;
}
