import { CDESTINATIONS } from '../../../../shared/auvious/cdestination.ts';
import type { RequestView } from '../../../../shared/ipc/views.ts';
import { auviousNoteText as text } from '../../../../shared/text/auvious-note.ts';
import { inZone } from '../../../../shared/time/in-zone.ts';
import { minute } from '../../../forms/minute.ts';
import type { FormField } from '../../../forms/model.ts';
import type { FormSources } from '../../../runs/runnable.ts';
import type { Secret } from '../../../vault/secret.ts';
import type { LinkName } from '../link-names.ts';

const { fields: labels } = text;

/** Everything known about one request, its links as secrets. What a kind of request never has is left out. */
export function noteFields(request: RequestView, sources: Pick<FormSources, 'secrets'>): readonly FormField[] {
  const { operation } = request;
  return [
    { label: labels.what, value: text.operation[operation] },
    ...(operation === 'callback' ? callbackFields(request) : roomFields(request)),
    { label: labels.ticketUrl, value: linkOf(request, 'ticketUrl', sources) },
    { label: labels.agentUrl, value: linkOf(request, 'agentUrl', sources) },
    ...given(labels.recordingUrl, linkOf(request, 'recordingUrl', sources)),
    ...times(request, request.expiresAt, labels.validUntil, labels.validUntilHere),
    ...given(labels.conversationId, request.conversationId),
    { label: labels.applicationId, value: request.applicationId },
    ...given(labels.handedOver, handedOver(request)),
  ];
}

/** The link of a request, where it was kept and is at hand. */
export function linkOf(
  { key }: Pick<RequestView, 'key'>,
  wanted: LinkName,
  { secrets = [] }: Pick<FormSources, 'secrets'>,
): Secret | undefined {
  return secrets.findLast(({ name, subject }) => name === wanted && subject === key)?.secret;
}

/** A moment on the customer's clocks, and on those of this computer where they are in another zone. */
export function times(
  { timeZone }: Pick<RequestView, 'timeZone'>,
  at: string,
  label: string,
  labelHere: string,
): readonly { readonly label: string; readonly value: string }[] {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const there = timeZone ?? here;
  return [
    { label, value: inZone(at, there).text },
    ...(there === here ? [] : [{ label: labelHere, value: inZone(at, here).text }]),
  ];
}

function callbackFields(request: RequestView): readonly FormField[] {
  const { customer, numbers = [], queue, scheduledTime } = request;
  return [
    { label: labels.customer, value: customer },
    { label: labels.numbers, value: numbers.join('\n') },
    ...(scheduledTime === undefined
      ? [{ label: labels.customerTime, value: text.asSoonAsPossible }]
      : times(request, scheduledTime, labels.customerTime, labels.ownTime)),
    ...given(labels.queue, queue),
  ];
}

function roomFields({ cdestination, customerId, interactionId }: RequestView): readonly FormField[] {
  const meaning = CDESTINATIONS.find(({ value }) => value === cdestination)?.meaning;
  const from = meaning === undefined ? cdestination : `${cdestination}: ${meaning}`;
  return [
    ...given(labels.cdestination, from),
    ...given(labels.customerId, customerId),
    ...given(labels.interactionId, interactionId),
  ];
}

function handedOver({ handedOver: said }: RequestView): string | undefined {
  return said === undefined ? undefined : text.handedOver(said.by, minute(said.at), said.note);
}

function given(label: string, value: FormField['value']): readonly FormField[] {
  return value === undefined || value === '' ? [] : [{ label, value }];
}
