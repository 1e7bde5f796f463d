import type { HttpAction } from '../../../../shared/plan/action.ts';
import { auviousSignInText } from '../../../../shared/text/auvious-sign-in.ts';
import { reasonOf } from '../../../engine/blocked.ts';
import type { Knowledge, Observed, Step } from '../../../engine/step.ts';
import { auviousAction } from '../../../systems/auvious/writes/auvious-write.ts';
import { requestOtp } from '../../../systems/auvious/writes/otp.ts';
import type { AuviousContext } from '../context.ts';
import { auviousTitle } from '../title.ts';
import { anotherCode, OtpRequestInDoubt, OtpSentBefore, sameCode } from './faults.ts';
import { givenVerificationId, textOf, usesCode } from './needed.ts';
import { otpState, requestAction } from './state.ts';

const text = auviousSignInText.otp;
const STEP = 'auv-otp-request';

/**
 * Sends the customer a code, when a callback is to be created with one and none is at hand. Every message costs and
 * disturbs somebody, so no second one goes out unless that was typed.
 * @param isDue whether a callback is about to be created at all
 */
export function otpRequestStep(context: AuviousContext, isDue: (known: Knowledge) => boolean): Step {
  return {
    ...auviousTitle(STEP),
    after: [],
    remembers: true,
    async observe(_read, known): Promise<Observed> {
      const nothing = (reason: string): Observed => ({ is: 'present', out: {}, reason });
      if (!usesCode(known)) return nothing(text.notNeeded);
      if (givenVerificationId(known) !== undefined) return nothing(text.given);
      if (context.purpose !== 'run' || !isDue(known)) return nothing(text.notDue);
      return lookAtCode(context, phoneOf(known), known);
    },
    plan(seen, known) {
      if (seen.is !== 'different') return [];
      return [sendAction(context, phoneOf(known), known)];
    },
    settle(replies) {
      const [[action, reply] = ['', null]] = replies;
      const { id } = reply as { readonly id: string };
      return { verificationId: id, otpRequest: Number(action.slice(STEP.length + 1)) };
    },
  };
}

/** `different` when a message is to go out: to whom is recorded with it. */
function lookAtCode({ clock }: AuviousContext, to: string, known: Knowledge): Observed {
  const send: Observed = { is: 'different', out: {}, before: { to } };
  const state = otpState(known, to, clock.now());
  if (state.is === 'none' || state.is === 'used') return send;
  const accepted = known.accepted(STEP);
  if (accepted === anotherCode(state.next)) return send;
  if (state.is === 'lost') return { is: 'unknown', why: reasonOf(new OtpRequestInDoubt(to, state.next)) };
  const { request, verificationId, tried, old, next } = state;
  if ((tried || old) && accepted !== sameCode(request)) {
    const why = new OtpSentBefore(to, request, next, tried ? 'tried' : 'old');
    return { is: 'unknown', why: reasonOf(why) };
  }
  known.warn(STEP, {
    code: 'otp-still-open',
    field: 'customerPhone',
    message: text.stillOpen(to),
    fix: text.stillOpenFix(anotherCode(next)),
  });
  return { is: 'present', out: { verificationId, otpRequest: request }, reason: text.sentBefore };
}

function sendAction({ clock }: AuviousContext, to: string, known: Knowledge): HttpAction {
  const state = otpState(known, to, clock.now());
  const customName = textOf(known, 'otpCustomName');
  const locale = textOf(known, 'otpLocale') ?? 'en';
  return auviousAction(requestOtp({ to, locale, ...(customName === undefined ? {} : { customName }) }), {
    id: requestAction(state.next),
    step: STEP,
    summary: text.send(to),
    reversible: false,
    cost: 'money',
    typed: state.is === 'none' ? to : anotherCode(state.next),
  });
}

function phoneOf(known: Knowledge): string {
  return textOf(known, 'customerPhone') ?? '';
}
