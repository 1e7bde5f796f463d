import { Fault } from '../../../../shared/results/fault.ts';

const STEP = 'auv-otp-request';

/** A code may have been sent: the answer was lost, and with it the verification ID, without which the code opens nothing. */
export class OtpRequestInDoubt extends Fault {
  readonly code = 'otp-request-in-doubt';
  readonly family = 'attention';
  override readonly field = 'customerPhone';
  readonly fix: string;
  override readonly acceptable: { readonly step: string; readonly typed: string };

  constructor(to: string, next: number) {
    super(`A code may have been sent to ${to}. The answer was lost, so that code cannot be used.`);
    const typed = anotherCode(next);
    this.acceptable = { step: STEP, typed };
    this.fix = `To send another one, accept step "auv-otp-request" with “${typed}”; each message costs.`;
  }
}

/** A code was sent before, and nobody knows whether it still holds. */
export class OtpSentBefore extends Fault {
  readonly code = 'otp-sent-before';
  readonly family = 'attention';
  override readonly field = 'customerPhone';
  readonly fix: string;
  override readonly acceptable: { readonly step: string; readonly typed: string; readonly keep: string };

  constructor(to: string, request: number, next: number, why: 'tried' | 'old') {
    const what = why === 'tried' ? 'it may have made a callback whose answer was lost' : 'that is a while ago';
    super(`A code was sent to ${to} before, and ${what}.`);
    const typed = anotherCode(next);
    this.acceptable = { step: STEP, typed, keep: sameCode(request) };
    this.fix = `To send another one, accept step "auv-otp-request" with “${typed}”; each message costs. To use the former one, accept it with “${this.acceptable.keep}”.`;
  }
}

/** What is typed to send one more code: the number says which, so that it counts once. */
export function anotherCode(next: number): string {
  return `again ${next}`;
}

/** What is typed to use a code that was sent before. */
export function sameCode(request: number): string {
  return `code ${request}`;
}
