import type { HttpAction } from '../../../../shared/plan/action.ts';
import { auviousGenesysText as text } from '../../../../shared/text/auvious-genesys.ts';
import { disconnectCallback } from '../../../systems/genesys-cloud/writes/callbacks.ts';
import { httpAction } from '../../genesys-cloud/http-action.ts';

/** Which callback is cancelled. `about`: whose it is, as the request named them. */
export interface CancelWish {
  readonly step: string;
  readonly key: string;
  readonly conversationId: string;
  readonly about: string;
}

/** Cancels a callback. One that is not there any more is as good as cancelled. */
export function cancelCallbackAction({ step, key, conversationId, about }: CancelWish): HttpAction {
  return httpAction(disconnectCallback(conversationId), {
    id: `${step}/${key}`,
    step,
    summary: text.cancel(about),
    reversible: false,
    tolerates: ['not-found'],
  });
}
