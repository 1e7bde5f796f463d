import type { SmsVariant } from '../../../../shared/runbooks/nexus-sms/variants.ts';
import { smsByHandText } from '../../../../shared/text/sms-by-hand.ts';
import { reasonOf } from '../../../engine/blocked.ts';
import type { Knowledge, Step } from '../../../engine/step.ts';
import { EndpointMissing } from './faults.ts';
import { HAND_IDS, smsTitle } from './hand-ids.ts';
import { recordedTexts, textsOf } from './recorded.ts';
import { numbersWithoutEndpoint, wantedSenders } from './wanted.ts';

const text = smsByHandText.designer;

/**
 * A Designer application with a chat endpoint for every number (S002:440). A number without one is a matter for the
 * operator: the step stays open and names it, the sections wait, everything before goes on.
 */
export function designerStep(variant: SmsVariant): Step {
  const { designer: id, inputs, number } = HAND_IDS[variant.id];
  const open = (known: Knowledge) => {
    const assigned = recordedTexts(known, id, 'endpoints');
    const wanted = wantedSenders(variant, known).flatMap(({ endpoint }) => (endpoint === '' ? [] : [endpoint]));
    return [...new Set(wanted)].filter((endpoint) => !assigned.includes(endpoint));
  };
  return {
    ...smsTitle(variant, id),
    after: number === undefined ? [inputs] : [inputs, number],
    async observe(_read, known) {
      const out = { endpoints: recordedTexts(known, id, 'endpoints') };
      const without = numbersWithoutEndpoint(variant, known);
      if (without.length > 0) return { is: 'incomplete', out, why: reasonOf(new EndpointMissing(without)) };
      if (open(known).length === 0) return { is: 'present', out };
      return out.endpoints.length === 0 ? { is: 'absent' } : { is: 'different', out, before: out };
    },
    plan(seen, known) {
      if (seen.is === 'present') return [];
      const without = numbersWithoutEndpoint(variant, known);
      const unnamed = without.length > 0;
      const endpoints = open(known);
      const labelled = (label: string) => (value: string) => ({ label, value });
      return [
        {
          id: `${id}/1`,
          step: id,
          kind: 'manual',
          summary: unnamed ? text.unnamed(without) : text.summary(endpoints),
          reversible: false,
          clicks: text.clicks,
          copy: [...endpoints.map(labelled(text.endpoint)), ...without.map(labelled(text.forNumber))],
          // What was noted is looked up among the values: without it nothing can follow.
          readBack: unnamed,
        },
      ];
    },
    settle: (_replies, known) => ({ endpoints: [...recordedTexts(known, id, 'endpoints'), ...open(known)] }),
    inverse: ({ out }) => ({ cannot: text.stays(textsOf(out.endpoints)) }),
  };
}
