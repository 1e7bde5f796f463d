import type { SmsStepId } from '../../../../shared/runbooks/nexus-sms/steps.ts';
import type { SmsVariant } from '../../../../shared/runbooks/nexus-sms/variants.ts';
import { smsByHandText } from '../../../../shared/text/sms-by-hand.ts';
import type { Knowledge, Step } from '../../../engine/step.ts';
import { HAND_IDS, smsTitle } from './hand-ids.ts';
import { recordedTexts } from './recorded.ts';
import { wantedSenders } from './wanted.ts';

const text = smsByHandText.number;

/** Numbers that the representative has to register (S002:132-134, 219-221); skipped when they are registered. */
export function numberStep(variant: SmsVariant, id: SmsStepId): Step {
  const open = (known: Knowledge, registered: readonly string[]) =>
    wantedSenders(variant, known)
      .map(({ channelId }) => channelId)
      .filter((number) => !registered.includes(number));
  return {
    ...smsTitle(variant, id),
    after: [HAND_IDS[variant.id].inputs],
    async observe(_read, known) {
      const registered = recordedTexts(known, id, 'registered');
      if (known.value('numberRegistered') === true) return { is: 'present', out: {} };
      if (open(known, registered).length === 0) return { is: 'present', out: { registered } };
      return registered.length === 0
        ? { is: 'absent' }
        : { is: 'different', out: { registered }, before: { registered } };
    },
    plan(seen, known) {
      if (seen.is !== 'absent' && seen.is !== 'different') return [];
      const numbers = open(known, recordedTexts(known, id, 'registered'));
      return [
        {
          id: `${id}/1`,
          step: id,
          kind: 'manual',
          summary: text.summary(numbers.length),
          reversible: false,
          clicks: numberClicks(variant),
          copy: numbers.map((value) => ({ label: text.label, value })),
          readBack: false,
        },
      ];
    },
    settle(_replies, known) {
      const registered = recordedTexts(known, id, 'registered');
      return { registered: [...registered, ...open(known, registered)] };
    },
    inverse: ({ out }, known) => {
      const { registered } = out;
      const numbers = Array.isArray(registered) ? registered.map(String) : open(known, []);
      return numbers.length === 0 ? { actions: [] } : { cannot: text.stays(numbers) };
    },
  };
}

/** Where numbers are registered, as the guide says it for the variant. */
export function numberClicks({ id }: Pick<SmsVariant, 'id'>): readonly string[] {
  return id === 'kaleyra' ? text.clicks.kaleyra : text.clicks['custom-gateway'];
}
