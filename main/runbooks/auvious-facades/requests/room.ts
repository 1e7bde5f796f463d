import { isExpired, type RoomRequest } from '../../../../shared/auvious/requests.ts';
import type { Json } from '../../../../shared/json.ts';
import { auviousRequestsText as text } from '../../../../shared/text/auvious-requests.ts';
import type { Step } from '../../../engine/step.ts';
import { minute } from '../../../forms/minute.ts';
import type { AuviousContext } from '../context.ts';
import { roomKind } from './kind.ts';
import { requestStep } from './step.ts';
import { verifyRequests } from './verify.ts';

/** Asks Auvious for a room (S004:113-164). Nothing ends it before its time, and an undo says so. */
export function roomStep(context: AuviousContext): Step {
  const { clock } = context;
  return requestStep(context, roomKind, {
    after: ['auv-token'],
    async lookToUndo(history) {
      const out = history.length === 0 ? {} : { rooms: history as unknown as Json };
      const open = history.filter((one) => !isExpired(one, clock.now())).toReversed();
      if (open.length === 0) return { is: 'present', out };
      return { is: 'different', out, before: open as unknown as Json };
    },
    inverse(seen) {
      if (seen.is !== 'different') return { actions: [] };
      const open = seen.before as unknown as readonly RoomRequest[];
      return { cannot: open.map((one) => text.undo.room(roomKind.what(one), minute(one.expiresAt))) };
    },
    verify: (read, known, signal) => verifyRequests(context, roomKind, read, known, signal, undefined),
  });
}
