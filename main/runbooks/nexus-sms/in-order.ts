import type { SmsVariant } from '../../../shared/runbooks/nexus-sms/variants.ts';
import type { Step } from '../../engine/step.ts';

/** The steps of a variant in the order of its table. A step too few or too many is a programming fault. */
export function inOrder(variant: SmsVariant, steps: readonly (Step | undefined)[]): readonly Step[] {
  const given = steps.filter((step) => step !== undefined);
  const ordered = variant.steps.map(({ id }) => {
    const step = given.find((each) => each.id === id);
    if (step === undefined) throw new Error(`Step ${id} of ${variant.runbook} is not there.`);
    return step;
  });
  if (ordered.length !== given.length) throw new Error(`${variant.runbook} has steps that its table does not list.`);
  return ordered;
}
