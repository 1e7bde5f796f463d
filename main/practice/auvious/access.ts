import { AuviousError } from './auvious-error.ts';
import { rightCode } from './otp.ts';
import type { AuviousCall } from './route.ts';
import type { Verification } from './world.ts';

/** How a request proves who sends it: exactly one way (S004). */
export type Caller =
  | { readonly by: 'client'; readonly clientId: string }
  | { readonly by: 'otp'; readonly verification: Verification };

const OTP_HEADERS = ['X-OtpVerificationId', 'X-OtpCode'] as const;

/**
 * Whoever asks, by token or by code; a code that is right is not used up yet.
 * @throws AuviousError 400 for both ways at once, 401, 403 for a client without the role
 */
export function callerOf(call: AuviousCall): Caller {
  const byToken = call.header('authorization') !== undefined;
  if (byToken && hasOtp(call)) {
    throw new AuviousError(400, 'Send either a bearer token or the headers of a code, not both.');
  }
  return hasOtp(call) ? { by: 'otp', verification: codeOf(call) } : { by: 'client', clientId: clientOf(call) };
}

/**
 * The client of the bearer token, which has to hold the role Agent.
 * @throws AuviousError 401, 403
 */
export function clientOf(call: AuviousCall): string {
  const { world, behaviour } = call;
  const given = call.header('authorization');
  if (given === undefined) {
    throw new AuviousError(401, 'Full authentication is required to access this resource', {
      code: 'unauthorized',
      headers: { 'www-authenticate': 'Bearer realm="auvious"' },
    });
  }
  const token = world.tokens.get(/^Bearer\s+(\S+)$/i.exec(given)?.[1] ?? '');
  if (token === undefined) throw badToken('The access token is not valid.');
  call.known(`client:${token.clientId}`);
  if (token.expiresAt <= behaviour.now()) throw badToken('The access token has expired.');
  if (behaviour.clientRole === 'none')
    throw new AuviousError(403, 'Access is denied: the client lacks the Agent role.');
  return token.clientId;
}

/** A code opens no room (S004:120), and rooms say so whether or not it is right. @throws AuviousError 403, and as `clientOf` */
export function trustedClientOf(call: AuviousCall): string {
  const otp = hasOtp(call);
  if (otp && call.header('authorization') === undefined) {
    throw new AuviousError(403, 'Access is denied: a room is created with client credentials only.');
  }
  if (otp) throw new AuviousError(400, 'Send either a bearer token or the headers of a code, not both.');
  return clientOf(call);
}

function hasOtp(call: AuviousCall): boolean {
  return OTP_HEADERS.some((name) => call.header(name) !== undefined);
}

function codeOf(call: AuviousCall): Verification {
  const [id, code] = OTP_HEADERS.map((name) => call.header(name) ?? '');
  if (!id || !code) throw new AuviousError(401, `Both ${OTP_HEADERS.join(' and ')} are needed.`);
  const verification = call.world.verifications.get(id);
  if (verification === undefined) throw new AuviousError(401, 'The verification is not known.');
  call.known(`otp:${verification.id}`);
  if (verification.expiresAt <= call.behaviour.now()) throw new AuviousError(401, 'The code has expired.');
  rightCode(call.behaviour, verification, code);
  return verification;
}

function badToken(description: string): AuviousError {
  const headers = { 'www-authenticate': 'Bearer error="invalid_token"' };
  return new AuviousError(401, description, { code: 'invalid_token', headers });
}
