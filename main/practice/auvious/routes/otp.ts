import { z } from 'zod';
import { isE164 } from '../../../../shared/phone/e164.ts';
import { jsonReply } from '../../http/raw-reply.ts';
import { clientOf } from '../access.ts';
import { AuviousError } from '../auvious-error.ts';
import { readBody } from '../body.ts';
import { rightCode, spendCode } from '../otp.ts';
import type { AuviousCall, AuviousRoute } from '../route.ts';

const number = z.string().refine(isE164, 'a number in international form is wanted, such as +4930…');
const filled = z.string().min(1, 'it must not be empty');

const request = z.strictObject({
  to: number,
  // The only channel that the public pages show (P15).
  channel: z.literal('SMS'),
  customName: z.string().exactOptional(),
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/, 'a language is wanted, such as en')
    .exactOptional(),
});

const verification = z.strictObject({ to: number, code: filled, verificationId: filled });

const MINUTE = 60_000;

/**
 * Codes by SMS (P15). No page says whether a bearer token is needed, so none is asked for; one that is sent has to be
 * valid.
 */
export const otpRoutes: readonly AuviousRoute[] = [
  {
    method: 'POST',
    path: '/security/otp',
    effect: 'write',
    handle: (call) => {
      checkToken(call);
      const { world, behaviour } = call;
      const { to, customName, locale } = readBody(request, call);
      const at = behaviour.now();
      const recent = world.messages.filter((message) => message.to === to && message.at > at - MINUTE);
      if (recent.length >= behaviour.otpPerNumber) {
        const headers = { 'retry-after': String(secondsUntil(recent[0]?.at ?? at, at)) };
        throw new AuviousError(429, 'Too many codes were sent to this number.', { headers });
      }
      const id = behaviour.uuid();
      const code = behaviour.otpCode;
      const expiresAt = at + behaviour.otpSeconds * 1000;
      world.verifications.set(id, { id, to, code, sentAt: at, expiresAt, wrongCodes: 0, usedUp: false });
      world.messages.push({ to, code, verificationId: id, customName, locale, at });
      return jsonReply(200, { id });
    },
  },
  {
    method: 'POST',
    path: '/security/otp/verify',
    effect: 'write',
    handle: (call) => {
      checkToken(call);
      const { world, behaviour } = call;
      const { to, code, verificationId } = readBody(verification, call);
      const found = world.verifications.get(verificationId);
      if (found === undefined || found.to !== to || found.expiresAt <= behaviour.now()) {
        throw new AuviousError(404, 'The verification is not known, or its code has expired.');
      }
      rightCode(behaviour, found, code);
      spendCode(behaviour, found);
      return { status: behaviour.otpVerified, headers: {}, text: '' };
    },
  },
];

function checkToken(call: AuviousCall): void {
  if (call.header('authorization') !== undefined) clientOf(call);
}

function secondsUntil(sentAt: number, now: number): number {
  return Math.max(1, Math.ceil((sentAt + MINUTE - now) / 1000));
}
