import type { Knowledge } from '../../../engine/step.ts';
import type { AuviousContext } from '../context.ts';
import { decisionOf } from './decision.ts';
import { callbackKind } from './kind.ts';
import { valuesOf, wishOf } from './wish.ts';

/** Whether a run would send a callback as things stand: only then is a code worth its message. */
export function isCallbackDue(
  context: Pick<AuviousContext, 'purpose' | 'clock' | 'elsewhere' | 'secretKeptIn'>,
  known: Knowledge,
): boolean {
  if (context.purpose !== 'run' || decisionOf(context, callbackKind, known).is !== 'send') return false;
  return wishOf(context, valuesOf(known)).fault === undefined;
}
