import { AuviousError } from './auvious-error.ts';
import type { AuviousBehaviour } from './options.ts';
import type { Verification } from './world.ts';

/**
 * Compares a code; every wrong one counts, and after too many even the right one is refused.
 * @throws AuviousError 401
 */
export function rightCode({ otpAttempts }: AuviousBehaviour, verification: Verification, code: string): void {
  if (verification.usedUp) throw new AuviousError(401, 'The code has been used.');
  if (verification.wrongCodes >= otpAttempts) throw new AuviousError(401, 'Too many wrong codes: request a new one.');
  if (verification.code === code) return;
  verification.wrongCodes += 1;
  throw new AuviousError(401, 'The code is wrong.');
}

/** A code has served; it serves once only where the option says so. */
export function spendCode({ otpSingleUse }: AuviousBehaviour, verification: Verification): void {
  if (otpSingleUse) verification.usedUp = true;
}
