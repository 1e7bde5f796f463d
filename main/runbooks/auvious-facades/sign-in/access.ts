import type { Ref } from '../../../../shared/plan/action.ts';
import { auviousSignInText } from '../../../../shared/text/auvious-sign-in.ts';
import type { Knowledge } from '../../../engine/step.ts';
import type { Access } from '../../../systems/auvious/writes/auvious-write.ts';
import { givenVerificationId, usesCode } from '../otp/needed.ts';

/** What a client's request is let in with: the token of the session, asked for when it is sent. */
export const CLIENT_ACCESS = { authorization: { bearer: { $secret: 'auviousToken' } } } as const;

/** What the request of these values is let in with: exactly one of the two ways (S004:69). */
export function accessOf(known: Pick<Knowledge, 'value' | 'out'>): Access {
  if (!usesCode(known)) return CLIENT_ACCESS;
  return { 'X-OtpVerificationId': verificationIdOf(known), 'X-OtpCode': { $secret: 'otpCode' } };
}

/** The verification ID that was given, or that of the code that was sent or is about to be. */
export function verificationIdOf(known: Pick<Knowledge, 'value' | 'out'>): string | Ref {
  const given = givenVerificationId(known);
  if (given !== undefined) return given;
  const sent = known.out('auv-otp-request', 'verificationId', auviousSignInText.otp.verificationId);
  return sent.is === 'known' ? String(sent.value) : sent.ref;
}
