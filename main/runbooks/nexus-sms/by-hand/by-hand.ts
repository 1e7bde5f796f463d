import type { JsonObject } from '../../../../shared/json.ts';
import type { ManualAction } from '../../../../shared/plan/action.ts';
import type { SmsStepId } from '../../../../shared/runbooks/nexus-sms/steps.ts';
import type { SmsVariant } from '../../../../shared/runbooks/nexus-sms/variants.ts';
import { smsByHandText } from '../../../../shared/text/sms-by-hand.ts';
import type { ByHand } from '../../../runs/runnable.ts';
import { SERVICES } from '../services/all.ts';
import { genesysHands } from './genesys-hands.ts';
import { HAND_IDS } from './hand-ids.ts';
import { serviceCurl } from './hand-requests.ts';
import { optionOf } from './headers.ts';
import { numberClicks } from './number.ts';
import { sectionAction } from './section-action.ts';
import { wantedHeaders, wantedSenders } from './wanted.ts';

const text = smsByHandText;

/** Clicks and values of one step. */
export type Hand = Pick<ByHand, 'clicks' | 'copy'>;

/**
 * The guide's own steps with the values as far as they are known, for somebody who may not or will not use the API. Each
 * request is a command with its secrets, and everything that is not known, as variables.
 */
export function byHand(variant: SmsVariant, values: JsonObject): readonly ByHand[] {
  const hands: Hands = { ...localHands(variant, values), ...serviceHands(variant, values), ...genesysHands(values) };
  return variant.steps.map(({ id, title }) => ({
    step: id,
    title,
    ...(hands[id as SmsStepId] ?? { clicks: text.whole.inputs, copy: [] }),
  }));
}

type Hands = { readonly [id in SmsStepId]?: Hand };

function serviceHands(variant: SmsVariant, values: JsonObject): Hands {
  return Object.fromEntries(
    SERVICES[variant.id].map((definition) => [
      definition.step,
      {
        clicks: text.whole.service(definition.service),
        copy: [{ label: text.whole.command, value: serviceCurl(definition, values) }],
      },
    ]),
  );
}

function localHands(variant: SmsVariant, values: JsonObject): Hands {
  const ids = HAND_IDS[variant.id];
  const known = { value: (name: string) => values[name] };
  const senders = wantedSenders(variant, known);
  const numbers = senders.map(({ channelId }) => ({ label: text.number.label, value: channelId }));
  const endpoints = [...new Set(senders.flatMap(({ endpoint }) => (endpoint === '' ? [] : [endpoint])))];
  const headers = wantedHeaders(known).map((header) => ({ label: optionOf(header), value: header.value }));
  const { headers: headerText } = text;
  const headerClicks = [text.sender.place, headerText.clicks.set, headerText.clicks.add, headerText.clicks.guide];
  return {
    ...(ids.number === undefined ? {} : { [ids.number]: { clicks: numberClicks(variant), copy: numbers } }),
    ...(ids.headers === undefined
      ? {}
      : {
          [ids.headers]: { clicks: headers.length === 0 ? text.whole.noHeaders : headerClicks, copy: headers },
          'cus-webhook': {
            clicks: text.whole.webhook,
            copy: [{ label: text.whole.webhookAddress, value: String(values.asyncWebhookURL ?? '') }],
          },
        }),
    [ids.designer]: {
      clicks: text.designer.clicks,
      copy: endpoints.map((value) => ({ label: text.designer.endpoint, value })),
    },
    [ids.sender]: {
      clicks: [text.sender.place, ...text.sender.clicks.add],
      copy: senders.flatMap((to, place) => copyOf(sectionAction(ids.sender, place + 1, { is: 'add', to }))),
    },
    [ids.test]: { clicks: text.test.clicks, copy: numbers },
  };
}

function copyOf({ copy }: ManualAction): Hand['copy'] {
  return copy.map(({ label, value }) => ({ label, value: String(value) }));
}
