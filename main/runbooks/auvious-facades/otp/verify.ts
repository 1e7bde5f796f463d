import type { HttpAction, ManualAction, Ref } from '../../../../shared/plan/action.ts';
import { auviousSignInText } from '../../../../shared/text/auvious-sign-in.ts';
import type { Knowledge, Observed, Step } from '../../../engine/step.ts';
import { auviousAction } from '../../../systems/auvious/writes/auvious-write.ts';
import { verifyOtp } from '../../../systems/auvious/writes/otp.ts';
import type { AuviousContext } from '../context.ts';
import { verificationIdOf } from '../sign-in/access.ts';
import { auviousTitle } from '../title.ts';
import { givenVerificationId, isCodeGiven, textOf, usesCode } from './needed.ts';
import { otpState } from './state.ts';

const text = auviousSignInText.otp;
const STEP = 'auv-otp-verify';

/**
 * Asks for the code that the customer got and, when that is wanted, checks it. A code may be used up by a check, so one
 * whose answer was lost is not checked again: the callback then shows whether it holds.
 * @param isDue whether a callback is about to be created at all
 */
export function otpVerifyStep(context: AuviousContext, isDue: (known: Knowledge) => boolean): Step {
  const requestOf = (known: Knowledge) => requestFor(context, known);
  return {
    ...auviousTitle(STEP),
    after: ['auv-otp-request'],
    remembers: true,
    async observe(_read, known): Promise<Observed> {
      const nothing = (reason: string): Observed => ({ is: 'present', out: {}, reason });
      if (!usesCode(known)) return nothing(text.notNeeded);
      if (context.purpose !== 'run' || !isDue(known)) return nothing(text.notDue);
      if (!isCodeGiven(known) || isToCheck(known, requestOf(known))) return ask(requestOf(known));
      return nothing(known.value('verifyOtp') === true ? text.checkedBefore : text.checkedThen);
    },
    plan(seen, known) {
      if (seen.is !== 'different') return [];
      const request = requestOf(known);
      return [
        ...(isCodeGiven(known) ? [] : [askAction(context, request, known)]),
        ...(isToCheck(known, request) ? [checkAction(request, verificationIdOf(known), known)] : []),
      ];
    },
  };
}

/** What is recorded with a check tells later runs that it was sent, whatever became of it. */
function ask(request: RequestNumber): Observed {
  return { is: 'different', out: {}, before: { request } };
}

/** Number of the message whose code is meant; 'given' for one that the operator had sent. */
type RequestNumber = number | 'given';

function requestFor({ clock }: AuviousContext, known: Knowledge): RequestNumber {
  if (givenVerificationId(known) !== undefined) return 'given';
  const now = known.outNow('auv-otp-request', 'otpRequest');
  return typeof now === 'number' ? now : otpState(known, textOf(known, 'customerPhone') ?? '', clock.now()).next;
}

function isToCheck(known: Knowledge, request: RequestNumber): boolean {
  if (known.value('verifyOtp') !== true) return false;
  return known.record(STEP)?.sent?.[checkId(request)] === undefined;
}

function askAction({ practiceCode }: AuviousContext, request: RequestNumber, known: Knowledge): ManualAction {
  const to = textOf(known, 'customerPhone') ?? '';
  return {
    kind: 'manual',
    id: `${STEP}/code-${request}`,
    step: STEP,
    summary: request === 'given' ? text.enterGiven : text.enter(to),
    reversible: true,
    clicks: [text.clicks.ask, text.clicks.enter],
    copy: practiceCode === undefined ? [] : [{ label: text.practiceCode, value: practiceCode }],
    readBack: false,
    asks: { secret: 'otpCode', label: text.label },
  };
}

function checkAction(request: RequestNumber, verificationId: string | Ref, known: Knowledge): HttpAction {
  const write = verifyOtp(textOf(known, 'customerPhone') ?? '', verificationId);
  return auviousAction(write, { id: checkId(request), step: STEP, summary: text.check, reversible: false });
}

function checkId(request: RequestNumber): string {
  return `${STEP}/check-${request}`;
}
