import { integrationText as text } from '../../../shared/text/integration.ts';
import type { Step } from '../../engine/step.ts';
import type { IntegrationContext } from './context.ts';
import { handOver } from './hand-over.ts';
import { stepTitle } from './titles.ts';

/** Handing over is the operator's act; it is asked for once and confirmed with time and note (S000:145). */
export function sendStep({ profile }: IntegrationContext): Step {
  return {
    ...stepTitle('send'),
    after: ['validate', 'form'],
    // A form that lacks something, or was not proved, is not asked to be sent.
    given: 'complete',
    async observe(_read, known) {
      return known.record('send')?.confirmed === true ? { is: 'present', out: {} } : { is: 'absent' };
    },
    plan(seen) {
      if (seen.is === 'present') return [];
      return [
        {
          id: 'send/1',
          step: 'send',
          kind: 'manual',
          reversible: false,
          ...handOver(profile),
          readBack: false,
        },
      ];
    },
    inverse: () => ({ cannot: text.cannotUnsend }),
  };
}
