import type { FaultFamily } from '../../shared/results/fault.ts';
import { EXIT } from './io.ts';

/** Exit code of a family of faults (terminal.md). */
export function exitOf(family: FaultFamily): number {
  return {
    attention: EXIT.attention,
    input: EXIT.input,
    remote: EXIT.remote,
    permission: EXIT.permission,
    stopped: EXIT.stopped,
  }[family];
}
