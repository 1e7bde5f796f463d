import type { SmsVariant } from '../../../../shared/runbooks/nexus-sms/variants.ts';
import { smsByHandText } from '../../../../shared/text/sms-by-hand.ts';
import type { Knowledge, Step } from '../../../engine/step.ts';
import { HAND_IDS, smsTitle } from './hand-ids.ts';
import { recordedTexts } from './recorded.ts';
import { numbersWithoutEndpoint, wantedSenders } from './wanted.ts';

const text = smsByHandText.test;

/** An SMS in and out with every number that was not tried yet; what the guide promises afterwards (S002:56-60). */
export function testStep(variant: SmsVariant): Step {
  const { inputs, number, sender, test: id } = HAND_IDS[variant.id];
  const open = (known: Knowledge) => {
    const tested = recordedTexts(known, id, 'tested');
    return wantedSenders(variant, known).filter(({ channelId }) => !tested.includes(channelId));
  };
  return {
    ...smsTitle(variant, id),
    after: [inputs, ...(number === undefined ? [] : [number]), sender],
    // A number that is not registered, or has no section, cannot be tried.
    given: 'complete',
    async observe(_read, known) {
      const out = { tested: recordedTexts(known, id, 'tested') };
      if (open(known).length === 0) return { is: 'present', out };
      return out.tested.length === 0 ? { is: 'absent' } : { is: 'different', out, before: out };
    },
    plan(seen, known) {
      if (seen.is === 'present' || numbersWithoutEndpoint(variant, known).length > 0) return [];
      const senders = open(known);
      return [
        {
          id: `${id}/1`,
          step: id,
          kind: 'manual',
          summary: text.summary(senders.length),
          reversible: false,
          clicks: text.clicks,
          copy: senders.map(({ channelId, cxcOnly }) => ({
            label: cxcOnly ? text.cxcOnly : text.label,
            value: channelId,
          })),
          readBack: false,
        },
      ];
    },
    settle: (_replies, known) => ({
      tested: [...recordedTexts(known, id, 'tested'), ...open(known).map(({ channelId }) => channelId)],
    }),
    // Nothing of a message stays; another set-up is tried again.
    inverse: () => ({ actions: [] }),
  };
}
