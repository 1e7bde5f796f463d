import { StoppedByOperator } from '../engine/faults.ts';
import { RequestStopped } from '../systems/faults/network.ts';

/** A stop by the operator, or what it made of a request or a timer. */
export function isStop(error: unknown): boolean {
  if (error instanceof StoppedByOperator || error instanceof RequestStopped) return true;
  return error instanceof Error && error.name === 'AbortError';
}
