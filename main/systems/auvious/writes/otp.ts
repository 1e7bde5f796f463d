import type { Ref } from '../../../../shared/plan/action.ts';
import { AUVIOUS, OTP_PATH, OTP_VERIFY_PATH } from '../paths.ts';
import type { AuviousWrite } from './auvious-write.ts';

/** To whom a code is sent, and in which words. */
export interface OtpWish {
  /** E.164. */
  readonly to: string;
  readonly locale: string;
  /** Who sends it, as the message says; the vendor's own where there is none. */
  readonly customName?: string;
}

/** Sends the customer a code. Each time it is another message, and another code. */
export function requestOtp({ to, locale, customName }: OtpWish): AuviousWrite {
  const body = { to, channel: 'SMS', locale, ...(customName === undefined ? {} : { customName }) };
  return { system: AUVIOUS, method: 'POST', path: [OTP_PATH], headers: {}, body };
}

/** Checks a code. It may be used up by that. */
export function verifyOtp(to: string, verificationId: string | Ref): AuviousWrite {
  const body = { to, code: { $secret: 'otpCode' }, verificationId };
  return { system: AUVIOUS, method: 'POST', path: [OTP_VERIFY_PATH], headers: {}, body };
}
