import type { Knowledge } from '../../../engine/step.ts';

type Values = Pick<Knowledge, 'value'>;

/** Whether the request is let in by a code that a customer gets. Rooms never are (S004:120). */
export function usesCode(known: Values): boolean {
  return known.value('signIn') === 'otp' && known.value('operation') !== 'room';
}

/** The verification ID that the operator gave; undefined where a code has to be sent first. */
export function givenVerificationId(known: Values): string | undefined {
  return textOf(known, 'otpVerificationId');
}

/** Whether the operator gave a code together with its verification ID: one alone says nothing. */
export function isCodeGiven(known: Values): boolean {
  return givenVerificationId(known) !== undefined && known.value('otpCode') !== undefined;
}

/** A text among the values; undefined when it is empty. */
export function textOf(known: Values, name: string): string | undefined {
  const value = known.value(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
