import type { RequestView } from '../../../../shared/ipc/views.ts';
import { linksScreenText } from '../../../../shared/text/auvious-links-screen.ts';
import { inZone } from '../../../../shared/time/in-zone.ts';
import { KeyValue, type KeyValueRow } from '../../../components/KeyValue.tsx';
import { Expiry } from './expiry.tsx';
import { whenLines } from './when-lines.ts';

const { facts: text } = linksScreenText;

/** The operator's own time zone. */
const ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Who, when and where of a request; times in the operator's zone, and the callback's in the customer's too. */
export function Facts({ request }: { readonly request: RequestView }) {
  const { at, expiresAt, state, cdestination, customerId, interactionId, conversationId, applicationId } = request;
  const rows: readonly (KeyValueRow | undefined)[] = [
    ...(request.operation === 'callback' ? callbackRows(request) : []),
    plain(text.cdestination, cdestination),
    copied(text.customerId, customerId),
    copied(text.interactionId, interactionId),
    copied(text.conversation, conversationId),
    plain(state === 'made' ? text.made : text.sent, inZone(at, ZONE).text),
    { label: text.ends, value: <Expiry expiresAt={expiresAt} zone={ZONE} /> },
    copied(text.application, applicationId),
    state === 'made' ? plain(text.handedOver, handedOver(request)) : undefined,
  ];
  return <KeyValue rows={rows.filter((row) => row !== undefined)} />;
}

function callbackRows(request: RequestView): (KeyValueRow | undefined)[] {
  const { numbers = [], queue } = request;
  return [...whenLines(request, ZONE), plain(text.numbers, numbers.join(', ')), plain(text.queue, queue)];
}

function handedOver({ handedOver: by }: RequestView): string {
  if (by === undefined) return text.notHandedOver;
  const at = inZone(by.at, ZONE).text;
  return by.note === '' ? text.by(by.by, at) : text.byWithNote(by.by, at, by.note);
}

function plain(label: string, value: string | undefined): KeyValueRow | undefined {
  return value === undefined || value === '' ? undefined : { label, value };
}

function copied(label: string, value: string | undefined): KeyValueRow | undefined {
  return value === undefined || value === '' ? undefined : { label, value, mono: true, copy: value };
}
