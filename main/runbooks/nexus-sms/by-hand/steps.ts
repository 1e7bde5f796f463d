import type { Step } from '../../../engine/step.ts';
import type { SmsContext } from '../context.ts';
import { designerStep } from './designer.ts';
import { HAND_IDS } from './hand-ids.ts';
import { headersStep } from './headers.ts';
import { numberStep } from './number.ts';
import { senderStep } from './sender.ts';
import { testStep } from './test-message.ts';

/** What a person does in consoles, and by telephone. */
export interface ByHandSteps {
  /** Undefined for Genesys Cloud aggregation, where numbers are ordered. */
  readonly number: Step | undefined;
  /** Of the custom gateway only. */
  readonly headers: Step | undefined;
  readonly designer: Step;
  readonly sender: Step;
  readonly test: Step;
}

/**
 * The steps of the variant that a person does, under the ids of its table. They ask for what is new or changed against
 * what was confirmed before; numbers, endpoints, sections and headers come from the values.
 */
export function byHandSteps(context: Pick<SmsContext, 'variant'>): ByHandSteps {
  const { variant } = context;
  const ids = HAND_IDS[variant.id];
  return {
    number: ids.number === undefined ? undefined : numberStep(variant, ids.number),
    headers: ids.headers === undefined ? undefined : headersStep(variant, ids.headers),
    designer: designerStep(variant),
    sender: senderStep(variant),
    test: testStep(variant),
  };
}
