import type { Fault } from '../../../shared/results/fault.ts';
import { ConnectionCut, TimedOut } from '../../systems/faults/network.ts';
import { MissingPermission, NotAuthorized } from '../../systems/faults/permission.ts';
import { BadRequest, Conflict } from '../../systems/faults/refused-request.ts';
import { BadReply, ServerFault } from '../../systems/faults/reply.ts';

/** True for a fault of one answer: others may still be answered. */
export function isPassing(fault: Fault): boolean {
  return [BadReply, ServerFault, ConnectionCut, TimedOut, BadRequest, Conflict].some((each) => fault instanceof each);
}

/** True when whoever is signed in may not read it. */
export function isRefusal(fault: unknown): fault is MissingPermission | NotAuthorized {
  return fault instanceof MissingPermission || fault instanceof NotAuthorized;
}
