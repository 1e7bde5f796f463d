import ical from 'ical-generator';
import type { EventForm } from './model.ts';
import { printable, printableLine } from './printable.ts';
import type { SecretPart } from './secret-part.ts';
import { FORM_WORDS } from './words.ts';

/**
 * The form's appointment as a calendar file (RFC 5545), with its times in UTC, so that every calendar shows it in its
 * own zone. The link is in it only where `part` gives it in clear text.
 */
export function renderIcs(form: EventForm, part: SecretPart): string {
  const { event } = form;
  const startsAt = new Date(event.startsAt);
  const shown = event.link === undefined ? undefined : part.show(event.link.value);
  const link = shown?.is === 'given' ? shown.text : undefined;
  const mark = form.practice ? '[Practice] ' : '';
  const lines = [
    ...(form.practice ? [FORM_WORDS.practice] : []),
    ...event.lines,
    ...(event.link === undefined ? [] : [`${event.link.label}: ${link ?? `(${shown?.text ?? ''})`}`]),
  ];
  const calendar = ical({ prodId: { company: 'Groundwork', product: 'Groundwork' } });
  calendar.createEvent({
    id: event.uid,
    stamp: new Date(form.madeAt),
    start: startsAt,
    end: new Date(startsAt.getTime() + event.minutes * 60_000),
    summary: `${mark}${printableLine(event.summary)}`,
    description: printable(lines.join('\n')),
    ...(link === undefined ? {} : { url: link }),
  });
  return `${calendar.toString().replace(/(?:\r\n)+$/, '')}\r\n`;
}
