import { operationOf, signInOf } from '../../../../shared/auvious/command.ts';
import type { JsonObject } from '../../../../shared/json.ts';
import { AUVIOUS_STEPS, type AuviousStepId } from '../../../../shared/runbooks/auvious-facades/steps.ts';
import { auviousByHandText as text } from '../../../../shared/text/auvious-by-hand.ts';
import type { ByHand } from '../../../runs/runnable.ts';
import { type HandOrder, orderCurl } from './orders.ts';

/** Clicks and values of one step. */
type Hand = Pick<ByHand, 'clicks' | 'copy'>;

/** The whole job by curl, with the values as far as they are known. Secrets are variables of the commands. */
export function byHand(values: JsonObject): readonly ByHand[] {
  const hands = handsOf(values);
  return AUVIOUS_STEPS.map(({ id, title }) => ({ step: id, title, ...hands[id] }));
}

function handsOf(values: JsonObject): { readonly [id in AuviousStepId]: Hand } {
  const { other } = text;
  const command = (clicks: readonly string[], order: HandOrder): Hand => ({
    clicks,
    copy: [{ label: text.command, value: orderCurl(order, values) }],
  });
  const isRoom = operationOf(values) === 'room';
  const byCode = !isRoom && signInOf(values) === 'otp';
  return {
    'auv-token': byCode ? nothing(other.token) : command(text.token, 'token'),
    'auv-otp-request': byCode ? command(text.otp, 'otp') : nothing(other.otp),
    'auv-otp-verify': byCode ? command(text.verify, 'verify') : nothing(other.otp),
    'auv-callback': isRoom ? nothing(other.callback) : command(text.callback, 'callback'),
    'auv-room': isRoom ? command(text.room, 'room') : nothing(other.room),
    'auv-handover': nothing(text.handOver),
  };
}

/** Nothing to copy. */
function nothing(clicks: readonly string[]): Hand {
  return { clicks, copy: [] };
}
