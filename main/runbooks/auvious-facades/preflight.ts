import type { Check } from '../../../shared/results/check.ts';
import { Fault } from '../../../shared/results/fault.ts';
import { auviousSetUpText as text } from '../../../shared/text/auvious-sign-in.ts';
import type { Reader } from '../../engine/call.ts';
import type { Given } from '../../engine/knowledge.ts';
import { tryTicket } from '../../systems/auvious/calls/ticket.ts';
import { AuviousNotAllowed, AuviousTokenRefused } from '../../systems/faults/auvious.ts';
import { ProxyPageInTheWay } from '../../systems/faults/proxy.ts';
import type { AuviousContext } from './context.ts';
import { isCodeGiven, usesCode } from './otp/needed.ts';
import { signInCheck } from './sign-in/step.ts';

/**
 * What can be told of the set-up without creating or sending anything: signing in, and asking for a ticket that cannot
 * exist. Everything else is unchecked, and says why.
 */
export async function auviousChecks(
  context: Pick<AuviousContext, 'origin' | 'session'>,
  read: Reader,
  given: Given,
  signal: AbortSignal,
): Promise<readonly Check[]> {
  const known = { value: (name: string) => given.values[name] };
  const application = unchecked('auv-callback', text.application, text.applicationUnchecked);
  if (usesCode(known)) {
    const code = unchecked('auv-otp-request', text.code, isCodeGiven(known) ? text.notSent : text.codeUnchecked);
    return [await answersCheck(context.origin, read, signal), code, application];
  }
  const signsIn = await signInCheck(context, 'auv-token', signal);
  const accepts =
    signsIn.result === 'ok' ? await acceptsCheck(read, signal) : unchecked('auv-token', text.accepts, text.notSent);
  const step = given.values.operation === 'room' ? 'auv-room' : 'auv-callback';
  return [signsIn, accepts, unchecked(step, text.permits, text.permitsUnchecked), { ...application, step }];
}

/** Without a token: whatever refuses that in its own words is there. A web page is not Auvious. */
async function answersCheck(origin: string, read: Reader, signal: AbortSignal): Promise<Check> {
  const base = { step: 'auv-otp-request', what: text.answers(new URL(origin).host), proof: text.getTicket };
  const fault = await answerOf(tryTicket(read, 'nobody', signal));
  if (fault === 'valid') return { ...base, result: 'unchecked', reason: text.anyTicket };
  // No server knows such a page; only one that has something to guard asks who is there.
  if (fault === 'gone') return { ...base, result: 'unchecked', reason: text.noGuard };
  if (fault instanceof AuviousTokenRefused || fault instanceof AuviousNotAllowed) return { ...base, result: 'ok' };
  const result = fault instanceof ProxyPageInTheWay ? 'not-ok' : 'unchecked';
  return { ...base, result, reason: fault.message };
}

/** "There is no such ticket" is the answer to somebody who may ask. */
async function acceptsCheck(read: Reader, signal: AbortSignal): Promise<Check> {
  const base = { step: 'auv-token', what: text.accepts, proof: text.getTicket };
  const fault = await answerOf(tryTicket(read, 'client', signal));
  if (fault === 'gone') return { ...base, result: 'ok' };
  if (fault === 'valid') return { ...base, result: 'unchecked', reason: text.anyTicket };
  const isRefused = fault instanceof AuviousTokenRefused || fault instanceof AuviousNotAllowed;
  return { ...base, result: isRefused ? 'not-ok' : 'unchecked', reason: fault.message };
}

/** What came back, or why nothing did. @throws faults of a stop */
async function answerOf(answer: ReturnType<typeof tryTicket>): Promise<'valid' | 'gone' | Fault> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Fault && error.family !== 'stopped') return error;
    throw error;
  }
}

function unchecked(step: string, what: string, reason: string): Check {
  return { step, what, result: 'unchecked', proof: text.noProof, reason };
}
