import type { RequestView } from '../../../../shared/ipc/views.ts';
import { auviousNoteText as text } from '../../../../shared/text/auvious-note.ts';
import type { DetailsForm } from '../../../forms/model.ts';
import type { FormSources } from '../../../runs/runnable.ts';
import { linkOf, times } from './fields.ts';

/** Nobody says how long a callback takes; calendars show something without an end badly. */
const MINUTES = 30;

/**
 * A callback with a time as an appointment for the customer: with their link, and without the agent's. One that was
 * cancelled, or may not exist, has none.
 */
export function eventOf(request: RequestView, sources: FormSources): Pick<DetailsForm, 'event'> {
  const { key, state, customer = '', scheduledTime, cancelled } = request;
  if (scheduledTime === undefined || state !== 'made' || cancelled === true) return {};
  const { customerTime, ownTime, validUntil, validUntilHere, ticketUrl } = text.fields;
  const lines = [
    ...times(request, scheduledTime, customerTime, ownTime),
    ...times(request, request.expiresAt, validUntil, validUntilHere),
  ].map(({ label, value }) => `${label}: ${value}`);
  return {
    event: {
      uid: `${key}@auvious-facades.groundwork`,
      startsAt: scheduledTime,
      minutes: MINUTES,
      summary: text.event(customer),
      lines: [...lines, text.join.customer],
      link: { label: ticketUrl, value: linkOf(request, 'ticketUrl', sources) },
    },
  };
}
