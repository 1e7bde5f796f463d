import type { CallbackRequest } from '../../../../shared/auvious/requests.ts';
import { isExpired } from '../../../../shared/auvious/requests.ts';
import type { Json } from '../../../../shared/json.ts';
import type { Check } from '../../../../shared/results/check.ts';
import { auviousRequestsText as text } from '../../../../shared/text/auvious-requests.ts';
import type { Reader } from '../../../engine/call.ts';
import { pauseAfter } from '../../../engine/pace.ts';
import type { Inverse, Observed, Step } from '../../../engine/step.ts';
import { minute } from '../../../forms/minute.ts';
import type { AuviousContext } from '../context.ts';
import { cancelCallbackAction } from '../genesys/cancel.ts';
import { CONVERSATION_VIEW, conversationState } from '../genesys/conversation.ts';
import { actionOf, CALLBACK } from './history.ts';
import { callbackKind } from './kind.ts';
import { requestStep } from './step.ts';
import { checked, verifyRequests } from './verify.ts';

/** How long a conversation may take to show after its callback was made. */
const SHOWS_MS = 10_000;

/** Asks Auvious for a callback (S004:17-111). An undo cancels it in Genesys Cloud, where somebody is signed in to that. */
export function callbackStep(context: AuviousContext): Step {
  return requestStep(context, callbackKind, {
    after: ['auv-token', 'auv-otp-verify'],
    lookToUndo: (history, read, signal) => lookToUndo(context, history, read, signal),
    inverse: (seen) => inverse(seen),
    verify: (read, known, signal, waiting) =>
      verifyRequests(context, callbackKind, read, known, signal, (request) =>
        conversationCheck(context, request, known.record(CALLBACK)?.writtenAt, read, signal, waiting),
      ),
  });
}

/** What of this engagement's callbacks is to be cancelled, and what somebody else has to cancel. */
interface ToUndo {
  /** Newest first. */
  readonly cancel: readonly CallbackRequest[];
  readonly stays: readonly string[];
}

async function lookToUndo(
  { genesysCloud, clock }: AuviousContext,
  history: readonly CallbackRequest[],
  read: Reader,
  signal: AbortSignal,
): Promise<Observed> {
  const cancel: CallbackRequest[] = [];
  const stays: string[] = [];
  for (const request of history.filter(({ cancelled }) => cancelled !== true).toReversed()) {
    const { conversationId } = request;
    const what = callbackKind.what(request);
    const isPast = isExpired(request, clock.now());
    if (conversationId === undefined) {
      if (!isPast) stays.push(text.undo.withoutId(what));
    } else if (genesysCloud === undefined) {
      if (!isPast) stays.push(text.undo.byHand(what, conversationId));
    } else {
      const state = await conversationState(read, conversationId, signal);
      if (state === 'waiting') cancel.push(request);
      // The call is over then, and its ticket is not.
      if (state === 'waiting' && !isPast) stays.push(text.undo.ticket(what, minute(request.expiresAt)));
      // Whoever is signed in may be so to another organization, while the callback waits in its own.
      if (state === 'unknown' && !isPast) stays.push(text.undo.notShown(what, conversationId));
    }
  }
  const out = history.length === 0 ? {} : { callbacks: history as unknown as Json };
  if (cancel.length + stays.length === 0) return { is: 'present', out };
  return { is: 'different', out, before: { cancel, stays } as unknown as Json };
}

function inverse(seen: Observed): Inverse {
  if (seen.is !== 'different') return { actions: [] };
  const { cancel, stays } = seen.before as unknown as ToUndo;
  const actions = cancel.flatMap(({ key, customer, conversationId }) =>
    conversationId === undefined
      ? []
      : [
          {
            ...cancelCallbackAction({ step: CALLBACK, key, conversationId, about: customer }),
            id: actionOf(CALLBACK, key, 'cancel'),
          },
        ],
  );
  return stays.length === 0 ? { actions } : { actions, cannot: stays };
}

/** Right after a run the conversation gets a moment to show; where nobody is signed in there is nothing to look at then. */
async function conversationCheck(
  { genesysCloud, purpose, clock }: AuviousContext,
  request: CallbackRequest,
  writtenAt: number | undefined,
  read: Reader,
  signal: AbortSignal,
  waiting: (what: string, seconds: number) => void,
): Promise<Check | undefined> {
  const { conversationId } = request;
  const what = callbackKind.what(request);
  const base = { step: CALLBACK, what: text.checks.conversation(what), proof: CONVERSATION_VIEW };
  const isRun = purpose === 'run';
  if (conversationId === undefined || genesysCloud === undefined) {
    const reason = conversationId === undefined ? text.checks.noConversation : text.checks.notSignedIn;
    return isRun ? undefined : { ...base, result: 'unchecked', reason };
  }
  const started = clock.now();
  const until = isRun ? (writtenAt ?? started) + SHOWS_MS : started;
  return checked(base, async () => {
    for (;;) {
      const state = await conversationState(read, conversationId, signal);
      if (state === 'waiting') return { result: 'ok' };
      if (state === 'ended') return { result: 'ok', reason: text.checks.conversationOver };
      if (clock.now() >= until) return { result: 'unchecked', reason: text.checks.conversationUnknown };
      waiting(text.checks.waiting(what), Math.ceil((until - clock.now()) / 1000));
      await clock.sleep(pauseAfter(clock.now() - started), signal);
    }
  });
}
