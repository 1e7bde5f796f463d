import type { Json } from '../../../../shared/json.ts';
import type { SmsStepId } from '../../../../shared/runbooks/nexus-sms/steps.ts';
import type { SmsVariant } from '../../../../shared/runbooks/nexus-sms/variants.ts';
import { type CustomHeader, customHeadersOf, headerOption } from '../../../../shared/sms/custom-headers.ts';
import { smsByHandText } from '../../../../shared/text/sms-by-hand.ts';
import type { Knowledge, Step } from '../../../engine/step.ts';
import { HAND_IDS, smsTitle } from './hand-ids.ts';
import { recorded } from './recorded.ts';
import { wantedHeaders } from './wanted.ts';

const text = smsByHandText.headers;

/** Static headers that Digital Channels adds to what it sends to the gateway (S002:229-231). */
export function headersStep(variant: SmsVariant, id: SmsStepId): Step {
  const { inputs, services } = HAND_IDS[variant.id];
  const setBefore = (known: Knowledge) => customHeadersOf(known.record(id)?.out.headersSet);
  const changes = (known: Knowledge) => differences(setBefore(known), wantedHeaders(known));
  return {
    ...smsTitle(variant, id),
    after: [inputs, ...services],
    async observe(_read, known) {
      const before = setBefore(known);
      const out = { headersSet: toJson(before) };
      const { set, gone } = changes(known);
      if (set.length + gone.length === 0) return { is: 'present', out };
      return before.length === 0 ? { is: 'absent' } : { is: 'different', out, before: out };
    },
    plan(seen, known) {
      if (seen.is === 'present') return [];
      const { set, gone } = changes(known);
      const { clicks } = text;
      return [
        {
          id: `${id}/1`,
          step: id,
          kind: 'manual',
          summary: set.length === 0 ? text.removeOnly : text.summary(set.length),
          reversible: false,
          clicks: [
            smsByHandText.sender.place,
            clicks.set,
            ...(set.length === 0 ? [] : [clicks.add]),
            ...(gone.length === 0 ? [] : [clicks.remove]),
            clicks.guide,
          ],
          copy: [
            ...set.map((header) => ({ label: optionOf(header), value: header.value })),
            ...gone.map((header) => ({ label: text.delete, value: optionOf(header) })),
          ],
          readBack: false,
        },
      ];
    },
    settle: (_replies, known) => ({ headersSet: toJson(wantedHeaders(known)) }),
    async verify(_read, known) {
      const { set, gone } = differences(customHeadersOf(recorded(known, id, 'headersSet')), wantedHeaders(known));
      const open = [...set, ...gone].map(optionOf);
      const check = { step: id, what: text.what, proof: smsByHandText.sender.proof } as const;
      if (open.length === 0) return { checks: [{ ...check, result: 'ok' }] };
      return { checks: [{ ...check, result: 'not-ok', reason: text.notSet(open) }] };
    },
    inverse: ({ out }, known) => {
      const set = customHeadersOf(out.headersSet);
      const perhaps = set.length === 0 && known.record(id)?.confirmed ? wantedHeaders(known) : set;
      return perhaps.length === 0 ? { actions: [] } : { cannot: text.stays(perhaps.map(optionOf)) };
    },
  };
}

/** The name of the option that stands for a header. */
export function optionOf(header: CustomHeader): string {
  const [option] = headerOption(header);
  return option;
}

function differences(before: readonly CustomHeader[], wanted: readonly CustomHeader[]) {
  const same = (a: CustomHeader) => (b: CustomHeader) => a.name === b.name && a.value === b.value;
  return {
    set: wanted.filter((header) => !before.some(same(header))),
    gone: before.filter(({ name }) => !wanted.some((header) => header.name === name)),
  };
}

function toJson(headers: readonly CustomHeader[]): Json {
  return headers.map(({ name, value }) => ({ name, value }));
}
