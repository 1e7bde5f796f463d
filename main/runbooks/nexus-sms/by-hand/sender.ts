import type { SmsVariant } from '../../../../shared/runbooks/nexus-sms/variants.ts';
import type { Sender } from '../../../../shared/sms/sender.ts';
import { smsByHandText } from '../../../../shared/text/sms-by-hand.ts';
import type { Knowledge, Step } from '../../../engine/step.ts';
import { ordersOf } from '../numbers/order-record.ts';
import { sameNumber } from '../numbers/same-number.ts';
import { HAND_IDS, smsTitle } from './hand-ids.ts';
import { recorded } from './recorded.ts';
import { sectionAction } from './section-action.ts';
import { sectionChanges, sectionsOf, sectionsToJson, withChanges } from './section-changes.ts';
import { numbersWithoutEndpoint, wantedSenders } from './wanted.ts';

const text = smsByHandText.sender;

/**
 * A section with eight options for each number (S002:436-457), one manual action a number. A later run asks only for
 * what is new, changed or gone against the sections that were confirmed; what was left for later is asked for again.
 */
export function senderStep(variant: SmsVariant): Step {
  const { inputs, services, number, designer, sender: id } = HAND_IDS[variant.id];
  const confirmedBefore = (known: Knowledge) => sectionsOf(known.record(id)?.out.sections);
  const changesFrom = (before: readonly Sender[], known: Knowledge) => {
    // A number that was ordered goes on costing, and receiving: another order after it takes nothing away from it.
    const ordered = Object.keys(ordersOf(known));
    return sectionChanges(before, wantedSenders(variant, known)).filter(
      (change) => change.is !== 'remove' || !ordered.some((number) => sameNumber(number, change.from.channelId)),
    );
  };
  const changes = (known: Knowledge) => changesFrom(confirmedBefore(known), known);
  return {
    ...smsTitle(variant, id),
    after: [inputs, ...services, ...(number === undefined ? [] : [number]), designer],
    async observe(_read, known) {
      const before = confirmedBefore(known);
      const out = { sections: sectionsToJson(before) };
      if (changes(known).length === 0) return { is: 'present', out };
      return before.length === 0 ? { is: 'absent' } : { is: 'different', out, before: out };
    },
    plan(seen, known) {
      if (seen.is === 'present' || numbersWithoutEndpoint(variant, known).length > 0) return [];
      return changes(known).map((change, place) => sectionAction(id, place + 1, change));
    },
    settle(replies, known) {
      const made = changes(known).filter((_, place) => replies.has(`${id}/${place + 1}`));
      return { sections: sectionsToJson(withChanges(confirmedBefore(known), made)) };
    },
    async verify(_read, known) {
      const entered = sectionsOf(recorded(known, id, 'sections'));
      const open = changesFrom(entered, known).map(nameOf);
      const check = { step: id, what: text.what, proof: text.proof } as const;
      if (open.length === 0) return { checks: [{ ...check, result: 'ok' }] };
      return { checks: [{ ...check, result: 'not-ok', reason: text.notEntered(open) }] };
    },
    inverse: ({ out }, known) => {
      const entered = sectionsOf(out.sections);
      // Confirmed, and the end of the step is not recorded: nobody knows how many there are.
      const perhaps = entered.length === 0 && known.record(id)?.confirmed ? wantedSenders(variant, known) : entered;
      return perhaps.length === 0 ? { actions: [] } : { cannot: text.stays(perhaps.map(sectionName)) };
    },
  };
}

function sectionName({ section }: Sender): string {
  return section;
}

function nameOf(change: ReturnType<typeof sectionChanges>[number]): string {
  return (change.is === 'remove' ? change.from : change.to).section;
}
