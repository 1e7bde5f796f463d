import { auviousHelp } from '../../../../shared/auvious/help.ts';
import type { JsonObject } from '../../../../shared/json.ts';
import type { ValueFlaws } from '../../../../shared/parameters/value-flaws.ts';
import type { Check } from '../../../../shared/results/check.ts';
import { Fault } from '../../../../shared/results/fault.ts';
import { checkAuviousValues } from '../../../../shared/runbooks/auvious-facades/check-values.ts';
import { auviousParameters } from '../../../../shared/runbooks/auvious-facades/parameters.ts';
import { auviousSignInText } from '../../../../shared/text/auvious-sign-in.ts';
import type { Step } from '../../../engine/step.ts';
import { AuviousSignInRefused } from '../../../systems/faults/auvious.ts';
import { warnOfValues } from '../../warn-of-values.ts';
import type { AuviousContext } from '../context.ts';
import { usesCode } from '../otp/needed.ts';
import { auviousTitle } from '../title.ts';

const text = auviousSignInText.token;
const STEP = 'auv-token';

/** Signs in with the client's credentials (S004:106, 159). A session: nothing is written, and the token is kept nowhere. */
export function tokenStep(context: AuviousContext): Step {
  return {
    ...auviousTitle(STEP),
    after: [],
    async observe(_read, known, signal) {
      if (context.purpose === 'run') warnOfValues(STEP, auviousParameters, doubts, known);
      if (usesCode(known)) return { is: 'present', out: {}, reason: text.notNeeded };
      // An undo, or a look months later, goes on without it: what needs the token says so.
      if (context.purpose === 'run') await context.session.signIn(signal);
      return { is: 'present', out: {} };
    },
    plan: () => [],
    async verify(_read, known, signal) {
      return { checks: usesCode(known) ? [] : [await signInCheck(context, STEP, signal)] };
    },
  };
}

/** Whether the client signs in. What was not answered is unchecked, never fine. @throws faults of a stop */
export async function signInCheck(
  { session }: Pick<AuviousContext, 'session'>,
  step: string,
  signal: AbortSignal,
): Promise<Check> {
  const base = { step, what: text.signsIn, proof: text.proof };
  try {
    await session.signIn(signal);
    return { ...base, result: 'ok' };
  } catch (error) {
    if (!(error instanceof Fault) || error.family === 'stopped') throw error;
    const result = error instanceof AuviousSignInRefused ? 'not-ok' : 'unchecked';
    return { ...base, result, reason: error.message };
  }
}

/** With the numbering plans, which know numbers that nobody can have. */
function doubts(values: JsonObject): ValueFlaws {
  return checkAuviousValues(values, { help: auviousHelp });
}
